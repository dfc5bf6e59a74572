package org.daiban.node.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.node.http.Refusal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** Sheets as another program writes them, and templates as another program reads them. */
class SheetReaderTest {
  private static final List<SheetColumn> COLUMNS =
      List.of(
          new SheetColumn("姓名", true),
          new SheetColumn("身份证号", true),
          new SheetColumn("参保日期", false),
          new SheetColumn("备注", false));

  private interface Filling {
    void fill(Workbook book, Worksheet sheet);
  }

  private static byte[] sheet(Filling filling) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      filling.fill(book, book.newWorksheet("登记表"));
    }
    return bytes.toByteArray();
  }

  private static void titles(Worksheet sheet, int row, String... titles) {
    for (int column = 0; column < titles.length; column++) {
      sheet.value(row, column, titles[column]);
    }
  }

  private static List<SheetRow> rows(byte[] file) {
    List<SheetRow> rows = new ArrayList<>();
    assertEquals(
        SheetReader.read(file, COLUMNS, SheetLimits.SMALL, rows::add),
        rows.size(),
        "told as taken");
    return rows;
  }

  private static String refused(byte[] file, SheetLimits limits) {
    Refusal refusal =
        assertThrows(Refusal.class, () -> SheetReader.read(file, COLUMNS, limits, row -> {}));
    return refusal.problem().code() + " " + refusal.problem().detail();
  }

  @Test
  void columnsAreFoundByTheirTitlesBelowAHeadingAndInAnyOrder() throws IOException {
    byte[] file =
        sheet(
            (book, sheet) -> {
              sheet.value(0, 0, "2026年度登记表");
              titles(sheet, 2, "序号", "身份证号 *", "", "姓名*");
              sheet.value(3, 1, "340822190001010017");
              sheet.value(3, 3, " 张三 ");
              sheet.value(5, 1, "34082219000101005X");
              sheet.value(5, 3, "李·四𠮷");
            });
    List<SheetRow> rows = rows(file);
    assertEquals(2, rows.size(), "the empty row does not count");
    assertEquals("张三", rows.get(0).text("姓名"));
    assertEquals("李·四𠮷", rows.get(1).text("姓名"));
    assertEquals(6, rows.get(1).number());
    assertEquals("D6（姓名）：不对", rows.get(1).about("姓名", "不对"));
    assertEquals("", rows.get(1).text("备注"), "an optional column that is not there");
  }

  @Test
  void datesAndNumbersAreReadAsTheyAreShown() throws IOException {
    byte[] file =
        sheet(
            (book, sheet) -> {
              titles(sheet, 0, "姓名", "身份证号", "参保日期", "备注");
              titles(sheet, 1, "张三", "340822190001010017");
              sheet.value(1, 2, LocalDate.of(2026, 3, 2));
              sheet.style(1, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
              sheet.value(1, 3, 380.5);
              titles(sheet, 2, "李四", "34082219000101005X");
              sheet.value(2, 2, LocalDate.of(1900, 1, 1));
              sheet.style(2, 2).format("yyyy-MM-dd").set();
              sheet.value(2, 3, 100_000_000_000L);
            });
    List<SheetRow> rows = rows(file);
    assertEquals("2026-03-02", rows.get(0).text("参保日期"));
    assertEquals("380.5", rows.get(0).text("备注"));
    assertEquals("1900-01-01", rows.get(1).text("参保日期"));
    assertEquals("100000000000", rows.get(1).text("备注"));
  }

  @Test
  void citizenNumberThatLostItsLastDigitsNamesItsCell() throws IOException {
    byte[] file =
        sheet(
            (book, sheet) -> {
              titles(sheet, 0, "姓名", "身份证号");
              sheet.value(1, 0, "张三");
              sheet.value(1, 1, 340_822_190_001_010_017L);
            });
    List<String> faults = rows(file).get(0).faults();
    assertEquals(1, faults.size());
    assertTrue(faults.get(0).startsWith("B2（身份证号）：这一格是数值"), faults.get(0));
  }

  @Test
  void sheetWithoutATitleOrWithOneTwiceIsRefusedByName() throws IOException {
    byte[] without = sheet((book, sheet) -> titles(sheet, 0, "姓名", "身份证"));
    assertEquals("sheet-titles 表格前20行里没有找到这些列的标题：身份证号。", refused(without, SheetLimits.SMALL));
    byte[] twice = sheet((book, sheet) -> titles(sheet, 1, "姓名", "身份证号", "姓名"));
    assertEquals("sheet-titles C2：“姓名”这一列出现了两次。", refused(twice, SheetLimits.SMALL));
  }

  @Test
  void titleWithSpacesOfItsOwnIsFoundAsItStands() throws IOException {
    byte[] file =
        sheet(
            (book, sheet) -> {
              titles(sheet, 0, "现住址（到 组）");
              titles(sheet, 1, "某村某组");
            });
    List<String> seen = new ArrayList<>();
    SheetReader.read(
        file,
        List.of(new SheetColumn("现住址（到 组）", true)),
        SheetLimits.SMALL,
        row -> seen.add(row.text("现住址（到 组）")));
    assertEquals(List.of("某村某组"), seen);
  }

  @Test
  void sheetIsWrittenWhileItsRowsAreMade() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Integer> sizes = new ArrayList<>();
    SheetWriter.write(
        bytes,
        "表",
        "",
        List.of("姓名", "身份证号"),
        taker -> {
          for (int row = 0; row < 20_000; row++) {
            taker.accept(List.of("张" + row, "34082219000101" + row));
          }
          sizes.add(bytes.size());
        });
    assertTrue(sizes.get(0) > bytes.size() / 2, "nothing was written before the last row");
    assertEquals(
        20_000, SheetReader.read(bytes.toByteArray(), COLUMNS, SheetLimits.LARGE, r -> {}));
  }

  @Test
  void sheetAboveALimitIsRefusedAfterTheRowsBefore() throws IOException {
    byte[] file =
        sheet(
            (book, sheet) -> {
              titles(sheet, 0, "姓名", "身份证号", "备注");
              for (int row = 1; row <= 4; row++) {
                titles(sheet, row, "张" + row, "1", "字".repeat(20));
              }
            });
    assertEquals("sheet-too-large 表格超过3行。", refused(file, limits(3, 30, 1_000_000)));
    assertTrue(refused(file, limits(9, 30, 100)).startsWith("sheet-too-large 表格解开后"));
    List<SheetRow> rows = new ArrayList<>();
    SheetReader.read(file, COLUMNS, limits(9, 10, 1_000_000), rows::add);
    assertEquals(List.of("C2（备注）：内容超过10字，请缩短。"), rows.get(0).faults());
  }

  private static SheetLimits limits(int rows, int cellChars, long bytes) {
    return new SheetLimits(rows, cellChars, 10_000, bytes);
  }

  @Test
  void fiftyThousandRowsAreReadRowByRow() throws IOException {
    byte[] file =
        sheet(
            (book, sheet) -> {
              titles(sheet, 0, "姓名", "身份证号", "参保日期", "备注");
              for (int row = 1; row <= 50_000; row++) {
                titles(sheet, row, "张" + row, "340822190001010017", "2026-03-02", "");
              }
            });
    List<String> last = new ArrayList<>();
    int rows =
        SheetReader.read(
            file,
            COLUMNS,
            SheetLimits.LARGE,
            row -> {
              last.clear();
              last.add(row.number() + row.text("姓名"));
            });
    assertEquals(50_000, rows);
    assertEquals(List.of("50001张50000"), last);
  }

  @Test
  void templateIsReadByAnotherProgramAndByUs() throws IOException {
    byte[] file =
        SheetWriter.write(
            "登记表",
            "带*的列必填 <请看说明> & \"注意\"",
            List.of("姓名*", "身份证号*"),
            List.of(List.of("王五", "340822190402290013")));
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      assertEquals("登记表", book.getFirstSheet().getName());
      assertEquals("带*的列必填 <请看说明> & \"注意\"", book.getFirstSheet().read().get(0).getCellText(0));
      assertEquals("340822190402290013", book.getFirstSheet().read().get(2).getCellText(1));
    }
    assertEquals("340822190402290013", rows(file).get(0).text("身份证号"));
  }
}
