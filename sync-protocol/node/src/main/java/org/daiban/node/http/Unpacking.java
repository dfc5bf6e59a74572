package org.daiban.node.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.daiban.core.packing.Coding;
import org.daiban.core.packing.InflatedTooLarge;
import org.daiban.core.wire.WireException;

/** How a request's body comes out of what was sent, by its {@code Content-Encoding}. */
enum Unpacking {
  /** Nothing was packed. */
  NONE,
  /** Any HTTP client's gzip. */
  GZIP,
  /** An exchange, folded and deflated with a dictionary: {@link Coding#ONE}. */
  CODING_ONE;

  /** The way of a {@code Content-Encoding}; empty for one that is not understood here. */
  static Optional<Unpacking> of(String contentEncoding) {
    String name = contentEncoding.toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.equals("identity")) {
      return Optional.of(NONE);
    }
    if (name.equals(Coding.GZIP)) {
      return Optional.of(GZIP);
    }
    return Coding.find(name).map(one -> CODING_ONE);
  }

  /** The plain body of what was sent; what is too much or damaged ends in a {@link Refusal}. */
  InputStream open(LimitedStream packed, int plainBytesMax) throws IOException {
    return switch (this) {
      case NONE -> packed;
      case GZIP -> new GZIPInputStream(packed);
      case CODING_ONE -> unpacked(Coding.ONE, packed, plainBytesMax);
    };
  }

  private static InputStream unpacked(Coding coding, InputStream packed, int plainBytesMax)
      throws IOException {
    try {
      return new ByteArrayInputStream(coding.unpack(packed.readAllBytes(), plainBytesMax));
    } catch (InflatedTooLarge bomb) {
      throw Refusal.tooLarge(plainBytesMax);
    } catch (WireException e) {
      throw Refusal.badRequest("packing-invalid", "压缩的内容已损坏、不完整或字典不同。", "请重新发送；若一直不成功，请升级程序。");
    }
  }
}
