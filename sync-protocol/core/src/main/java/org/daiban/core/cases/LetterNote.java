package org.daiban.core.cases;

import java.time.LocalDate;

/** That a {@link Letter} was issued; its text stands in the act that issued it. */
public record LetterNote(
    String id, String kind, String number, String title, LocalDate issuedOn, String digest) {}
