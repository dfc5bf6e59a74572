package org.daiban.node.supervision;

import java.util.EnumMap;
import java.util.Map;
import org.daiban.core.cases.CaseState;
import org.daiban.core.wire.JsonLine;

/** The counts of one department or place, or of all; filled while a board is put together. */
final class Tally {
  /** Where an open case lies for whoever runs the windows. */
  enum Phase {
    /** It waits to be taken in. */
    INTAKE,
    /** It is looked at, decided on next. */
    REVIEW,
    /** It is decided, and the result not yet delivered. */
    DELIVERY;

    static Phase of(CaseState state) {
      return switch (state) {
        case DRAFT, CAPTURED, RECEIVED, CORRECTION, NOT_NEEDED, NOT_ACCEPTED, TRANSFERRED -> INTAKE;
        case ACCEPTED, REVIEW, JOINT, PUBLICITY, SUSPENDED, FORWARDED, UNKNOWN -> REVIEW;
        case DECIDED_YES,
            DECIDED_NO,
            PRODUCING,
            DELIVERING,
            DELIVERED,
            CLOSED,
            WITHDRAWN,
            TERMINATED ->
            DELIVERY;
      };
    }
  }

  private final Map<Phase, Long> phases = new EnumMap<>(Phase.class);
  private long yellow;
  private long red;
  private long deepRed;
  private long today;

  void open(CaseState state, long cases) {
    phases.merge(Phase.of(state), cases, Long::sum);
  }

  void carded(int worst, long cases) {
    yellow += worst == BoardTable.YELLOW ? cases : 0;
    red += worst == BoardTable.RED ? cases : 0;
    deepRed += worst == BoardTable.DEEP_RED ? cases : 0;
  }

  void came(long cases) {
    today += cases;
  }

  /** The worse, the higher: what a list of tallies is sorted by. */
  long[] urgency() {
    return new long[] {deepRed, red, yellow, open()};
  }

  private long open() {
    return phases.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The counts, added to a line that says of whom. */
  JsonLine onto(JsonLine line) {
    return line.put("open", open())
        .put("intake", phases.getOrDefault(Phase.INTAKE, 0L))
        .put("review", phases.getOrDefault(Phase.REVIEW, 0L))
        .put("delivery", phases.getOrDefault(Phase.DELIVERY, 0L))
        .put("yellow", yellow)
        .put("red", red)
        .put("deepRed", deepRed)
        .put("today", today);
  }
}
