package org.daiban.core.courier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Parcels and what is inside them, as bodies that may come spoilt. */
public final class ParcelBodies {
  private ParcelBodies() {}

  /** Opens a parcel that may be any bytes, and reads all that is in it. */
  public static void open(byte[] bytes) throws IOException {
    OpenedParcel parcel =
        ParcelReader.of(MemoryStick.source(bytes)).open(SealWorld.TOWNSHIP, SealWorld.senders());
    for (int i = 0; i < parcel.list().records().size(); i++) {
      parcel.read(i);
    }
  }

  /** Reads the lines before the sealed bytes alone, which costs no arithmetic on curves. */
  public static void lines(byte[] bytes) throws IOException {
    ParcelReader.of(MemoryStick.source(bytes)).isFor(SealWorld.TOWNSHIP);
  }

  /** Reads any bytes as the list that a known maker has sealed. */
  public static void list(byte[] text) {
    for (ParcelRecord record :
        ParcelList.parse(new String(text, StandardCharsets.UTF_8)).records()) {
      record.json();
    }
  }

  /** Reads any bytes as a parcel's head. */
  public static void head(byte[] text) {
    ParcelHead.parse(new String(text, StandardCharsets.UTF_8)).text();
  }

  /** Inflates a record's bytes. */
  public static void inflate(byte[] packed) {
    Gzip.unpacked(packed, ParcelLimits.RECORD_BYTES_MAX);
  }

  /** A record as it is before it is sealed. */
  public static byte[] packed(byte[] plain) {
    return Gzip.packed(plain);
  }

  /** The list that lies sealed in a parcel. */
  public static byte[] listOf(byte[] parcel) throws IOException {
    return ParcelReader.of(MemoryStick.source(parcel))
        .open(SealWorld.TOWNSHIP, SealWorld.senders())
        .list()
        .text()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The head of a parcel, as it was signed. */
  public static byte[] headOf(byte[] parcel) throws IOException {
    return ParcelReader.of(MemoryStick.source(parcel))
        .head()
        .text()
        .getBytes(StandardCharsets.UTF_8);
  }
}
