package org.daiban.device.copy;

import java.io.DataInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.daiban.core.wire.WireException;

/**
 * One piece of the copy's file:
 *
 * <pre>
 * kind      1 byte: H a head in the clear, E sealed entries, P a sealed photo
 * label    32 bytes: E the last row in the first eight, P the photo's SHA-256, H zeros
 * length    4 bytes, then as many bytes
 * </pre>
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record Frame(char kind, byte[] label, byte[] bytes) {
  static final char HEAD = 'H';
  static final char ENTRIES = 'E';
  static final char PHOTO = 'P';
  static final int LABEL_BYTES = 32;
  static final int BEFORE_BYTES = 1 + LABEL_BYTES + 4;
  private static final int BYTES_MAX = 16 * 1024 * 1024;

  static Frame head(byte[] bytes) {
    return new Frame(HEAD, new byte[LABEL_BYTES], bytes);
  }

  static Frame entries(long lastRow, byte[] bytes) {
    return new Frame(ENTRIES, ByteBuffer.allocate(LABEL_BYTES).putLong(lastRow).array(), bytes);
  }

  static Frame photo(byte[] sha256, byte[] bytes) {
    return new Frame(PHOTO, sha256, bytes);
  }

  /** The row of the last entry in it. */
  long lastRow() {
    return ByteBuffer.wrap(label).getLong();
  }

  byte[] written() {
    return ByteBuffer.allocate(BEFORE_BYTES + bytes.length)
        .put((byte) kind)
        .put(label)
        .putInt(bytes.length)
        .put(bytes)
        .array();
  }

  /**
   * Reads the next frame.
   *
   * @throws java.io.EOFException at the end, also within a frame
   * @throws WireException when there is none
   */
  static Frame read(DataInput in) throws IOException {
    char kind = (char) in.readByte();
    byte[] label = new byte[LABEL_BYTES];
    in.readFully(label);
    int length = in.readInt();
    if ((kind != HEAD && kind != ENTRIES && kind != PHOTO) || length < 0 || length > BYTES_MAX) {
      throw new WireException("no frame of a copy");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new Frame(kind, label, bytes);
  }
}
