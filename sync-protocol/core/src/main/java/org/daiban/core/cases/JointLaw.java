package org.daiban.core.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How several departments look at one application together 并联审批 (行政许可法 26, 42(2)): one leads,
 * accepts and decides, the others give their opinions, all at once.
 *
 * @param lead whose case it is
 * @param limit K4 of the whole, 45 working days unless a law says otherwise
 * @param surveyed whether all parts go to the place together, in one slot
 * @param silenceAgrees whether a part that is silent after its limit has agreed (product rule)
 */
public record JointLaw(
    String lead, Limit limit, boolean surveyed, boolean silenceAgrees, List<Part> parts) {
  public JointLaw {
    Objects.requireNonNull(lead, "lead");
    Objects.requireNonNull(limit, "limit");
    parts = Collections.unmodifiableList(new ArrayList<>(parts));
  }

  /**
   * One department's share.
   *
   * @param no from 1, in the order of the plan; the child run of a case is {@code number-01}
   * @param days working days for its opinion (K5)
   * @param when the situation that calls for it; empty when it always takes part
   */
  public record Part(int no, String department, int days, String when) {
    public Part {
      Objects.requireNonNull(department, "department");
      Objects.requireNonNull(when, "when");
    }

    /** Whether it takes part in every case of the item. */
    public boolean isMandatory() {
      return when.isEmpty();
    }
  }

  /** The part of this number. */
  public Optional<Part> find(int no) {
    return parts.stream().filter(part -> part.no() == no).findFirst();
  }
}
