package org.daiban.core.packing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a compressor may refer back to as if it had just been said: folded texts of made-up cases,
 * common ones last. It never changes; a better one gets the next number.
 */
final class Dictionary {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{6,24}");
  private static final int PIECE_BYTES = 8 * 1024;

  private final byte[] bytes;
  private final Set<String> digits;

  Dictionary(byte[] bytes) {
    this.bytes = bytes;
    Set<String> found = new HashSet<>();
    Matcher matcher = DIGITS.matcher(Octets.text(bytes));
    while (matcher.find()) {
      found.add(matcher.group());
    }
    this.digits = Collections.unmodifiableSet(found);
  }

  /** The dictionary of a number, as it comes with the program. */
  static Dictionary numbered(int number) {
    String name = "dictionary-" + number;
    try (InputStream in = Dictionary.class.getResourceAsStream(name)) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      byte[] piece = new byte[PIECE_BYTES];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        all.write(piece, 0, read);
      }
      return new Dictionary(all.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("The program lacks its " + name, e);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** Runs of digits that stand in it, such as the codes of items. */
  Set<String> digits() {
    return digits;
  }
}
