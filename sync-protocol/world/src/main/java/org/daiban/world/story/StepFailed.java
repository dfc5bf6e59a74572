package org.daiban.world.story;

/** Something of the story did not come true: what was expected, and what was there. */
final class StepFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String expected;
  private final String seen;

  StepFailed(String what, String expected, String seen) {
    super(what + ": expected " + expected + ", but there was " + seen);
    this.what = what;
    this.expected = expected;
    this.seen = seen;
  }

  String told() {
    return what
        + System.lineSeparator()
        + "    应为 expected："
        + expected
        + System.lineSeparator()
        + "    实际 there was："
        + seen;
  }
}
