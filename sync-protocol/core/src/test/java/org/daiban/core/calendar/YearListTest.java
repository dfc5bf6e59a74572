package org.daiban.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearListTest {
  private final String csv = CalendarFixtures.csv(2026);

  @Test
  void publishedListsAreRead() {
    YearList list = CalendarFixtures.list(2026);
    assertEquals(33, list.holidays().size());
    assertEquals(6, list.workdays().size());
    assertEquals(LocalDate.of(2026, 1, 4), list.workdays().get(0).date());
    assertEquals(28, CalendarFixtures.list(2025).holidays().size());
  }

  @Test
  void fileFromASpreadsheetIsRead() {
    String fromWindows = "\uFEFF" + csv.replace("\n", "\r\n") + "\r\n# 县里备注\r\n";
    assertEquals(CalendarFixtures.list(2026), YearList.read(2026, "国务院办公厅通知", fromWindows));
  }

  @ParameterizedTest
  @CsvSource({
    "'2026-01-01.*\\R', '', year-list.gap",
    "'2026-10-03.*\\R', '', year-list.gap",
    "'2026-02-18.*\\R', '', year-list.gap",
    "2026-06, 2025-06, year-list.wrong-year",
    "清明节, 扫墓, year-list.gap",
    "'2026-01-02,holiday', '2026-01-03,holiday', year-list.duplicate",
    "'2026-01-03,holiday', '2026-01-04,holiday', year-list.contradiction",
    "'2026-05-09,workday', '2026-05-08,workday', year-list.contradiction",
    "'2026-10-03,holiday', '2026-10-03,workday', year-list.contradiction",
    "2026-05-09, 2026-02-30, year-list.line",
    "2026-05-09, 2026-5-9, year-list.line",
    "workday, Workday, year-list.line",
    "',元旦调休', '', year-list.line",
    "'date,', '', year-list.heading"
  })
  void damagedListIsRefusedWithWords(String part, String instead, String code) {
    String damaged = csv.replaceAll(part, instead);
    RefusedYearList refusal =
        assertThrows(RefusedYearList.class, () -> YearList.read(2026, "", damaged));
    assertEquals(code, refusal.code());
    assertTrue(refusal.getMessage().matches(".*[\\u4e00-\\u9fff].*"));
  }

  @Test
  void listCutShortIsRefused() {
    for (int end = 0; end < csv.indexOf("\n2026-10-06"); end++) {
      String cut = csv.substring(0, end);
      assertThrows(RefusedYearList.class, () -> YearList.read(2026, "", cut), cut);
    }
  }

  @Test
  void lostLineThatWouldMoveADueDateIsNoticed() {
    for (String line : csv.trim().split("\n", -1)) {
      boolean movesNothing = line.contains("2026-01-03") || line.contains("2026-04-04");
      boolean isLastOfThree = line.contains("2026-06-21") || line.contains("2026-09-27");
      boolean isFirstOfRun = line.contains("2026-02-15");
      if (!movesNothing && !isLastOfThree && !isFirstOfRun) {
        String lossy = csv.replace(line, "");
        assertThrows(RefusedYearList.class, () -> YearList.read(2026, "", lossy), line);
      }
    }
  }

  @Test
  void fileOfAnotherYearIsRefused() {
    assertEquals(
        "year-list.wrong-year",
        assertThrows(RefusedYearList.class, () -> YearList.read(2025, "", csv)).code());
  }

  @Test
  void newYearAtBothEndsOfAYearIsNoGap() {
    String withEve = csv.trim() + "\n2026-12-26,workday,元旦调休\n2026-12-31,holiday,元旦\n";
    assertEquals(34, YearList.read(2026, "", withEve).holidays().size());
  }

  @Test
  void endlessFileIsRefused() {
    StringBuilder endless = new StringBuilder("date,kind,name\n");
    for (int i = 0; i < 1000; i++) {
      endless.append("#\n");
    }
    assertEquals(
        "year-list.too-long",
        assertThrows(RefusedYearList.class, () -> YearList.read(2026, "", endless.toString()))
            .code());
  }
}
