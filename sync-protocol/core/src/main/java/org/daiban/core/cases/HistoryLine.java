package org.daiban.core.cases;

import java.time.LocalDate;

/**
 * One act as it reads in the history of a case.
 *
 * @param state the state after it
 * @param actor the name of who made it
 * @param text a Chinese sentence
 * @param request the request that it answers, as {@code device:seq}; empty if it answers none. A
 *     node that is handed a case knows by it which requests were answered before
 */
public record HistoryLine(
    int term,
    int revision,
    String transition,
    CaseState state,
    long atMs,
    LocalDate date,
    String node,
    String actor,
    String role,
    String text,
    String request) {

  /** An act that answers nobody's request. */
  public HistoryLine(
      int term,
      int revision,
      String transition,
      CaseState state,
      long atMs,
      LocalDate date,
      String node,
      String actor,
      String role,
      String text) {
    this(term, revision, transition, state, atMs, date, node, actor, role, text, "");
  }
}
