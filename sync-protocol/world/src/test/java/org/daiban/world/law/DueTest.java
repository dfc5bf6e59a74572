package org.daiban.world.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Rows as a person writes them in a spreadsheet, and the answers of the product's own rules. */
class DueTest {
  private static final String HEADING =
      "id,title,event,event_date,limit,unit,not_counted,due_date,basis,certainty,note\n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Test
  void rowIsAnsweredByIdAndDate() throws IOException {
    assertTrue(answer(HEADING + "A1,\"twenty, plain\",受理,2025-03-03,20,wd,,,,,\n"));
    assertEquals("id,due_date\nA1,2025-03-31\n", text(out));
  }

  @Test
  void markOfSpreadsheetBeforeTheHeadingIsPassedOver() throws IOException {
    assertTrue(answer("\uFEFF" + HEADING + "A1,t,受理,2025-06-03,20+10,wd,,,,,\n"));
    assertEquals("id,due_date\nA1,2025-07-15\n", text(out));
  }

  @Test
  void papersThatComeOnRestDayOrAfterClosingCountFromTheNextWorkingDay() throws IOException {
    answer(
        HEADING
            + "SAT,t,同步到达(非工作日),2025-08-09,5,wd,,,,,\n"
            + "LATE,t,收到申请,2025-08-08T17:31,5,wd,,,,,\n"
            + "INTIME,t,收到申请,2025-08-08T17:30,5,wd,,,,,\n");
    assertEquals("id,due_date\nSAT,2025-08-18\nLATE,2025-08-18\nINTIME,2025-08-15\n", text(out));
  }

  @Test
  void severalSuspensionsAreUnited() throws IOException {
    String twice = "2025-07-10>2025-07-24;2025-07-15>2025-07-22";
    assertTrue(answer(HEADING + "GAP,t,受理,2025-07-01,20,wd," + twice + ",,,,\n"));
    assertEquals("id,due_date\nGAP,2025-08-12\n", text(out));
  }

  @Test
  void rowThatCannotBeReadIsNamedAndTheOthersGoOn() throws IOException {
    assertFalse(
        answer(HEADING + "BAD,t,受理,3 March,20,wd,,,,,\n" + "GOOD,t,受理,2025-12-31,3,wd,,,,,\n"));
    assertEquals("id,due_date\nGOOD,2026-01-06\n", text(out));
    assertTrue(text(errors).startsWith("第1行读不懂"), text(errors));
  }

  @Test
  void fileWithoutTheColumnsIsRefusedAndTheColumnsAreNamed() throws IOException {
    assertEquals(2, exitCode("a,b\n1,2\n"));
    assertTrue(text(errors).contains("event_date"), text(errors));
  }

  private boolean answer(String rows) throws IOException {
    return exitCode(rows) == 0;
  }

  private int exitCode(String rows) throws IOException {
    return new Due(Due.published(), printer(out), printer(errors)).exitCode(new StringReader(rows));
  }

  private static PrintStream printer(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream printed) {
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
