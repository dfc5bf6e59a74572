package org.daiban.node.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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
    return write(name, about, titles, rows::forEach);
  }

  /**
   * One sheet as a file, of rows that are made one by one: memory holds the packed file and one of
   * them.
   *
   * @param rows hands over each row, in their order
   */
  public static byte[] write(
      String name, String about, List<String> titles, Consumer<Consumer<List<String>>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes, name, about, titles, rows);
    return bytes.toByteArray();
  }

  static void write(
      OutputStream out,
      String name,
      String about,
      List<String> titles,
      Consumer<Consumer<List<String>>> rows) {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
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
      begin(zip, "xl/worksheets/sheet1.xml");
      sheet(zip, about, titles, rows);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException("writing a sheet", e);
    }
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    begin(zip, name);
    text(zip, text);
    zip.closeEntry();
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
  }

  private static void text(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("writing a sheet", e);
    }
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

  private static void sheet(
      OutputStream out, String about, List<String> titles, Consumer<Consumer<List<String>>> rows) {
    text(
        out,
        HEAD
            + "<worksheet "
            + MAIN
            + "><cols><col min=\"1\" max=\""
            + titles.size()
            + "\" width=\"22\" style=\"1\" customWidth=\"1\"/></cols><sheetData>");
    AtomicInteger number = new AtomicInteger();
    if (!about.isEmpty()) {
      text(out, row(number.incrementAndGet(), List.of(about), 0));
    }
    text(out, row(number.incrementAndGet(), titles, 2));
    rows.accept(row -> text(out, row(number.incrementAndGet(), row, 1)));
    text(out, "</sheetData></worksheet>");
  }

  private static String row(int number, List<String> texts, int style) {
    StringBuilder xml = new StringBuilder("<row r=\"").append(number).append("\">");
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
    return xml.append("</row>").toString();
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
