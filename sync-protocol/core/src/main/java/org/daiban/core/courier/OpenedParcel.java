package org.daiban.core.courier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.core.packing.Coding;
import org.daiban.core.packing.InflatedTooLarge;
import org.daiban.core.wire.WireException;

/** A parcel whose maker is proven and whose list is open. Its records are whole one by one. */
public final class OpenedParcel {
  private final ParcelHead head;
  private final Certificate sender;
  private final ParcelList list;
  private final ParcelSource source;
  private final ContentSeal seal;
  private final List<Long> places = new ArrayList<>();

  OpenedParcel(
      ParcelHead head,
      Certificate sender,
      ParcelList list,
      ParcelSource source,
      long recordsAt,
      ContentSeal seal) {
    this.head = head;
    this.sender = sender;
    this.list = list;
    this.source = source;
    this.seal = seal;
    long at = recordsAt;
    for (ParcelRecord record : list.records()) {
      places.add(at);
      at += record.bytes();
    }
  }

  /** What it says of itself, proven. */
  public ParcelHead head() {
    return head;
  }

  /** Who made it. */
  public Certificate sender() {
    return sender;
  }

  /** What is in it. */
  public ParcelList list() {
    return list;
  }

  /** A record's bytes as they were before packing and sealing; empty when it is not whole. */
  public Optional<byte[]> read(int index) throws IOException {
    ParcelRecord record = list.records().get(index);
    byte[] closed = source.read(places.get(index), (int) record.bytes());
    if (closed.length < record.bytes()) {
      return Optional.empty();
    }
    if (record instanceof ParcelRecord.Exchange exchange) {
      return body(index, exchange, closed);
    }
    return record instanceof ParcelRecord.Piece ? seal.opened(index + 1, closed) : Optional.empty();
  }

  private Optional<byte[]> body(int index, ParcelRecord.Exchange record, byte[] closed) {
    if (!Digest.of(closed).equals(record.digest())) {
      return Optional.empty();
    }
    return seal.opened(index + 1, closed).flatMap(packed -> unpacked(record.encoding(), packed));
  }

  /** Empty for a bomb, and for a way of packing of a later version. */
  private static Optional<byte[]> unpacked(String encoding, byte[] packed) {
    try {
      return encoding.equals(Coding.GZIP)
          ? Optional.of(Gzip.unpacked(packed, Protocol.EXCHANGE_BYTES_MAX))
          : Coding.find(encoding).map(one -> one.unpack(packed, Protocol.EXCHANGE_BYTES_MAX));
    } catch (WireException | InflatedTooLarge bomb) {
      return Optional.empty();
    }
  }
}
