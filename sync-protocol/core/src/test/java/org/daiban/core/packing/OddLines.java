package org.daiban.core.packing;

import java.util.Random;
import org.daiban.core.log.Digest;
import org.daiban.core.wire.Json;

/**
 * Bodies of batches that are hard to fold: texts with every kind of letter, digests that are nearly
 * right, values that come again, entries that are erased.
 */
final class OddLines {
  private static final String[] PIECES = {
    "a",
    "办",
    "𠮷",
    "\"",
    "\\",
    "\n",
    "\t",
    "\u2028",
    " ",
    "\u0000",
    "\u0001",
    "é",
    "\u007f",
    "\"payload\":",
    "\":12345,",
    "\":1772413200000}",
    "34082219000101005X",
    "0000007",
    "-"
  };

  private final Random random;

  OddLines(Random random) {
    this.random = random;
  }

  /** A few lines, most of them batches. */
  String body() {
    StringBuilder body = new StringBuilder();
    for (int left = random.nextInt(5); left >= 0; left--) {
      body.append(random.nextInt(4) == 0 ? Json.text(words(null)) : batch()).append('\n');
    }
    return body.toString();
  }

  private String batch() {
    StringBuilder entries = new StringBuilder();
    String previous = null;
    for (int left = 1 + random.nextInt(5); left > 0; left--) {
      String salt = Digest.of("" + random.nextInt()).hex().substring(0, 32);
      String payload = random.nextInt(5) == 0 ? null : words(previous);
      String header = words(previous) + (payload == null ? "" : Digest.of(salt, "\n", payload));
      entries.append(entries.length() == 0 ? "" : ",").append(entry(header, salt, payload));
      previous = Digest.of(header).text();
    }
    return "{\"v\":1,\"device\":\"340822100201-00\",\"entries\":[" + entries + "],\"sig\":\"x\"}";
  }

  private static String entry(String header, String salt, String payload) {
    return "{\"header\":"
        + Json.text(header)
        + ",\"salt\":\""
        + salt
        + "\","
        + (payload == null ? "\"erased\":true}" : "\"payload\":" + Json.text(payload) + "}");
  }

  private String words(String digest) {
    StringBuilder words = new StringBuilder();
    for (int left = random.nextInt(12); left > 0; left--) {
      words.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(4) == 0) {
        words.append(digest == null ? Digest.of("" + random.nextInt(3)) : digest);
      }
    }
    return words.toString();
  }
}
