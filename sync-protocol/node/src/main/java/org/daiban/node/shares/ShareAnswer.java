package org.daiban.node.shares;

import java.util.Objects;

/**
 * What the partner said of a paper.
 *
 * @param result a result of {@link org.daiban.core.request.SharedPaper}
 * @param source whose data it is, in Chinese
 * @param asOf the day on which it stood so, ISO, or empty
 * @param note why it does not fit, or empty
 */
public record ShareAnswer(String result, String source, String asOf, String note) {
  public ShareAnswer {
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(note, "note");
  }
}
