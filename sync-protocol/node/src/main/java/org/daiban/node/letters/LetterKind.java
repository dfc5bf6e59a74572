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
  /** Not taken up, since it is another organ's matter. */
  W04("不受"),
  /** The one-time notice of what is missing. */
  W05("补"),
  /** No approval is needed. */
  W06("告"),
  /** Passed on to the right organ. */
  W07("移"),
  /** A special procedure whose time does not count. */
  W10("特"),
  /** Its end. */
  W11("恢"),
  /** An extension. */
  W12("延"),
  /** A posting in the village. */
  W16("公"),
  /** An objection to a posting. */
  W17("异"),
  /** Asking other departments in a joint approval, and what each of them says. */
  W19("协"),
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
  W28("代"),
  /** Taken back by the applicant. */
  W29("撤"),
  /** Ended without a decision. */
  W30("终");

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
