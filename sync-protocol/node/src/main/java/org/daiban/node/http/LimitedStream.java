package org.daiban.node.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to give more than so many bytes. */
final class LimitedStream extends FilterInputStream {
  private final long bytesMax;
  private long bytesRead;

  LimitedStream(InputStream stream, long bytesMax) {
    super(stream);
    this.bytesMax = bytesMax;
  }

  /** How many bytes it gave so far. */
  long bytesRead() {
    return bytesRead;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      count(1);
    }
    return value;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    if (count > 0) {
      count(count);
    }
    return count;
  }

  private void count(int bytes) {
    bytesRead += bytes;
    if (bytesRead > bytesMax) {
      throw Refusal.tooLarge(bytesMax);
    }
  }
}
