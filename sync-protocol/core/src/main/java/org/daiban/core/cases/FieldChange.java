package org.daiban.core.cases;

import java.util.Objects;

/**
 * One value of an application that was put right on the spot.
 *
 * @param field the catalogue's id of the form field
 * @param label what the field is called; the history of the case names it and not the values
 */
public record FieldChange(String field, String label, String before, String after) {
  public FieldChange {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }
}
