package org.daiban.core.cases;

import java.util.Objects;

/**
 * What orders a closed case to be decided anew (行政许可法 69, 行政复议法, 行政诉讼法).
 *
 * @param kind 复议决定, 行政判决 or 撤销决定
 * @param number of the paper
 * @param organ who made it
 * @param text what it orders
 * @param oldLetter number of the decision that falls with it; empty if there was none
 */
public record Ruling(String kind, String number, String organ, String text, String oldLetter) {
  public Ruling {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(organ, "organ");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(oldLetter, "oldLetter");
  }
}
