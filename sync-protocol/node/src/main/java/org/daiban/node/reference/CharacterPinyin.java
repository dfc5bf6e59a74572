package org.daiban.node.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.daiban.core.catalogue.Pinyin;

/**
 * Pinyin by pinyin4j's table of characters; of a character with several readings the table's first
 * one counts. The table is read here, since the library's own code keeps 12 MB of it for good,
 * while this one goes with its user.
 *
 * <pre>4E01 (ding1,zheng1)</pre>
 */
final class CharacterPinyin implements Pinyin {
  private static final String TABLE = "/pinyindb/unicode_to_hanyu_pinyin.txt";
  private static final int FIRST = 0x3000;
  private static final int LAST = 0x9FFF;
  private static final int HEX_DIGITS = 4;

  private final String[] readings = new String[LAST - FIRST + 1];

  CharacterPinyin() {
    Map<String, String> distinct = new HashMap<>();
    try (InputStream in = PinyinHelper.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        take(line, distinct);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the table of pinyin cannot be read", e);
    }
  }

  private void take(String line, Map<String, String> distinct) {
    int character = Integer.parseInt(line, 0, HEX_DIGITS, 16);
    int end = line.indexOf(',');
    String first = line.substring(line.indexOf('(') + 1, end < 0 ? line.indexOf(')') : end);
    if (character >= FIRST && character <= LAST && !first.startsWith("none")) {
      String plain = first.replaceAll("[0-9]", "").replace("u:", "v");
      readings[character - FIRST] = distinct.computeIfAbsent(plain, Function.identity());
    }
  }

  @Override
  public String initials(String text) {
    return each(text, reading -> reading.substring(0, 1));
  }

  @Override
  public String full(String text) {
    return each(text, Function.identity());
  }

  private String each(String text, Function<String, String> part) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      String reading = reading(character);
      letters.append(
          reading == null
              ? String.valueOf(character).toLowerCase(Locale.ROOT)
              : part.apply(reading));
    }
    return letters.toString();
  }

  /** Small letters without the tone's digit; null for what is no Chinese character. */
  private String reading(char character) {
    return character < FIRST || character > LAST ? null : readings[character - FIRST];
  }
}
