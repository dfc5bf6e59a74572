package org.daiban.node.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes one sheet: a line of explanation, a row of titles, rows of texts. Every cell is text, so
 * that numbers of eighteen digits typed into a template stay as they are.
 */
public final class SheetWriter {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  /** Text format throughout; the second style is bold on grey for titles. */
  private static final String STYLES =
      HEAD
          + "<styleSheet "
          + MAIN
          + "><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font>"
          + "<font><b/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
          + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill>"
          + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7E6E6\"/></patternFill></fill>"
          + "</fills><borders count=\"1\"><border/></borders>"
          + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\"/>"
          + "<xf numFmtId=\"49\" applyNumberFormat=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
          + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" applyNumberFormat=\"1\" applyFont=\"1\""
          + " applyFill=\"1\"/></cellXfs></styleSheet>";

  private SheetWriter() {}

  /**
   * One sheet as a file.
   *
   * @param name of the sheet, at most 31 characters
   * @param about what to know about filling it in, above the titles; none when empty
   */
  public static byte[] write(
      String name, String about, List<String> titles, List<List<String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, "[Content_Types].xml", contentTypes());
      part(zip, "_rels/.rels", relations("rId1", "/officeDocument", "xl/workbook.xml", ""));
      part(zip, "xl/workbook.xml", workbook(name));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations(
              "rId1",
              "/worksheet",
              "worksheets/sheet1.xml",
              relation("rId2", "/styles", "styles.xml")));
      part(zip, "xl/styles.xml", STYLES);
      part(zip, "xl/worksheets/sheet1.xml", sheet(about, titles, rows));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String contentTypes() {
    return HEAD
        + "<Types xmlns=\""
        + PACKAGE
        + "content-types\"><Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + override("/xl/workbook.xml", "sheet.main+xml")
        + override("/xl/styles.xml", "styles+xml")
        + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
        + "</Types>";
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + KIND + kind + "\"/>";
  }

  private static String relations(String id, String type, String target, String more) {
    return HEAD
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + relation(id, type, target)
        + more
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + RELATION
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String workbook(String name) {
    return HEAD
        + "<workbook "
        + MAIN
        + " xmlns:r=\""
        + RELATION
        + "\"><sheets><sheet name=\""
        + escaped(name)
        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
  }

  private static String sheet(String about, List<String> titles, List<List<String>> rows) {
    StringBuilder xml = new StringBuilder(HEAD).append("<worksheet ").append(MAIN).append('>');
    xml.append("<cols><col min=\"1\" max=\"")
        .append(titles.size())
        .append("\" width=\"22\" style=\"1\" customWidth=\"1\"/></cols><sheetData>");
    int number = 0;
    if (!about.isEmpty()) {
      row(xml, ++number, List.of(about), 0);
    }
    row(xml, ++number, titles, 2);
    for (List<String> row : rows) {
      row(xml, ++number, row, 1);
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static void row(StringBuilder xml, int number, List<String> texts, int style) {
    xml.append("<row r=\"").append(number).append("\">");
    for (int column = 0; column < texts.size(); column++) {
      if (!texts.get(column).isEmpty()) {
        xml.append("<c r=\"")
            .append(Addresses.of(column, number))
            .append("\" s=\"")
            .append(style)
            .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            .append(escaped(texts.get(column)))
            .append("</t></is></c>");
      }
    }
    xml.append("</row>");
  }

  /** What XML has no place for is left out. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
