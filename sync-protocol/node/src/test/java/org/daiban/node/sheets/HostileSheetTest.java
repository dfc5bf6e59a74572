package org.daiban.node.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daiban.node.http.Refusal;
import org.junit.jupiter.api.Test;

/** Files made to take memory or time, and files that are simply broken. */
class HostileSheetTest {
  private static final List<SheetColumn> COLUMNS =
      List.of(new SheetColumn("姓名", true), new SheetColumn("备注", false));
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private static byte[] with(String part, String text) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"x\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<a><Relationship Id=\"x\" Type=\"t/worksheet\" Target=\"/" + SHEET + "\"/></a>");
    parts.put(part, text);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> each : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static String sheet(String rows) {
    return "<worksheet><sheetData><row><c t=\"str\"><v>姓名</v></c><c t=\"str\"><v>备注</v></c></row>"
        + rows
        + "</sheetData></worksheet>";
  }

  private static String refusal(byte[] file) {
    return assertThrows(
            Refusal.class,
            () -> SheetReader.read(file, COLUMNS, SheetLimits.SMALL, row -> {}),
            "it was read")
        .problem()
        .code();
  }

  @Test
  void smallFileThatUnpacksToGigabytesIsRefused() throws IOException {
    String spaces = " ".repeat(40_000_000);
    assertEquals("sheet-too-large", refusal(with("xl/styles.xml", "<a>" + spaces + "</a>")));
    assertEquals("sheet-too-large", refusal(with(SHEET, sheet("<!--" + spaces + "-->"))));
  }

  @Test
  void farCellsAndTextsThatAreNotThereTakeNoRoom() throws IOException {
    String rows =
        "<row r=\"9999999999\"><c r=\"ZZZZZZZ1\" t=\"str\"><v>张三</v></c>"
            + "<c r=\"XFD7\" t=\"str\"><v>x</v></c></row>"
            + "<row r=\"1048576\"><c t=\"s\"><v>999999999</v></c><c s=\"77\"><v>1</v></c></row>";
    List<String> seen = new ArrayList<>();
    SheetReader.read(
        with(SHEET, sheet(rows)),
        COLUMNS,
        SheetLimits.SMALL,
        row -> seen.add(row.number() + row.text("姓名") + row.text("备注")));
    assertEquals(List.of("2张三", "10485761"), seen);
  }

  @Test
  void rowsWhoseNumbersRepeatOrFallAreRefusedWithTheirPlace() throws IOException {
    assertEquals("sheet-rows", refusal(with(SHEET, sheet(row(5, "张三") + row(5, "李四")))));
    assertEquals("sheet-rows", refusal(with(SHEET, sheet(row(9, "张三") + row(3, "李四")))));
    assertEquals("sheet-rows", refusal(with(SHEET, sheet(row(1, "张三")))), "the titles' row");
    byte[] beyond = with(SHEET, sheet(row(2_000_000, "张三") + row(3_000_000, "李四")));
    assertEquals("sheet-rows", refusal(beyond), "behind the last row that there can be");
    byte[] twice = with(SHEET, sheet(row(5, "张三") + row(5, "李四")));
    String told =
        assertThrows(
                Refusal.class, () -> SheetReader.read(twice, COLUMNS, SheetLimits.SMALL, row -> {}))
            .problem()
            .detail();
    assertEquals("A5：这一行的行号没有排在第5行之后，分不清是哪一行。", told);
  }

  private static String row(int number, String name) {
    return "<row r=\"" + number + "\"><c t=\"str\"><v>" + name + "</v></c></row>";
  }

  @Test
  void manyTinySharedTextsAreRefusedAsManyLongOnesAre() throws IOException {
    String texts = "<sst>" + "<si><t>a</t></si>".repeat(150_000) + "</sst>";
    assertEquals("sheet-too-large", refusal(with("xl/sharedStrings.xml", texts)));
  }

  @Test
  void entitiesOfTheFilesOwnAreRefused() throws IOException {
    String bomb =
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
            + sheet("<row><c t=\"str\"><v>&b;</v></c></row>");
    assertEquals("sheet-not-readable", refusal(with(SHEET, bomb)));
  }

  @Test
  void whatIsNoSheetSaysSo() throws IOException {
    assertEquals("sheet-not-readable", refusal(new byte[0]));
    assertEquals("sheet-not-readable", refusal("姓名,备注\n张三,".getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        "sheet-not-readable",
        refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}));
    assertEquals("sheet-titles", refusal(with("other.xml", "<a/>")), "its sheet is not there");
    assertEquals("sheet-not-readable", refusal(with("xl/workbook.xml", "<workbook/>")));
  }

  @Test
  void damagedFileIsReadOrRefusedAndNothingElse() throws IOException {
    long seed = 20261122;
    Random random = new Random(seed);
    byte[] whole = SheetWriter.write("表", "", List.of("姓名", "备注"), List.of(List.of("张三", "无")));
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(whole.length / 2));
      for (int flips = random.nextInt(4); flips >= 0; flips--) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      try {
        SheetReader.read(damaged, COLUMNS, SheetLimits.SMALL, row -> {});
      } catch (Refusal refusal) {
        assertEquals("sheet", refusal.problem().code().substring(0, 5), "seed " + seed);
      }
    }
  }
}
