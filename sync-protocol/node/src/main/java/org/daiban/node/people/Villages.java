package org.daiban.node.people;

import java.util.List;

/**
 * The villages by which a township is more or less than its code says, each by its 12 digits.
 *
 * @param come of another township's code, and here now
 * @param known of another township's code, and here now or before
 * @param left here before, and now another township's
 */
public record Villages(List<String> come, List<String> known, List<String> left) {
  /** Those of a place whose villages its code tells. */
  public static final Villages AS_CODED = new Villages(List.of(), List.of(), List.of());
}
