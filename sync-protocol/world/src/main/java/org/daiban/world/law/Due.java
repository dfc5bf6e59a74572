package org.daiban.world.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.daiban.core.calendar.DueDate;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.calendar.YearList;
import org.daiban.node.cases.Beijing;

/**
 * The program behind the command {@code due}: reads rows of {@code
 * id,title,event,event_date,limit,unit,not_counted,…} and writes {@code id,due_date}, by the lists
 * of the State Council that the product ships. A row that cannot be read is named on the error
 * output and the others go on; the exit code is then 1.
 */
public final class Due {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private static final int MARK = 0xFEFF;

  private final WorkingCalendar calendar;
  private final PrintStream out;
  private final PrintStream errors;

  Due(WorkingCalendar calendar, PrintStream out, PrintStream errors) {
    this.calendar = calendar;
    this.out = out;
    this.errors = errors;
  }

  public static void main(String[] words) throws IOException {
    Due due =
        new Due(
            published(),
            new PrintStream(System.out, false, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8));
    System.exit(due.exitCode(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
  }

  /** The calendar of the lists that every county starts with. */
  static WorkingCalendar published() throws IOException {
    return WorkingCalendar.of(List.of(list(2025), list(2026)));
  }

  private static YearList list(int year) throws IOException {
    try (InputStream in = Due.class.getResourceAsStream("/sample/holidays-" + year + ".csv")) {
      return YearList.read(year, "国务院办公厅通知", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** 0 when every row was answered, 1 when one could not be read, 2 when the whole could not. */
  int exitCode(Reader rows) throws IOException {
    try {
      return answer(rows) ? 0 : 1;
    } catch (IllegalArgumentException | UncheckedIOException unreadable) {
      errors.println("读不懂这些行：" + unreadable.getMessage());
      return 2;
    }
  }

  private boolean answer(Reader rows) throws IOException {
    boolean all = true;
    try (CSVParser parser = FORMAT.parse(withoutMark(rows))) {
      requireColumns(parser.getHeaderNames());
      out.println("id,due_date");
      for (CSVRecord row : parser) {
        all &= answer(row);
      }
    } finally {
      out.flush();
    }
    return all;
  }

  private static void requireColumns(List<String> found) {
    if (!found.containsAll(DueRow.COLUMNS)) {
      throw new IllegalArgumentException("第一行应有这些栏：" + String.join(",", DueRow.COLUMNS));
    }
  }

  /** Spreadsheets put a byte order mark before the first name of a column. */
  private static Reader withoutMark(Reader rows) throws IOException {
    PushbackReader reader = new PushbackReader(rows);
    int first = reader.read();
    if (first != MARK && first >= 0) {
      reader.unread(first);
    }
    return reader;
  }

  private boolean answer(CSVRecord row) {
    try {
      DueRow asked = DueRow.of(row);
      DueDate due = asked.due(calendar, Beijing.CLOSING);
      out.println(asked.id() + "," + due.date());
      return true;
    } catch (IllegalArgumentException wrong) {
      errors.println("第" + row.getRecordNumber() + "行读不懂：" + wrong.getMessage());
      return false;
    }
  }
}
