package org.daiban.core.cases;

import java.time.LocalDate;

/** The days that count in law; null for what has not happened. */
public record CaseDates(
    LocalDate captured,
    LocalDate received,
    LocalDate accepted,
    LocalDate decided,
    LocalDate delivered,
    LocalDate closed) {

  /** What was received before is received on this day, and nothing later has happened. */
  CaseDates receivedOn(LocalDate day) {
    return new CaseDates(captured, day, null, null, null, null);
  }

  CaseDates acceptedOn(LocalDate day) {
    return new CaseDates(captured, received, day, null, null, null);
  }

  CaseDates decidedOn(LocalDate day) {
    return new CaseDates(captured, received, accepted, day, null, null);
  }

  CaseDates deliveredOn(LocalDate day) {
    return new CaseDates(captured, received, accepted, decided, day, null);
  }

  CaseDates closedOn(LocalDate day) {
    return new CaseDates(captured, received, accepted, decided, delivered, day);
  }
}
