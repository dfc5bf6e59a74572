package org.daiban.core.packing;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.core.wire.Base64Text;
import org.daiban.core.wire.WireException;

/**
 * Folds a body: the text with marks, and the raw column. What to fold is the writer's choice, so
 * that this class may grow cleverer; {@link Unfolding} gives back whatever it does.
 */
final class Folding {
  private static final Pattern TOKEN =
      Pattern.compile(
          "sha256:(?<digest>[0-9a-f]{64})"
              + "|(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
              + "|(?<![0-9a-f])(?<hex>[0-9a-f]{64}|[0-9a-f]{32})(?![0-9a-f])"
              + "|(?<=\")(?<shorthex>(?=[0-9]*[a-f])(?:[0-9a-f]{2}){4,15})(?=[\"\\\\])"
              + "|(?<=\")(?<base64>[A-Za-z0-9+/]{60,}={0,2})(?=[\"\\\\])"
              + "|(?<=\":)(?<number>[1-9][0-9]{1,14})(?=[,}])"
              + "|(?<digits>[0-9]{6,24})"
              + "|(?<control>[\\x00-\\x1f])");
  private static final int TIME_DIGITS = 13;

  private final Set<String> plainDigits;
  private final StringBuilder text = new StringBuilder();
  private final RawWriter raw = new RawWriter();
  private final LearntValues learnt = new LearntValues();
  private long timeMs = Mark.TIME_START_MS;

  private Folding(Set<String> plainDigits) {
    this.plainDigits = plainDigits;
  }

  /**
   * Folds a body.
   *
   * @param plainDigits runs of digits that are better left in the text, as the dictionary has them
   */
  static Folding of(byte[] plain, Set<String> plainDigits) {
    Folding folding = new Folding(plainDigits);
    folding.body(Octets.text(plain));
    return folding;
  }

  /** The text with marks, to be deflated. */
  byte[] text() {
    return Octets.bytes(text);
  }

  /** The bytes that follow behind it. */
  byte[] raw() {
    return raw.toBytes();
  }

  private void body(String plain) {
    int from = 0;
    int end = plain.indexOf('\n');
    while (end >= 0) {
      line(plain.substring(from, end));
      text.append('\n');
      from = end + 1;
      end = plain.indexOf('\n', from);
    }
    line(plain.substring(from));
  }

  private void line(String line) {
    BatchLine batch = BatchLine.of(line).orElse(null);
    if (batch == null) {
      tokens(line, null, null);
    } else {
      batch(batch);
    }
  }

  private void batch(BatchLine batch) {
    int count = batch.entries().size();
    text.append(Mark.BATCH);
    raw.varint(count);
    tokens(batch.frame(), null, null);
    for (int i = count - 1; i >= 0; i--) {
      text.append('\n');
      payload(batch.entries().get(i));
    }
    String previous = null;
    for (BatchLine.Part entry : batch.entries()) {
      text.append('\n');
      String seal = entry.payload() == null ? null : BatchLine.seal(entry.salt(), entry.payload());
      tokens(entry.header(), previous, seal);
      previous = Octets.digest(entry.header());
      learnt.learn(previous);
    }
  }

  private void payload(BatchLine.Part entry) {
    raw.bytes(Octets.unhex(entry.salt()));
    if (entry.payload() == null) {
      text.append(Mark.ERASED);
      return;
    }
    tokens(entry.payload(), null, null);
    learnt.learn(Octets.digest(entry.payload()));
  }

  private void tokens(String plain, String previous, String seal) {
    Matcher token = TOKEN.matcher(plain);
    int from = 0;
    while (token.find()) {
      text.append(plain, from, token.start());
      from = token.end();
      String value = token.group();
      if (token.group("digest") != null) {
        digest(value, token.group("digest"), previous, seal);
      } else if (token.group("control") != null) {
        text.append(Mark.LITERAL).append(value);
      } else if (token.group("base64") != null) {
        base64(value);
      } else if (token.group("number") != null) {
        number(Long.parseLong(value), value.length());
      } else if (!again(value)) {
        fresh(token, value);
      }
    }
    text.append(plain, from, plain.length());
  }

  private void digest(String value, String hex, String previous, String seal) {
    if (value.equals(previous)) {
      text.append(Mark.PREVIOUS);
    } else if (value.equals(seal)) {
      text.append(Mark.SEAL);
    } else if (!again(value)) {
      text.append(Mark.DIGEST);
      raw.bytes(Octets.unhex(hex));
      learnt.learn(value);
    }
  }

  private boolean again(String value) {
    int ago = learnt.ago(value);
    if (ago >= 0) {
      text.append(Mark.AGAIN);
      raw.varint(ago);
    }
    return ago >= 0;
  }

  private void fresh(Matcher token, String value) {
    if (plainDigits.contains(value)) {
      text.append(value);
      return;
    }
    if (token.group("id") != null) {
      text.append(Mark.ID);
      raw.bytes(Octets.unhex(value.replace("-", "")));
    } else if (token.group("hex") != null || token.group("shorthex") != null) {
      text.append(Mark.HEX);
      raw.counted(Octets.unhex(value));
    } else {
      text.append(Mark.DIGITS).append((char) (Mark.DIGITS_BASE + value.length()));
      raw.digits(value);
    }
    learnt.learn(value);
  }

  /** Base64 that its bytes would not give back stays text. */
  private void base64(String value) {
    byte[] bytes;
    try {
      bytes = Base64Text.bytes(value);
    } catch (WireException notCanonical) {
      text.append(value);
      return;
    }
    Optional<byte[]> signature = PairOfNumbers.of(bytes);
    text.append(signature.isPresent() ? Mark.SIGNATURE : Mark.BASE64);
    if (signature.isPresent()) {
      raw.bytes(signature.get());
    } else {
      raw.counted(bytes);
    }
  }

  private void number(long value, int digits) {
    if (digits == TIME_DIGITS) {
      text.append(Mark.TIME);
      raw.difference(value - timeMs);
      timeMs = value;
    } else {
      text.append(Mark.NUMBER);
      raw.varint(value);
    }
  }
}
