package org.daiban.core.number;

/**
 * A number that cannot be right as typed. The message is Chinese, tells a person what to do, and
 * never contains the number itself; {@link #code()} is the stable English word for programs, such
 * as {@code citizen-number.check}.
 */
public final class InvalidNumber extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String code;

  InvalidNumber(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Stable English word for the fault: {@code <kind>.<fault>}. */
  public String code() {
    return code;
  }
}
