package org.daiban.core.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Spoils a body as lines, disks, other programs and ill-willed people do: bytes, lengths, nesting,
 * numbers, letters, cuts and repeats. The same chance spoils it the same way.
 */
public final class Mutations {
  /** No spoilt body is longer. */
  public static final int BYTES_MAX = 64 * 1024;

  private static final String[] NUMBERS = {
    "0", "-1", "1", "2147483648", "9223372036854775807", "-9223372036854775808",
    "9223372036854775808", "1e9", "1e999999999", "1e99999999999", "-1E-2147483648", "0.1",
    "1234567890123456789012345678901234567890123", "-0", "1.", "00", "NaN", "1e+400"
  };

  private static final String[] TEXTS = {
    "",
    "办",
    "𠮷",
    "\\ud800",
    "\\udc00\\ud800",
    "\\u0000",
    "\\n",
    "a\\\"b",
    "\ufeff",
    "\u202e",
    "sha256:",
    "340822100201-99",
    "999999999999",
    "../../x",
    "'; DROP TABLE kept_entry; --",
    "\u0001\u0008\u000e\u0010",
    "0000-00-00",
    "2026-02-30",
    "+999999999-12-31",
    "null",
    "%s%n"
  };

  private static final String[] VALUES = {
    "null", "true", "[]", "{}", "\"\"", "[null]", "[[]]", "{\"\":null}", "[1,\"a\",{}]", "-1", "1e9"
  };

  private static final int SPAN_MAX = 400;
  private static final int REPEATS_MAX = 60;
  private static final int NESTING_MAX = 200;

  private final Random random;
  private final List<byte[]> others;

  /** Takes chance, and other bodies from which pieces are put in. */
  public Mutations(Random random, List<byte[]> others) {
    this.random = random;
    this.others = others;
  }

  /** A spoilt body, in one to five ways at once. */
  public byte[] of(byte[] body) {
    byte[] spoilt = body;
    for (int left = 1 + random.nextInt(random.nextInt(5) + 1); left > 0; left--) {
      spoilt = once(spoilt);
      if (spoilt.length > BYTES_MAX) {
        spoilt = Arrays.copyOf(spoilt, BYTES_MAX);
      }
    }
    return spoilt;
  }

  private byte[] once(byte[] body) {
    int at = at(body);
    return switch (random.nextInt(13)) {
      case 0 -> flipped(body, at);
      case 1 -> put(body, at, Math.min(body.length, at + 1), new byte[] {(byte) random.nextInt()});
      case 2 -> put(body, at, end(body, at), new byte[0]);
      case 3 -> put(body, at, at, repeated(Arrays.copyOfRange(body, at, end(body, at))));
      case 4 -> put(body, at, at, chance(random.nextInt(40)));
      case 5 -> Arrays.copyOf(body, at);
      case 6 -> put(body, at, end(body, at), span(others.get(random.nextInt(others.size()))));
      case 7 -> replaced(body, "0123456789", one(NUMBERS));
      case 8 -> string(body, one(TEXTS));
      case 9 -> put(body, at, at, nested());
      case 10 -> value(body, one(VALUES));
      case 11 -> field(body);
      default -> random.nextInt(50) == 0 ? chance(random.nextInt(SPAN_MAX)) : flipped(body, at);
    };
  }

  private byte[] flipped(byte[] body, int at) {
    byte[] flipped = body.clone();
    if (at < body.length) {
      flipped[at] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  /** Puts something in place of the next run of such letters. */
  private byte[] replaced(byte[] body, String letters, byte[] by) {
    int from = at(body);
    while (from < body.length && letters.indexOf(body[from]) < 0) {
      from++;
    }
    int to = from;
    while (to < body.length && letters.indexOf(body[to]) >= 0) {
      to++;
    }
    return put(body, from, to, by);
  }

  /** Changes what stands between two quotation marks. */
  private byte[] string(byte[] body, byte[] by) {
    int from = next(body, '"', at(body)) + 1;
    int to = next(body, '"', from);
    return from <= to && to < body.length ? put(body, from, to, by) : body;
  }

  /** Changes what stands behind a colon, up to the next comma. */
  private byte[] value(byte[] body, byte[] by) {
    int from = next(body, ':', at(body)) + 1;
    int to = next(body, ',', from);
    return from <= to && to < body.length ? put(body, from, to, by) : body;
  }

  /** Doubles a field, or takes it away. */
  private byte[] field(byte[] body) {
    int from = next(body, ',', at(body));
    int to = next(body, ',', from + 1);
    if (to >= body.length) {
      return body;
    }
    byte[] field = Arrays.copyOfRange(body, from, to);
    return random.nextBoolean() ? put(body, from, to, new byte[0]) : put(body, from, from, field);
  }

  private static int next(byte[] body, char letter, int from) {
    int at = from;
    while (at < body.length && body[at] != letter) {
      at++;
    }
    return at;
  }

  private byte[] nested() {
    StringBuilder nested = new StringBuilder();
    String open = random.nextBoolean() ? "[" : "{\"a\":";
    for (int left = random.nextInt(NESTING_MAX); left > 0; left--) {
      nested.append(open);
    }
    return nested.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] repeated(byte[] piece) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int left = 1 + random.nextInt(random.nextInt(REPEATS_MAX) + 1); left > 0; left--) {
      out.write(piece, 0, piece.length);
    }
    return out.toByteArray();
  }

  private byte[] span(byte[] body) {
    int at = at(body);
    return Arrays.copyOfRange(body, at, end(body, at));
  }

  private byte[] chance(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] one(String[] of) {
    return of[random.nextInt(of.length)].getBytes(StandardCharsets.UTF_8);
  }

  private int at(byte[] body) {
    return random.nextInt(body.length + 1);
  }

  private int end(byte[] body, int at) {
    return Math.min(body.length, at + random.nextInt(random.nextInt(SPAN_MAX) + 1));
  }

  private static byte[] put(byte[] body, int from, int to, byte[] piece) {
    byte[] result = new byte[from + piece.length + body.length - to];
    System.arraycopy(body, 0, result, 0, from);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(body, to, result, from + piece.length, body.length - to);
    return result;
  }
}
