package org.daiban.core.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.daiban.core.wire.WireException;

/**
 * A hash with the id of its algorithm, as it stands on the wire: {@code sha256:} and 64 lower-case
 * hexadecimal digits. Another algorithm (SM3) comes as another prefix.
 */
public record Digest(String text) {
  private static final int HEX_DIGITS = 64;
  private static final int ALGORITHM_CHARS_MIN = 3;
  private static final int ALGORITHM_CHARS_MAX = 12;
  private static final String PREFIX = "sha256:";
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  /** What stands before the first entry of a log. */
  public static final Digest NONE =
      new Digest("sha256:0000000000000000000000000000000000000000000000000000000000000000");

  /** Takes the text form and refuses any other. */
  public Digest {
    if (!isDigest(text)) {
      throw new WireException("expected a digest such as sha256:…");
    }
  }

  /** By hand, since each entry has four of them and a pattern takes longer than the hash. */
  private static boolean isDigest(String text) {
    int colon = text.length() - HEX_DIGITS - 1;
    if (colon < ALGORITHM_CHARS_MIN || colon > ALGORITHM_CHARS_MAX || text.charAt(colon) != ':') {
      return false;
    }
    for (int at = 0; at < colon; at++) {
      if (!isDigit(text.charAt(at)) && !isBetween(text.charAt(at), 'a', 'z')) {
        return false;
      }
    }
    return isHex(text, colon + 1);
  }

  private static boolean isHex(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (!isDigit(text.charAt(at)) && !isBetween(text.charAt(at), 'a', 'f')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return isBetween(c, '0', '9');
  }

  private static boolean isBetween(char c, char first, char last) {
    return c >= first && c <= last;
  }

  /** SHA-256 over the UTF-8 bytes of the texts, one after the other. */
  public static Digest of(String... texts) {
    MessageDigest sha = sha256();
    for (String text : texts) {
      sha.update(text.getBytes(StandardCharsets.UTF_8));
    }
    return ofHash(sha.digest());
  }

  /** SHA-256 over bytes. */
  public static Digest of(byte[] bytes) {
    return ofHash(sha256().digest(bytes));
  }

  /** A finished SHA-256 hash of 32 bytes. */
  public static Digest ofHash(byte[] hash) {
    char[] digest = new char[PREFIX.length() + 2 * hash.length];
    PREFIX.getChars(0, PREFIX.length(), digest, 0);
    int to = PREFIX.length();
    for (byte b : hash) {
      digest[to++] = HEX[(b >> 4) & 15];
      digest[to++] = HEX[b & 15];
    }
    return new Digest(new String(digest));
  }

  /** The 64 hexadecimal digits alone, for file names and addresses. */
  public String hex() {
    return text.substring(text.indexOf(':') + 1);
  }

  /** A fresh SHA-256, for bytes that come in pieces. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
