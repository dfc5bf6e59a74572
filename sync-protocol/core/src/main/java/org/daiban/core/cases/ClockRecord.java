package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One clock of a case: a budget and a ledger. The due date is never stored: {@link LegalClock}
 * computes it from this and a dated calendar.
 *
 * @param from the event day, which is not counted (RD-2)
 * @param limit the budget
 * @param endedOn the day the clock stopped for good; null while it runs
 * @param pauses days that do not count (RD-4)
 * @param extensionDays days added to the limit (RD-5)
 */
public record ClockRecord(
    ClockKind kind,
    LocalDate from,
    Limit limit,
    LocalDate endedOn,
    List<Pause> pauses,
    int extensionDays) {

  public ClockRecord {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(limit, "limit");
    pauses = Collections.unmodifiableList(new ArrayList<>(pauses));
  }

  /** A clock that has just started. */
  public static ClockRecord started(ClockKind kind, LocalDate from, Limit limit) {
    return new ClockRecord(kind, from, limit, null, Collections.emptyList(), 0);
  }

  /** This clock, stopped for good. */
  public ClockRecord ended(LocalDate on) {
    return new ClockRecord(kind, from, limit, on, pauses, extensionDays);
  }

  /** This clock, standing still from a day on. */
  ClockRecord paused(Pause pause) {
    List<Pause> more = new ArrayList<>(pauses);
    more.add(pause);
    return new ClockRecord(kind, from, limit, endedOn, more, extensionDays);
  }

  /** This clock, running again; one that did not stand still stays as it is. */
  ClockRecord resumed(LocalDate on) {
    List<Pause> closed = new ArrayList<>();
    for (Pause pause : pauses) {
      closed.add(pause.to() == null ? new Pause(pause.from(), on, pause.reason()) : pause);
    }
    return new ClockRecord(kind, from, limit, endedOn, closed, extensionDays);
  }

  /** This clock with days added to its limit (RD-5). */
  public ClockRecord extended(int days) {
    return new ClockRecord(kind, from, limit, endedOn, pauses, extensionDays + days);
  }

  /** Whether it still runs, suspended or not. */
  public boolean isRunning() {
    return endedOn == null;
  }

  /** The suspension that has not ended yet. */
  public Optional<Pause> openPause() {
    return pauses.stream().filter(pause -> pause.to() == null).findFirst();
  }
}
