package org.daiban.core.cases;

import static org.daiban.core.cases.ActGuards.refuse;

import java.time.LocalDate;
import java.util.Optional;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.Verdict.Refused;

/** What a holder may not do any more because its time has passed. */
final class TimeGuards {
  private TimeGuards() {}

  /**
   * Empty when time does not stand in the way on this day; the file is null before the first act.
   */
  static Optional<Refused> check(
      CaseFile file, Transition row, LocalDate day, WorkingCalendar calendar) {
    if (file == null) {
      return Optional.empty();
    }
    return switch (row) {
      case T4 -> noticeInTime(file, day, calendar);
      case T15 -> over(file, ClockKind.CORRECTION, row, day, calendar);
      case T6 -> over(file, ClockKind.CORRECTION, row, day, calendar);
      case T7 -> over(file, ClockKind.K2, row, day, calendar);
      case T18 ->
          file.state() == CaseState.PUBLICITY
              ? over(file, ClockKind.PUBLICITY, row, day, calendar)
              : Optional.empty();
      case T20 -> extendedInTime(file, day, calendar);
      case T1, T2, T3, T5, T8, T9, T9b, T10, T10a, T10b, T11, T12, T13, T14, T16, T17, T19 ->
          Optional.empty();
      case T21, T21b, T22, T23, T24, T24b, T24c, T25, T26, T27, T28, T29, T30, T31, T32 ->
          Optional.empty();
      case T33, T34, T35, T36, T37 -> Optional.empty();
    };
  }

  /** The whole of its last day belongs to a limit (RD-8). */
  private static Optional<Refused> over(
      CaseFile file, ClockKind kind, Transition row, LocalDate day, WorkingCalendar calendar) {
    return file.runningClock(kind)
        .map(clock -> new LegalClock(clock, calendar, day).due().date())
        .filter(due -> !day.isAfter(due))
        .flatMap(
            due ->
                refuse(
                    row.code(), kind.title() + "到" + due + "为止，还没有过。", "请在" + due + "之后再办理这一步。"));
  }

  /** RD-5: an extension is approved no later than the old due date. */
  private static Optional<Refused> extendedInTime(
      CaseFile file, LocalDate day, WorkingCalendar calendar) {
    return file.runningClock(ClockKind.K4)
        .map(clock -> new LegalClock(clock, calendar, day).due().date())
        .filter(day::isAfter)
        .flatMap(due -> refuse("T20", "法定期限（" + due + "）已过，不能再延期。", "请尽快决定，并说明超期的原因。"));
  }

  /**
   * 行政许可法 32(1)(4): an organ that has told nothing within five working days has accepted on the day
   * it received. A notice after that would take back what the law has given.
   */
  private static Optional<Refused> noticeInTime(
      CaseFile file, LocalDate day, WorkingCalendar calendar) {
    if (file.state() == CaseState.JOINT) {
      return JointRows.everybodyHasAsked(file, day, calendar);
    }
    return file.runningClock(ClockKind.K2)
        .map(clock -> new LegalClock(clock, calendar, day).due().date())
        .filter(day::isAfter)
        .flatMap(
            due ->
                refuse(
                    "T4",
                    "一次性告知的期限（" + due + "）已过。逾期不告知的，自收到申请材料之日起即为受理（行政许可法第三十二条）。",
                    "请办理受理（T10）；还需要核实的，在审查环节核实。"));
  }
}
