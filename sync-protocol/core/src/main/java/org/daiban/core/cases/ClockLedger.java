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

  List<ClockRecord> records() {
    return records;
  }
}
