package org.daiban.node.letters;

/**
 * The kinds of letters that this version writes, by their numbers in the project's list of letters.
 * The word is what stands in the letter number 文号 after the organ's short name; a kind without a
 * word carries the case number instead.
 */
public enum LetterKind {
  /** Receipt for papers; made on village devices too, so it has no series. */
  W02(""),
  /** Acceptance. */
  W03("受"),
  /** The one-time notice of what is missing. */
  W05("补"),
  /** First review, sent up. */
  W20("转"),
  /** A licence granted. */
  W21("许"),
  /** A benefit or a confirmation granted. */
  W22("给"),
  /** A no, with reasons and rights. */
  W23("不"),
  /** What to collect, where and when. */
  W25("领"),
  /** Proof of service. */
  W26("送"),
  /** Proof of service by a proxy agent, with two signatures. */
  W28("代");

  private final String word;

  LetterKind(String word) {
    this.word = word;
  }

  /** The word of the series; empty for letters that carry the case number. */
  public String word() {
    return word;
  }

  /** Whether its numbers come from a series. */
  public boolean isNumbered() {
    return !word.isEmpty();
  }
}
