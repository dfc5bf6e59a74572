package org.daiban.core.cases;

import java.util.Objects;

/**
 * One line of the one-time notice.
 *
 * @param no the material's number in the catalogue, 0 for something that is no material (a field of
 *     the form)
 * @param name the material or field
 * @param what what is wrong with it
 * @param how what the law wants instead and where to get it
 */
public record MissingItem(int no, String name, String what, String how) {
  public MissingItem {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(how, "how");
  }
}
