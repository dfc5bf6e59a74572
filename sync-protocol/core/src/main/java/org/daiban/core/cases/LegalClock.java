package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daiban.core.calendar.DueDate;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.calendar.Suspension;
import org.daiban.core.calendar.TimeLimit;
import org.daiban.core.calendar.WorkingCalendar;

/**
 * Computes from a clock's budget and ledger when it is due, what its light shows and how that comes
 * about. The same clock, calendar and day give the same answer on every node.
 */
public final class LegalClock {
  private final ClockRecord record;
  private final WorkingCalendar calendar;
  private final LocalDate today;

  /**
   * Looks at one clock on one day.
   *
   * @param today the Beijing date of the look; a pause still open is taken to end on it
   */
  public LegalClock(ClockRecord record, WorkingCalendar calendar, LocalDate today) {
    this.record = Objects.requireNonNull(record, "record");
    this.calendar = Objects.requireNonNull(calendar, "calendar");
    this.today = Objects.requireNonNull(today, "today");
  }

  /** The clock that a case is worked by in its present state, if one runs. */
  public static Optional<LegalClock> leading(
      CaseFile file, WorkingCalendar calendar, LocalDate today) {
    List<ClockKind> order =
        Arrays.asList(
            ClockKind.CORRECTION,
            ClockKind.K1,
            ClockKind.K2,
            ClockKind.PUBLICITY,
            ClockKind.K6,
            ClockKind.K3,
            ClockKind.K4);
    return order.stream()
        .map(file::runningClock)
        .filter(Optional::isPresent)
        .map(Optional::get)
        .map(record -> new LegalClock(record, calendar, today))
        .filter(look -> !look.isOverPosting())
        .findFirst();
  }

  /** The worst light of the clocks that still run; grey when none does. */
  public static Light light(CaseFile file, WorkingCalendar calendar, LocalDate today) {
    Light worst = Light.GREY;
    for (ClockRecord record : file.watched()) {
      Light light = new LegalClock(record, calendar, today).light();
      worst = light.compareTo(worst) > 0 ? light : worst;
    }
    return worst;
  }

  /** The clock itself. */
  public ClockRecord record() {
    return record;
  }

  /** The last day in time (RD-2, RD-4, RD-5). */
  public DueDate due() {
    return calendar.due(record.from(), limit(), suspensions());
  }

  /** What {@link #left} counts: working days, or days of the almanac for every other limit. */
  public LimitUnit leftUnit() {
    return record.limit().unit() == LimitUnit.WORKING_DAYS
        ? LimitUnit.WORKING_DAYS
        : LimitUnit.NATURAL_DAYS;
  }

  /** Days left after today, see {@link #leftUnit}; negative once the due date has passed. */
  public int left() {
    LocalDate due = due().date();
    return leftUnit() == LimitUnit.WORKING_DAYS
        ? calendar.workingDaysBetween(today, due)
        : (int) (due.toEpochDay() - today.toEpochDay());
  }

  /** The colour of its light (domain model 6.2). */
  public Light light() {
    if (!record.isRunning()) {
      return Light.GREY;
    }
    if (record.openPause().isPresent()) {
      return Light.BLUE;
    }
    if (isOverPosting()) {
      return Light.YELLOW;
    }
    if (today.isAfter(due().date())) {
      return record.kind() == ClockKind.K4 ? Light.DEEP_RED : Light.RED;
    }
    return left() <= warningDays() ? Light.YELLOW : Light.GREEN;
  }

  /** Nobody is late when the days of a posting are over: it may be ended now. */
  private boolean isOverPosting() {
    return record.kind() == ClockKind.PUBLICITY && today.isAfter(due().date());
  }

  /** How the due date comes about, line by line, in Chinese. */
  public List<String> explain() {
    List<String> lines = new ArrayList<>();
    lines.add(record.kind().title() + "，依据：" + record.limit().law());
    lines.addAll(calendar.explain(record.from(), limit(), suspensions()));
    record.pauses().forEach(pause -> lines.add(line(pause)));
    if (!record.isRunning()) {
      lines.add(record.endedOn() + "已停止计时");
    }
    return Collections.unmodifiableList(lines);
  }

  /**
   * Whether it passed its due date, be it that it still runs or that it was stopped too late. No
   * official is late with an applicant's own time, nor with a posting. A pause hides lateness only
   * if it began in time: days that were over before the notice stay over (RD-4).
   */
  public boolean isLate() {
    boolean ofAnOffice =
        record.kind() != ClockKind.CORRECTION
            && record.kind() != ClockKind.DEFERRED
            && record.kind() != ClockKind.PUBLICITY;
    LocalDate end = record.isRunning() ? today : record.endedOn();
    LocalDate due = due().date();
    return ofAnOffice && end.isAfter(due) && !standsSince(due);
  }

  /** Whether it stands still since this day or an earlier one. */
  private boolean standsSince(LocalDate day) {
    return record.isRunning()
        && record.pauses().stream()
            .anyMatch(pause -> pause.to() == null && !pause.from().isAfter(day));
  }

  /** The first day on which it shows yellow, if nothing is done until then. */
  public LocalDate warnsFrom() {
    LocalDate day = due().date();
    if (leftUnit() != LimitUnit.WORKING_DAYS) {
      return day.minusDays(warningDays());
    }
    int left = 0;
    while (left + (calendar.isWorkday(day) ? 1 : 0) <= warningDays()) {
      left += calendar.isWorkday(day) ? 1 : 0;
      day = day.minusDays(1);
    }
    return day;
  }

  /** Yellow from the larger of one day and a fifth of the limit, rounded up. */
  private int warningDays() {
    return Math.max(1, (length() + 4) / 5);
  }

  /** The limit in what {@link #left} counts: months have as many days as they have. */
  private int length() {
    int total = limit().total();
    LocalDate from = record.from();
    return record.limit().unit() == LimitUnit.MONTHS
        ? (int) (from.plusMonths(total).toEpochDay() - from.toEpochDay())
        : total;
  }

  private TimeLimit limit() {
    return new TimeLimit(record.limit().days(), record.limit().unit(), record.extensionDays());
  }

  private List<Suspension> suspensions() {
    List<Suspension> suspensions = new ArrayList<>();
    for (Pause pause : record.pauses()) {
      LocalDate to = pause.to() == null ? today : pause.to();
      suspensions.add(new Suspension(pause.from(), to.isBefore(pause.from()) ? pause.from() : to));
    }
    return suspensions;
  }

  private static String line(Pause pause) {
    String end = pause.to() == null ? "，尚未结束" : "，" + pause.to() + "结束";
    return pause.reason() + "：" + pause.from() + "起" + end;
  }
}
