package org.daiban.core.calendar;

/** What the yearly notice makes of a day that it names. */
public enum DayKind {
  /** Off work, whatever the weekday. */
  HOLIDAY("holiday"),
  /** A Saturday or Sunday worked in exchange (调休上班). */
  WORKDAY("workday");

  private final String word;

  DayKind(String word) {
    this.word = word;
  }

  /** The word in the file. */
  public String word() {
    return word;
  }
}
