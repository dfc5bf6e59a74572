package org.daiban.core.cases;

import java.util.Objects;

/**
 * A special procedure 特别程序 of an item (行政许可法 45): a hearing, an inspection, an appraisal and the
 * like, told to the applicant in writing.
 *
 * @param countsInLimit whether its time counts all the same, as a plain survey's does
 */
public record ProcedureLaw(String name, boolean countsInLimit) {
  public ProcedureLaw {
    Objects.requireNonNull(name, "name");
  }

  boolean isPosting() {
    return name.contains("公示") || name.contains("公告");
  }
}
