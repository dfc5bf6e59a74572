package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The opinion of one part, as the file keeps it.
 *
 * @param reason must be filled for a no
 * @param signer who signed; empty for silence
 * @param on the day that counts: that of the signature
 * @param letterNumber of the written opinion W19; empty for silence
 */
public record PartAnswer(
    PartVerdict verdict, String reason, String signer, LocalDate on, String letterNumber) {
  public PartAnswer {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(signer, "signer");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(letterNumber, "letterNumber");
  }
}
