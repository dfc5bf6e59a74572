package org.daiban.node.letters;

import java.time.LocalDate;
import java.util.Objects;
import org.daiban.core.cases.CaseSubject;

/**
 * What stands at the head and foot of every letter.
 *
 * @param id unique among the letters of the case
 * @param number the letter number, or the case number for a receipt
 * @param agent the proxy agent's name; empty when the applicant came in person
 * @param handler the name of who made it
 * @param sealed whether the organ's seal was used on it, which the seal's log then tells
 */
public record LetterHead(
    CaseSubject subject,
    Organ organ,
    String id,
    String number,
    LocalDate issuedOn,
    String agent,
    String handler,
    boolean sealed) {
  public LetterHead {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(organ, "organ");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(issuedOn, "issuedOn");
    Objects.requireNonNull(agent, "agent");
    Objects.requireNonNull(handler, "handler");
  }
}
