package org.daiban.world.process;

/** Something cannot be started; the operator reads why, in Chinese and English. */
public final class StartFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final String chinese;
  private final String english;

  public StartFailed(String chinese, String english) {
    super(chinese + " / " + english);
    this.chinese = chinese;
    this.english = english;
  }

  /** What the operator reads. */
  public String text() {
    return chinese + System.lineSeparator() + english;
  }
}
