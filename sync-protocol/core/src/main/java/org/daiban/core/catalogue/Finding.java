package org.daiban.core.catalogue;

/**
 * One thing to mend in a filled form.
 *
 * @param id path of the field: {@code phone}, or {@code family[0].id_no} in a table
 * @param code stable English word, such as {@code required} or {@code citizen-number.check}
 * @param message Chinese: what to do; it never repeats what was typed
 */
public record Finding(String id, String code, String message, Severity severity) {
  /** Whether it stands in the way. */
  public enum Severity {
    /** The form is not ready until it is mended. */
    ERROR,
    /** Compare once more; the form may go as it is. */
    WARNING
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
