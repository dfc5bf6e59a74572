package org.daiban.node.letters;

import org.daiban.core.cases.Level;

/**
 * Which of an organ's series of letter numbers a machine counts in. Machines that act for one organ
 * one after the other cannot ask each other for the last number, so each has a branch of its own,
 * named in the number, and none repeats: 〔2026〕5号 is the first machine's, 〔2026〕01-5号 that of the
 * machine that came after it, 〔2026〕县-5号 the county's after a take-over.
 *
 * @param branch how the branch is stored
 * @param word what stands before the number; empty for the organ's own series
 */
record LetterSeries(int branch, String word) {
  private static final int COUNTY_FOR_TOWNSHIP = 100;

  static LetterSeries of(String node, boolean standsIn) {
    if (standsIn) {
      return new LetterSeries(COUNTY_FOR_TOWNSHIP, "县-");
    }
    String slot = node.substring(node.indexOf('-') + 1);
    boolean first = Level.ofNode(node) != Level.TOWNSHIP || slot.equals("00");
    return first ? new LetterSeries(0, "") : new LetterSeries(Integer.parseInt(slot), slot + "-");
  }
}
