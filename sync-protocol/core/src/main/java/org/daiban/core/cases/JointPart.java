package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One department's run within a joint approval.
 *
 * @param when the situation that called for it; empty for a part of every case
 * @param clock its own K5
 * @param askedOn when it asked the lead for a correction; null if it did not
 * @param asked what it misses then
 * @param answer null while it is awaited
 */
public record JointPart(
    int no,
    String department,
    String when,
    ClockRecord clock,
    LocalDate askedOn,
    List<MissingItem> asked,
    PartAnswer answer) {
  public JointPart {
    Objects.requireNonNull(department, "department");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(clock, "clock");
    asked = Collections.unmodifiableList(new ArrayList<>(asked));
  }

  /** A part of whom nothing is known yet but that it is asked on this day. */
  public static JointPart awaited(JointLaw.Part law, LocalDate on) {
    ClockRecord clock =
        ClockRecord.started(ClockKind.K5, on, LegalLimits.opinion(law.days(), law.department()));
    return new JointPart(
        law.no(), law.department(), law.when(), clock, null, Collections.emptyList(), null);
  }

  /** The number of this run: the case's with {@code -01}, {@code -02}, … */
  public String number(String caseNumber) {
    return caseNumber + (no < 10 ? "-0" : "-") + no;
  }

  /** Whether its opinion is still awaited. */
  public boolean isAwaited() {
    return answer == null;
  }

  /** Whether it said no. */
  public boolean hasRefused() {
    return answer != null && answer.verdict() == PartVerdict.REFUSED;
  }

  JointPart answered(PartAnswer given) {
    return new JointPart(no, department, when, clock.ended(given.on()), askedOn, asked, given);
  }

  JointPart asking(LocalDate on, List<MissingItem> missing) {
    return new JointPart(no, department, when, clock, on, missing, answer);
  }

  JointPart with(ClockRecord other) {
    return new JointPart(no, department, when, other, askedOn, asked, answer);
  }
}
