package org.daiban.core.cases;

import java.util.Objects;

/** What was decided, and why. */
public record Decision(boolean yes, String reason, String basis, String content) {
  public Decision {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(content, "content");
  }
}
