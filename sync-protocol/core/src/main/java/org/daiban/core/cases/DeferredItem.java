package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.Objects;

/** A minor paper that may follow after acceptance (容缺), promised in writing until a day. */
public record DeferredItem(int no, String name, LocalDate dueOn) {
  public DeferredItem {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(dueOn, "dueOn");
  }
}
