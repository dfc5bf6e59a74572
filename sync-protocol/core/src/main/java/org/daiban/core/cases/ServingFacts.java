package org.daiban.core.cases;

import java.util.Objects;

/**
 * What proves a delivery beside a signature; texts that do not belong to its mode are empty.
 *
 * @param refusal why the paper was not taken (留置送达, 民事诉讼法 89 by analogy)
 * @param witness who saw it being left, and of which committee or body
 * @param log what the system wrote down when it arrived (电子送达, 民事诉讼法 90 by analogy)
 */
public record ServingFacts(String refusal, String witness, String log) {
  /** A signature says it all. */
  public static final ServingFacts NONE = new ServingFacts("", "", "");

  public ServingFacts {
    Objects.requireNonNull(refusal, "refusal");
    Objects.requireNonNull(witness, "witness");
    Objects.requireNonNull(log, "log");
  }
}
