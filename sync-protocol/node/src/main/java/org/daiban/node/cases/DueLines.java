package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.StringJoiner;
import org.daiban.core.calendar.DueDate;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.ClockRecord;
import org.daiban.core.cases.LegalClock;

/** Writes down what due dates were counted, whenever they or their calendar are others (RD-10). */
final class DueLines {
  private DueLines() {}

  /** Adds a line unless the last one says the same; says whether it did. */
  static boolean keep(
      Connection connection, CaseFile file, WorkingCalendar calendar, LocalDate today, long nowMs)
      throws SQLException {
    String dues = dues(file, calendar, today);
    Optional<DueLine> last = ClockLookTable.lastDues(connection, file.caseId());
    boolean otherCalendar = last.isPresent() && !last.get().calendar().equals(calendar.version());
    boolean same = last.isPresent() && !otherCalendar && last.get().dues().equals(dues);
    if (dues.isEmpty() || same) {
      return false;
    }
    DueLine.Cause cause = otherCalendar ? DueLine.Cause.CALENDAR : DueLine.Cause.ACT;
    long no = last.map(DueLine::no).orElse(0L) + 1;
    ClockLookTable.insert(
        connection,
        file.caseId(),
        new DueLine(no, calendar.version(), file.revision(), nowMs, cause, dues));
    return true;
  }

  private static String dues(CaseFile file, WorkingCalendar calendar, LocalDate today) {
    StringJoiner dues = new StringJoiner(" ");
    for (ClockRecord record : file.watched()) {
      if (record.isRunning()) {
        dues.add(record.kind() + due(record, calendar, today));
      }
    }
    return dues.toString();
  }

  /** A clock that stands still is due a day later with each day, so no date is written. */
  private static String due(ClockRecord record, WorkingCalendar calendar, LocalDate today) {
    if (record.openPause().isPresent()) {
      return "~";
    }
    DueDate due = new LegalClock(record, calendar, today).due();
    return "=" + due.date() + (due.provisional() ? "?" : "");
  }
}
