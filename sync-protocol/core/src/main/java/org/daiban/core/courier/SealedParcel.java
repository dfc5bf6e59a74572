package org.daiban.core.courier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.daiban.core.log.Digest;

/** A parcel ready to be written. Its texts are sealed already; photos are sealed on the way. */
public final class SealedParcel {
  /** Gives bytes of photos, see {@link org.daiban.core.engine.Replica#readPiece}. */
  @FunctionalInterface
  public interface Pieces {
    byte[] read(Digest hash, long offset, int bytesMax);
  }

  private final ParcelHead head;
  private final byte[] opening;
  private final byte[] list;
  private final List<byte[]> closed;
  private final List<ParcelRecord> records;
  private final ContentSeal seal;

  SealedParcel(
      ParcelHead head,
      byte[] opening,
      byte[] list,
      List<byte[]> closed,
      List<ParcelRecord> records,
      ContentSeal seal) {
    this.head = head;
    this.opening = opening;
    this.list = list;
    this.closed = closed;
    this.records = records;
    this.seal = seal;
  }

  /** What it says of itself. */
  public ParcelHead head() {
    return head;
  }

  /** Bytes of the whole file. */
  public long sizeBytes() {
    long bytes = opening.length + (long) list.length;
    for (ParcelRecord record : records) {
      bytes += record.bytes();
    }
    return bytes;
  }

  /** Writes the file: text first, photos behind it. */
  public void writeTo(OutputStream out, Pieces pieces) throws IOException {
    out.write(opening);
    out.write(list);
    for (byte[] bytes : closed) {
      out.write(bytes);
    }
    for (int i = closed.size(); i < records.size(); i++) {
      out.write(piece(i, pieces));
    }
  }

  /** A photo that cannot be read spoils its own record, and no other moves from its place. */
  private byte[] piece(int index, Pieces pieces) {
    ParcelRecord.Piece piece = (ParcelRecord.Piece) records.get(index);
    int length = (int) piece.bytes() - ContentSeal.TAG_BYTES;
    try {
      byte[] plain = pieces.read(piece.hash(), piece.offset(), length);
      if (plain.length == length) {
        return seal.closed(index + 1, plain);
      }
    } catch (RuntimeException unreadable) {
      // its record stays empty and is told as missing where the parcel is opened
    }
    return new byte[(int) piece.bytes()];
  }
}
