package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The clocks of one file while an act is folded. */
final class ClockLedger {
  private final List<ClockRecord> records;

  ClockLedger(List<ClockRecord> records) {
    this.records = new ArrayList<>(records);
  }

  void start(ClockKind kind, LocalDate from, Limit limit) {
    records.add(ClockRecord.started(kind, from, limit));
  }

  /** Stops the running clock of this kind; a kind that does not run stays as it is. */
  void end(ClockKind kind, LocalDate on) {
    records.replaceAll(
        clock -> clock.kind() == kind && clock.isRunning() ? clock.ended(on) : clock);
  }

  /**
   * The running clock of this kind ends, and another limit runs in its place from the same day:
   * what did not count before does not count now, and what was added stays added (RD-4, RD-5).
   */
  void replace(ClockKind kind, LocalDate on, LocalDate from, Limit limit) {
    ClockRecord before =
        records.stream()
            .filter(clock -> clock.kind() == kind && clock.isRunning())
            .findFirst()
            .orElse(ClockRecord.started(kind, from, limit));
    end(kind, on);
    records.add(new ClockRecord(kind, from, limit, null, before.pauses(), before.extensionDays()));
  }

  void endAll(LocalDate on) {
    records.replaceAll(clock -> clock.isRunning() ? clock.ended(on) : clock);
  }

  /** Days after this one do not count until {@link #resume}; for every clock of the review. */
  void pause(LocalDate from, String reason) {
    records.replaceAll(
        clock -> isOfReview(clock) ? clock.paused(new Pause(from, null, reason)) : clock);
  }

  /** Days after this one count again. */
  void resume(LocalDate on) {
    records.replaceAll(clock -> isOfReview(clock) ? clock.resumed(on) : clock);
  }

  void extend(ClockKind kind, int days) {
    records.replaceAll(
        clock -> clock.kind() == kind && clock.isRunning() ? clock.extended(days) : clock);
  }

  private static boolean isOfReview(ClockRecord clock) {
    boolean review =
        clock.kind() == ClockKind.K3
            || clock.kind() == ClockKind.K4
            || clock.kind() == ClockKind.K5;
    return review && clock.isRunning();
  }

  List<ClockRecord> records() {
    return records;
  }
}
