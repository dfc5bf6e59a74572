package org.daiban.device.log;

import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.Receipt;

/**
 * What came back about one entry.
 *
 * @param verdict {@link #NOT_KEPT}, or the word of an {@link Outcome}; an unknown word is shown
 * @param code the reason for programs
 * @param reason a Chinese sentence for the person who can act on it; empty if there is none
 * @param todo what to do next, in Chinese; empty if there is nothing
 * @param node who answered
 * @param atMs epoch milliseconds of that node
 * @param read whether a person has read it
 */
public record Answer(
    long seq,
    String verdict,
    String code,
    String reason,
    String todo,
    String node,
    long atMs,
    boolean read) {

  /** The node will not keep the entry as it is. */
  public static final String NOT_KEPT = "NOT_KEPT";

  /** The code of a node that has another history under this device's name (P8). */
  public static final String FORKED = KeepRefusal.FORKED;

  /** The answer that a holder's outcome is, about the entry of a row. */
  public static Answer of(long row, Outcome outcome) {
    return new Answer(
        row,
        outcome.verdict(),
        outcome.rule(),
        outcome.reason(),
        outcome.todo(),
        outcome.node(),
        outcome.atMs(),
        false);
  }

  /** The answer that a refusal in a receipt is, about the entry of a row. */
  public static Answer of(long row, KeepRefusal refusal, Receipt receipt) {
    return new Answer(
        row,
        NOT_KEPT,
        refusal.code(),
        refusal.reason(),
        refusal.todo(),
        receipt.node(),
        receipt.notAfterMs(),
        false);
  }

  /** Whether somebody has to read it and do something. */
  public boolean isRefusal() {
    return verdict.equals(NOT_KEPT) || verdict.equals(Outcome.REFUSED);
  }

  /**
   * Whether reading it is not enough: it stands until the device has a new name and a person has
   * adopted what it wrote.
   */
  public boolean staysUntilDone() {
    return verdict.equals(NOT_KEPT) && code.equals(FORKED);
  }

  /** Whether it is an outcome, which its node keeps until it hears that it was read. */
  boolean isOutcome() {
    return !verdict.equals(NOT_KEPT);
  }

  boolean saysTheSameAs(Answer other) {
    return verdict.equals(other.verdict) && code.equals(other.code) && reason.equals(other.reason);
  }
}
