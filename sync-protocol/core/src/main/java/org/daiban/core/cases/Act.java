package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One legal move of a case, written by the node that holds it. The acts of a case, in the order of
 * (term, revision), are its whole truth; {@link CaseFlow} folds them.
 *
 * @param caseId the UUID of the case
 * @param term rises by one when the case changes its holder; 0 on the capturing device, 1 from
 *     receipt on
 * @param revision rises by one with every act of the case, whatever the term
 * @param transition the row of {@link Transition}; a newer program may write one unknown here
 * @param atMs the node's time of the act, epoch milliseconds
 * @param date the day that counts in law; of a receipt it is already rolled to a working day (RD-3)
 * @param node the node that wrote the act
 * @param actor who made the move
 * @param detail what belongs to this kind of move
 */
public record Act(
    String caseId,
    int term,
    int revision,
    String transition,
    long atMs,
    LocalDate date,
    String node,
    Actor actor,
    ActDetail detail) {

  /** A township's own receipt, and that of the county in its place. */
  private static final int TERMS_A_MOVE = 2;

  public Act {
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(transition, "transition");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(node, "node");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(detail, "detail");
  }

  /** The next act on this file, under the file's own term. */
  public static Act on(
      CaseFile file,
      Transition transition,
      long atMs,
      LocalDate date,
      String node,
      Actor actor,
      ActDetail detail) {
    int term = transition.raisesTerm() ? file.term() + 1 : file.term();
    return new Act(
        file.caseId(),
        term,
        file.revision() + 1,
        transition.code(),
        atMs,
        date,
        node,
        actor,
        detail);
  }

  /** The first act of a case at the node that receives it (T2): term 1, revision 1. */
  public static Act received(
      String caseId, long atMs, LocalDate date, Actor actor, ActDetail.Received detail) {
    return received(caseId, detail.acceptNode(), atMs, date, actor, detail);
  }

  /** As above, by a node that stands in for the one that should receive: term 2. */
  public static Act received(
      String caseId,
      String node,
      long atMs,
      LocalDate date,
      Actor actor,
      ActDetail.Received detail) {
    return received(caseId, node, 0, atMs, date, actor, detail);
  }

  /**
   * As above, of a village that has moved to another township so many times: two terms higher with
   * each move, above all that the township before can have done without having heard of it.
   */
  public static Act received(
      String caseId,
      String node,
      int moves,
      long atMs,
      LocalDate date,
      Actor actor,
      ActDetail.Received detail) {
    int term = termOfReceipt(node, detail) + TERMS_A_MOVE * moves;
    return new Act(caseId, term, 1, Transition.T2.code(), atMs, date, node, actor, detail);
  }

  private static int termOfReceipt(String node, ActDetail.Received detail) {
    return node.equals(detail.acceptNode()) ? 1 : 2;
  }

  /** Whether a receipt may bear this term: that of its node, as often raised as villages move. */
  static boolean isTermOfReceipt(int term, String node, ActDetail.Received detail) {
    int above = term - termOfReceipt(node, detail);
    return above >= 0 && above % TERMS_A_MOVE == 0;
  }

  /** Whether this receipt was made after a move of the village to another township. */
  boolean isAfterAMove() {
    return knownTransition().filter(row -> row == Transition.T2).isPresent() && term > TERMS_A_MOVE;
  }

  /** The capturing device's own view (T1): term 0, revision 0. It is never a case.act entry. */
  public static Act captured(
      String caseId,
      long atMs,
      LocalDate date,
      String device,
      Actor actor,
      ActDetail.Captured detail) {
    return new Act(caseId, 0, 0, Transition.T1.code(), atMs, date, device, actor, detail);
  }

  /** The row of the table, if this program knows it. */
  public Optional<Transition> knownTransition() {
    return Transition.find(transition);
  }
}
