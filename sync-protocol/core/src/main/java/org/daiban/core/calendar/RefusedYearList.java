package org.daiban.core.calendar;

/**
 * A yearly list of holidays that cannot be used. The message is Chinese and says where the fault is
 * and what to do; {@link #code()} is the stable English word, such as {@code year-list.gap}.
 */
public final class RefusedYearList extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String code;

  RefusedYearList(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Stable English word for the fault. */
  public String code() {
    return code;
  }
}
