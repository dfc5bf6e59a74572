package org.daiban.node.cases;

import java.util.Objects;

/**
 * RD-10: a case's due dates as they were counted once. A later count adds another line.
 *
 * @param no from 1, oldest first
 * @param calendar the version they were counted by
 * @param revision of the case
 * @param dues the clocks that ran and when each was due, such as {@code K3=2026-03-25
 *     K4=2026-04-08?}; a question mark says provisional, {@code K5~} that it stood still
 */
public record DueLine(
    long no, String calendar, int revision, long madeAtMs, Cause cause, String dues) {
  public DueLine {
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(dues, "dues");
  }

  /** Why they were counted. */
  public enum Cause {
    /** Something was done on the case. */
    ACT("办理后计算"),
    /** Another calendar has come. */
    CALENDAR("放假安排有变，重新计算");

    private final String title;

    Cause(String title) {
      this.title = title;
    }

    /** In Chinese. */
    public String title() {
      return title;
    }
  }
}
