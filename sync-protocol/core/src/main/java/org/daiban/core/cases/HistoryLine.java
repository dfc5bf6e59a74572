package org.daiban.core.cases;

import java.time.LocalDate;

/**
 * One act as it reads in the history of a case.
 *
 * @param state the state after it
 * @param actor the name of who made it
 * @param text a Chinese sentence
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
    String text) {}
