package org.daiban.core.packing;

import java.util.ArrayList;
import java.util.List;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Base64Text;
import org.daiban.core.wire.WireException;

/** Gives back the body that was folded, in one pass over text and raw column. */
final class Unfolding {
  private static final int DIGEST_BYTES = 32;
  private static final int ID_BYTES = 16;
  private static final int SALT_BYTES = 16;

  /** Room for most headers and payloads. */
  private static final int LINE_CHARS = 1_024;

  private final String text;
  private final RawReader raw;
  private final int plainBytesMax;
  private final LearntValues learnt = new LearntValues();
  private final StringBuilder plain = new StringBuilder();
  private int at;
  private long producedBytes;
  private long timeMs = Mark.TIME_START_MS;

  private Unfolding(byte[] text, RawReader raw, int plainBytesMax) {
    this.text = Octets.text(text);
    this.raw = raw;
    this.plainBytesMax = plainBytesMax;
  }

  /**
   * Unfolds a body.
   *
   * @throws WireException when it is none
   * @throws InflatedTooLarge when it would be longer than allowed
   */
  static byte[] unfold(byte[] text, RawReader raw, int plainBytesMax) {
    Unfolding unfolding = new Unfolding(text, raw, plainBytesMax);
    unfolding.body();
    raw.end();
    return Octets.bytes(unfolding.plain);
  }

  private void body() {
    line();
    while (at < text.length()) {
      lineEnd();
      plain.append('\n');
      line();
    }
  }

  private void line() {
    if (stands(Mark.BATCH)) {
      at++;
      plain.append(batch().text());
    } else {
      plain.append(tokens(null, null));
    }
    if (plain.length() > plainBytesMax) {
      throw new InflatedTooLarge();
    }
  }

  private BatchLine batch() {
    int count = raw.count(Protocol.BATCH_ENTRIES_MAX);
    String frame = tokens(null, null);
    String[] salts = new String[count];
    String[] payloads = new String[count];
    for (int i = count - 1; i >= 0; i--) {
      lineEnd();
      salts[i] = Octets.hex(raw.bytes(SALT_BYTES));
      payloads[i] = payload();
    }
    return new BatchLine(frame, entries(salts, payloads));
  }

  private String payload() {
    if (stands(Mark.ERASED)) {
      at++;
      return null;
    }
    String payload = tokens(null, null);
    learnt.learnDigestOf(payload);
    return payload;
  }

  private List<BatchLine.Part> entries(String[] salts, String[] payloads) {
    List<BatchLine.Part> entries = new ArrayList<>();
    String previous = null;
    for (int i = 0; i < salts.length; i++) {
      lineEnd();
      String seal = payloads[i] == null ? null : BatchLine.seal(salts[i], payloads[i]);
      String header = tokens(previous, seal);
      entries.add(new BatchLine.Part(header, salts[i], payloads[i]));
      previous = Octets.digest(header);
      learnt.learn(previous);
    }
    return entries;
  }

  /** Reads to the end of the line. */
  private String tokens(String previous, String seal) {
    StringBuilder line = new StringBuilder(LINE_CHARS);
    while (at < text.length() && text.charAt(at) != '\n') {
      int before = line.length();
      char next = text.charAt(at);
      if (next < ' ') {
        at++;
        line.append(value(next, previous, seal));
      } else {
        int end = endOfPlain();
        line.append(text, at, end);
        at = end;
      }
      produced(line.length() - before);
    }
    return line.toString();
  }

  private int endOfPlain() {
    int end = at;
    while (end < text.length() && text.charAt(end) >= ' ') {
      end++;
    }
    return end;
  }

  private String value(char mark, String previous, String seal) {
    return switch (mark) {
      case Mark.AGAIN -> learnt.back(raw.varint());
      case Mark.DIGEST -> learn("sha256:" + Octets.hex(raw.bytes(DIGEST_BYTES)));
      case Mark.ID -> learn(id(Octets.hex(raw.bytes(ID_BYTES))));
      case Mark.BASE64 -> Base64Text.of(raw.counted(plainBytesMax));
      case Mark.HEX -> learn(Octets.hex(raw.counted(Mark.HEX_BYTES_MAX)));
      case Mark.NUMBER -> Long.toString(raw.varint());
      case Mark.DIGITS -> learn(raw.digits(digitsCount()));
      case Mark.TIME -> time();
      case Mark.PREVIOUS -> known(previous);
      case Mark.SEAL -> known(seal);
      case Mark.SIGNATURE -> Base64Text.of(PairOfNumbers.der(raw.bytes(PairOfNumbers.BYTES)));
      case Mark.LITERAL -> String.valueOf(next());
      default -> throw new WireException("an unknown mark in the packed body");
    };
  }

  private String time() {
    timeMs += raw.difference();
    return Long.toString(timeMs);
  }

  private String learn(String value) {
    learnt.learn(value);
    return value;
  }

  private int digitsCount() {
    int count = next() - Mark.DIGITS_BASE;
    if (count < Mark.DIGITS_MIN || count > Mark.DIGITS_MAX) {
      throw new WireException("a wrong count of digits in the packed body");
    }
    return count;
  }

  private static String known(String digest) {
    if (digest == null) {
      throw new WireException("a mark of the packed body stands where nothing is known for it");
    }
    return digest;
  }

  private static String id(String hex) {
    return new StringBuilder(hex)
        .insert(8, '-')
        .insert(13, '-')
        .insert(18, '-')
        .insert(23, '-')
        .toString();
  }

  private boolean stands(char mark) {
    return at < text.length() && text.charAt(at) == mark;
  }

  private char next() {
    if (at == text.length()) {
      throw new WireException("the packed body is cut short");
    }
    return text.charAt(at++);
  }

  private void lineEnd() {
    if (next() != '\n') {
      throw new WireException("a line of the packed body does not end");
    }
  }

  /** Counts what came out so far, so that a bomb ends while it is still small. */
  private void produced(int bytes) {
    producedBytes += bytes;
    if (producedBytes > plainBytesMax) {
      throw new InflatedTooLarge();
    }
  }
}
