package org.daiban.core.catalogue;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.WireException;

/** Reads one JSON file from outside and says in Chinese where it is damaged. */
final class StrictFile {
  private static final Pattern PATH = Pattern.compile("(?:path|at) (\\$\\S*)");

  private StrictFile() {}

  /**
   * Reads a file.
   *
   * @param what the file's Chinese name
   * @param charsMax size limit, so that a wrong file does not fill a small laptop's memory
   */
  static <T> T read(String text, int charsMax, String what, Function<Fields, T> reader) {
    if (text.length() > charsMax) {
      String size = what + "有" + text.length() + "个字符，超过上限" + charsMax;
      throw new DamagedCatalogue("catalogue.too-large", size + "，请检查是否选错了文件", null);
    }
    try {
      return reader.apply(Json.object(text, charsMax));
    } catch (WireException | IllegalArgumentException damage) {
      String place = place(damage);
      throw new DamagedCatalogue(
          "catalogue.damaged", what + "不完整或已损坏" + place + "，请重新下载或请上级重新下发；原来的仍可继续使用", damage);
    }
  }

  private static String place(Throwable damage) {
    for (Throwable each = damage; each != null; each = each.getCause()) {
      Matcher path = PATH.matcher(String.valueOf(each.getMessage()));
      if (path.find()) {
        return "(位置 " + path.group(1) + ")";
      }
    }
    return "";
  }
}
