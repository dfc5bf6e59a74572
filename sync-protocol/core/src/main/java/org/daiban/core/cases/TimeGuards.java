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
    return file == null || row != Transition.T4
        ? Optional.empty()
        : noticeInTime(file, day, calendar);
  }

  /**
   * 行政许可法 32(1)(4): an organ that has told nothing within five working days has accepted on the day
   * it received. A notice after that would take back what the law has given.
   */
  private static Optional<Refused> noticeInTime(
      CaseFile file, LocalDate day, WorkingCalendar calendar) {
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
