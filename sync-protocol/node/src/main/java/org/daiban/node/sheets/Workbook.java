package org.daiban.node.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * What a workbook says of itself beside its sheets: which sheet is the first that is shown, texts
 * shared by cells, and which styles mean a date.
 */
final class Workbook {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  /** So many characters' room a text takes in memory beside its own. */
  static final int TEXT_CHARS = 16;

  private final SheetLimits limits;
  private final List<String> texts = new ArrayList<>();
  private final Map<String, String> targets = new HashMap<>();
  private final Styles styles = new Styles();
  private String firstSheet = "";
  private boolean from1904;
  private long chars;

  private Workbook(SheetLimits limits) {
    this.limits = limits;
  }

  static Workbook read(ZipParts file, SheetLimits limits) {
    Workbook workbook = new Workbook(limits);
    file.read("xl/workbook.xml", workbook::workbook);
    file.read("xl/_rels/workbook.xml.rels", workbook::relations);
    file.read("xl/sharedStrings.xml", workbook::shared);
    file.read("xl/styles.xml", workbook.styles::read);
    return workbook;
  }

  /** The part's name in the zip of the sheet that is read. */
  String sheetPart() {
    String target = targets.getOrDefault(firstSheet, "");
    if (target.isEmpty()) {
      throw SheetFaults.notASheet();
    }
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  /** A shared text by its number; empty when there is none. */
  String text(String number) {
    int index = number(number);
    return index < 0 || index >= texts.size() ? "" : texts.get(index);
  }

  boolean isDate(String style) {
    return styles.isDate(number(style));
  }

  boolean countsFrom1904() {
    return from1904;
  }

  private static int number(String text) {
    return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
  }

  private void workbook(Xml xml) throws XMLStreamException {
    while (xml.next()) {
      if (xml.begins("workbookPr")) {
        from1904 = xml.attribute("date1904").matches("1|true");
      } else if (xml.begins("sheet") && firstSheet.isEmpty() && isShown(xml)) {
        firstSheet = xml.attribute("id");
      }
    }
  }

  private static boolean isShown(Xml xml) {
    String state = xml.attribute("state");
    return state.isEmpty() || state.equals("visible");
  }

  private void relations(Xml xml) throws XMLStreamException {
    while (xml.next()) {
      if (xml.begins("Relationship") && xml.attribute("Type").endsWith("/worksheet")) {
        targets.put(xml.attribute("Id"), xml.attribute("Target"));
      }
    }
  }

  private void shared(Xml xml) throws XMLStreamException {
    while (xml.next()) {
      if (xml.begins("si")) {
        String text = xml.runs("si", limits.sharedCharsMax());
        chars += text.length() + TEXT_CHARS;
        if (chars > limits.sharedCharsMax()) {
          throw SheetFaults.tooLarge("表格里的文字太多。");
        }
        texts.add(text);
      }
    }
  }
}
