package org.daiban.core.cases;

import java.time.LocalDate;

/** The days that count in law; null for what has not happened. */
public record CaseDates(
    LocalDate captured,
    LocalDate received,
    LocalDate accepted,
    LocalDate decided,
    LocalDate delivered,
    LocalDate closed) {}
