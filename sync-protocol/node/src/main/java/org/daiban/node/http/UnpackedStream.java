package org.daiban.node.http;

import java.io.IOException;
import java.io.InputStream;
import org.daiban.core.log.Protocol;

/**
 * A plain body that comes out of a packed one: never more than the limit, nor than so few packed
 * bytes may honestly become. It is opened at the first read, since the first bytes may arrive late.
 */
final class UnpackedStream extends InputStream {
  private final LimitedStream packed;
  private final Unpacking unpacking;
  private final int bytesMax;
  private InputStream plain;
  private long bytesRead;

  UnpackedStream(LimitedStream packed, Unpacking unpacking, int bytesMax) {
    this.packed = packed;
    this.unpacking = unpacking;
    this.bytesMax = bytesMax;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    try {
      if (plain == null) {
        plain = unpacking.open(packed, bytesMax);
      }
      return counted(plain.read(into, offset, length));
    } catch (IOException e) {
      throw Refusal.badRequest("gzip-invalid", "压缩的内容已损坏或不完整。", "请重新发送。");
    }
  }

  private int counted(int count) {
    bytesRead += Math.max(0, count);
    if (bytesRead > Math.min(bytesMax, Protocol.inflatedBytesMax(packed.bytesRead()))) {
      throw Refusal.tooLarge(bytesMax);
    }
    return count;
  }
}
