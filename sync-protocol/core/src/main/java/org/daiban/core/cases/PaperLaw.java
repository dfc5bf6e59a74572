package org.daiban.core.cases;

import java.util.Objects;

/**
 * What the flow must know of one material of an item: whether a case may be accepted without it.
 *
 * @param mayFollow whether it may be handed in after acceptance (可容缺后补)
 * @param mayBePromised whether a written promise may stand for it (可告知承诺代替)
 */
public record PaperLaw(int no, String name, boolean mayFollow, boolean mayBePromised) {
  public PaperLaw {
    Objects.requireNonNull(name, "name");
  }
}
