package org.daiban.node.letters;

/**
 * The rights of whoever gets a decision (行政复议法 20, 行政诉讼法 46); the organ's record fills in where.
 */
final class Rights {
  private Rights() {}

  /**
   * Where reconsideration must come first (复议前置, 行政复议法 23) a suit is against its outcome, within
   * fifteen days (行政诉讼法 45).
   */
  static String sentence(Organ organ, boolean reconsiderFirst) {
    return reconsiderFirst
        ? "如不服本决定，应当自收到本决定书之日起60日内先向"
            + organ.reconsideration()
            + "申请行政复议（行政复议法第二十三条）；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内依法向"
            + organ.court()
            + "提起行政诉讼。"
        : sentence(organ);
  }

  static String sentence(Organ organ) {
    return "如不服本决定，可以自收到本决定书之日起60日内向"
        + organ.reconsideration()
        + "申请行政复议，也可以自收到本决定书之日起6个月内依法向"
        + organ.court()
        + "提起行政诉讼。";
  }
}
