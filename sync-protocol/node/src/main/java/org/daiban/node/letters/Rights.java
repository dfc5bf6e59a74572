package org.daiban.node.letters;

/**
 * The rights of whoever gets a decision (行政复议法 20, 行政诉讼法 46); the organ's record fills in where.
 */
final class Rights {
  private Rights() {}

  static String sentence(Organ organ) {
    return "如不服本决定，可以自收到本决定书之日起60日内向"
        + organ.reconsideration()
        + "申请行政复议，也可以自收到本决定书之日起6个月内依法向"
        + organ.court()
        + "提起行政诉讼。";
  }
}
