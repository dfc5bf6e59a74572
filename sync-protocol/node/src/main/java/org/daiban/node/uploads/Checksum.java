package org.daiban.node.uploads;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.daiban.core.log.Digest;
import org.daiban.core.wire.Base64Text;
import org.daiban.core.wire.WireException;
import org.daiban.node.http.Refusal;

/** What a sender says that the bytes of one request come to: tus's {@code Upload-Checksum}. */
public final class Checksum {
  /** The algorithms, as {@code Tus-Checksum-Algorithm} lists them. */
  static final String ALGORITHMS = "sha1,sha256";

  private final String algorithm;
  private final byte[] expected;

  private Checksum(String algorithm, byte[] expected) {
    this.algorithm = algorithm;
    this.expected = expected;
  }

  /** Reads the header's value, such as {@code sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=}. */
  public static Checksum parse(String header) {
    int space = header.indexOf(' ');
    String name = space < 0 ? header : header.substring(0, space);
    String algorithm =
        switch (name) {
          case "sha1" -> "SHA-1";
          case "sha256" -> "SHA-256";
          default -> throw unreadable("校验算法不认识，只接受 " + ALGORITHMS + "。");
        };
    byte[] expected = bytes(header.substring(space + 1).trim());
    if (expected.length != fresh(algorithm).getDigestLength()) {
      throw unreadable("校验值的长度不对。");
    }
    return new Checksum(algorithm, expected);
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64Text.bytes(base64);
    } catch (WireException noBase64) {
      throw unreadable("校验值不是 base64。");
    }
  }

  private static Refusal unreadable(String detail) {
    return Refusal.badRequest("upload-header", detail, "请升级发送的程序再试。");
  }

  boolean isSha256() {
    return algorithm.equals("SHA-256");
  }

  /** The expected sum as a digest; only of SHA-256. */
  Digest digest() {
    return Digest.ofHash(expected);
  }

  /** A sum to feed with the bytes as they come. */
  MessageDigest begin() {
    return fresh(algorithm);
  }

  boolean holds(MessageDigest fed) {
    return Arrays.equals(expected, fed.digest());
  }

  private static MessageDigest fresh(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
