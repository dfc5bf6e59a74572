package org.daiban.core.cases;

import java.util.Arrays;
import java.util.Optional;

/** The clocks that run on a case. */
public enum ClockKind {
  /** From capture until a node receives. */
  K1("上交期限"),
  /** From receipt until acceptance or the one-time notice. */
  K2("一次性告知期限"),
  /** The applicant's own time after the notice. */
  CORRECTION("补正期限"),
  /** The applicant's own time to hand in a paper that acceptance left open (容缺). */
  DEFERRED("容缺补交期限"),
  /** The office's time to check a promise that stands for a paper (告知承诺). */
  PROMISED("告知承诺核查期限"),
  /** The item's promise. */
  K3("承诺办结期限"),
  /** The statutory limit. */
  K4("法定办结期限"),
  /** The current step's limit. */
  K5("环节期限"),
  /** While a posting hangs, in days of the almanac. */
  PUBLICITY("公示期限"),
  /** From the decision until delivery. */
  K6("送达期限");

  private final String title;

  ClockKind(String title) {
    this.title = title;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** The clock of this name; empty for one that only a newer program knows. */
  public static Optional<ClockKind> find(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
