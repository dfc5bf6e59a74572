package org.daiban.node.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Which styles of cells show a number as a date (ECMA-376 part 1, 18.8.30). */
final class Styles {
  private static final int STYLES_MAX = 65_000;
  private static final int FORMAT_CHARS_MAX = 255;

  private final Map<String, String> formats = new HashMap<>();
  private final List<Boolean> dates = new ArrayList<>();

  void read(Xml xml) throws XMLStreamException {
    boolean ofCells = false;
    while (xml.next()) {
      if (xml.begins("numFmt") && formats.size() < STYLES_MAX) {
        formats.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
      } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
        ofCells = xml.begins("cellXfs");
      } else if (ofCells && xml.begins("xf") && dates.size() < STYLES_MAX) {
        dates.add(isDateFormat(xml.attribute("numFmtId")));
      }
    }
  }

  boolean isDate(int style) {
    return style >= 0 && style < dates.size() && dates.get(style);
  }

  /** 14 to 17 and 22 are dates everywhere, 27 to 31, 36 and 50 to 58 in Chinese programs. */
  private boolean isDateFormat(String id) {
    return id.matches("1[4-7]|22|2[7-9]|3[016]|5[0-8]") || showsDay(formats.getOrDefault(id, ""));
  }

  /** Whether a format of the file's own shows year or day; what stands in quotes does not count. */
  private static boolean showsDay(String format) {
    String bare =
        format
            .substring(0, Math.min(FORMAT_CHARS_MAX, format.length()))
            .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
    return bare.matches("(?i).*[yd].*") && !bare.equalsIgnoreCase("general");
  }
}
