package org.daiban.node.reference;

import java.util.Locale;
import java.util.function.Function;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.daiban.core.catalogue.Pinyin;

/**
 * Pinyin by a table of characters; of a character with several readings the table's first one
 * counts. The table is loaded with the first Chinese character and takes about 2 MB.
 */
final class CharacterPinyin implements Pinyin {
  @Override
  public String initials(String text) {
    return each(text, reading -> reading.substring(0, 1));
  }

  @Override
  public String full(String text) {
    return each(text, Function.identity());
  }

  private static String each(String text, Function<String, String> part) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      String reading = reading(character);
      letters.append(
          reading.isEmpty()
              ? String.valueOf(character).toLowerCase(Locale.ROOT)
              : part.apply(reading));
    }
    return letters.toString();
  }

  /** Small letters without the tone's digit; empty for what is no Chinese character. */
  private static String reading(char character) {
    if (character < 0x3400) {
      return "";
    }
    String[] readings = PinyinHelper.toHanyuPinyinStringArray(character);
    return readings == null || readings.length == 0
        ? ""
        : readings[0].replaceAll("[0-9]", "").replace("u:", "v");
  }
}
