package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.daiban.core.calendar.LimitUnit;

/**
 * Which act starts, stops, stands and lengthens which clock, written from the last column of the
 * table of transitions (section 5.2) and not from the code that folds them.
 */
final class SlowLaw {
  final List<SlowClock> clocks = new ArrayList<>();
  private final ItemLaw item;
  private int step;
  private boolean posting;
  private boolean county;

  SlowLaw(ItemLaw item) {
    this.item = item;
    this.county = item.acceptLevel() == Level.COUNTY;
  }

  /**
   * An act happened.
   *
   * @param number the days or the step that it names, 0 if it names none
   * @param flag whether the promise moves too, or the papers go to the county
   */
  void happened(Transition row, LocalDate day, int number, boolean flag) {
    switch (row) {
      case T2 -> start(ClockKind.K2, day, 5, LimitUnit.WORKING_DAYS);
      case T4 -> {
        stop(ClockKind.K2, day);
        start(ClockKind.CORRECTION, day, number, LimitUnit.WORKING_DAYS);
      }
      case T5 -> {
        stop(ClockKind.CORRECTION, day);
        start(ClockKind.K2, day, 5, LimitUnit.WORKING_DAYS);
      }
      case T7 -> accepted(running(ClockKind.K2).map(clock -> clock.from).orElse(day), day);
      case T9 -> {
        stopAll(day);
        county = flag;
      }
      case T9b -> start(ClockKind.K2, day, 5, LimitUnit.WORKING_DAYS);
      case T10 -> accepted(day, day);
      case T10a, T12 -> begin(step + 1, day);
      case T11, T22, T23 -> {
        stop(day, clock -> clock.kind != ClockKind.PUBLICITY);
        start(ClockKind.K6, day, 10, LimitUnit.WORKING_DAYS);
      }
      case T16 -> stand(day);
      case T17 -> goOn(day);
      case T18 -> posted(day, number);
      case T19 -> {
        taken(day);
        begin(hasToLookAgain() ? step - 1 : step, day);
      }
      case T20 -> longer(number, flag);
      case T21 -> stop(ClockKind.K5, day);
      case T21b -> {
        county = true;
        begin(step + 1, day);
      }
      case T25 -> stop(ClockKind.K6, day);
      case T29 -> begin(number, day);
      case T6, T8, T27, T28 -> stopAll(day);
      default -> {}
    }
  }

  /** K3 and K4 run from the day of acceptance, which silence sets back to that of receipt. */
  private void accepted(LocalDate from, LocalDate day) {
    stop(ClockKind.K2, day);
    step = item.steps().get(0).kind().equals("accept") ? 1 : 0;
    item.promised().ifPresent(limit -> start(ClockKind.K3, from, limit.days(), limit.unit()));
    item.statutory().ifPresent(limit -> start(ClockKind.K4, from, limit.days(), limit.unit()));
  }

  /** A step of the county's begins only at the county. */
  private void begin(int no, LocalDate day) {
    Optional<StepLaw> next = item.steps().stream().filter(one -> one.no() == no).findFirst();
    if (next.isPresent() && (county || next.get().level() != Level.COUNTY)) {
      step = no;
      stop(ClockKind.K5, day);
      if (next.get().days() > 0) {
        start(ClockKind.K5, day, next.get().days(), next.get().unit());
      }
    }
  }

  private boolean hasToLookAgain() {
    boolean first = item.steps().get(0).kind().equals("accept");
    return step - 1 > (first ? 1 : 0);
  }

  private void posted(LocalDate day, int days) {
    if (posting) {
      taken(day);
      return;
    }
    posting = true;
    boolean counts =
        item.procedures().stream()
            .noneMatch(one -> one.name().equals("公示") && !one.countsInLimit());
    if (!counts) {
      stand(day);
    }
    start(ClockKind.PUBLICITY, day, days, LimitUnit.NATURAL_DAYS);
  }

  private void taken(LocalDate day) {
    posting = false;
    goOn(day);
    stop(ClockKind.PUBLICITY, day);
  }

  private void stand(LocalDate day) {
    for (SlowClock clock : clocks) {
      if (clock.runs() && isOfReview(clock)) {
        clock.pauses.add(new LocalDate[] {day, null});
      }
    }
  }

  private void goOn(LocalDate day) {
    for (SlowClock clock : clocks) {
      for (LocalDate[] pause : clock.pauses) {
        if (clock.runs() && pause[1] == null) {
          pause[1] = day;
        }
      }
    }
  }

  private static boolean isOfReview(SlowClock clock) {
    return clock.kind == ClockKind.K3 || clock.kind == ClockKind.K4 || clock.kind == ClockKind.K5;
  }

  private void longer(int days, boolean promiseToo) {
    for (SlowClock clock : clocks) {
      boolean moves = clock.kind == ClockKind.K4 || (promiseToo && clock.kind == ClockKind.K3);
      clock.more += clock.runs() && moves ? days : 0;
    }
  }

  private void start(ClockKind kind, LocalDate from, int units, LimitUnit unit) {
    clocks.add(new SlowClock(kind, from, units, unit));
  }

  private void stop(ClockKind kind, LocalDate day) {
    stop(day, clock -> clock.kind == kind);
  }

  private void stopAll(LocalDate day) {
    stop(day, clock -> true);
  }

  private void stop(LocalDate day, Predicate<SlowClock> which) {
    clocks.stream().filter(SlowClock::runs).filter(which).forEach(clock -> clock.ended = day);
  }

  private Optional<SlowClock> running(ClockKind kind) {
    return clocks.stream().filter(clock -> clock.kind == kind && clock.runs()).findFirst();
  }
}
