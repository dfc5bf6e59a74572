package org.daiban.node.letters;

/**
 * The kinds of letters that this version writes, by their numbers in the project's list of letters.
 * The word is what stands in the letter number 文号 after the organ's short name; a kind without a
 * word carries the case number instead.
 */
public enum LetterKind {
  /** The villager's mandate; signed by two people, sealed by nobody. */
  W01(""),
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
  /** The applicant's promise to bring minor papers later. */
  W08(""),
  /** The applicant's promise in place of a certificate. */
  W09(""),
  /** A special procedure whose time does not count. */
  W10("特"),
  /** Its end. */
  W11("恢"),
  /** An extension. */
  W12("延"),
  /** What two checkers found on the spot. */
  W13(""),
  /** What two visitors found at home. */
  W14(""),
  /** What the village's meeting said. */
  W15(""),
  /** A posting in the village. */
  W16("公"),
  /** An objection to a posting. */
  W17("异"),
  /** A hearing: those concerned are told, invited, and what they say is written down. */
  W18("听"),
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
  /** A benefit made less, or stopped. */
  W24("停"),
  /** What to collect, where and when. */
  W25("领"),
  /** Proof of service. */
  W26("送"),
  /** What was posted, and what came back. */
  W27(""),
  /** Proof of service by a proxy agent, with two signatures. */
  W28("代"),
  /** Taken back by the applicant. */
  W29("撤"),
  /** Ended without a decision. */
  W30("终"),
  /** A decision mended, revoked, changed, cancelled or prolonged. */
  W31("更"),
  /** Envelopes handed from one to the next. */
  W44(""),
  /** Who may use a seal. */
  W47("权");

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

  /**
   * Whether the organ's seal stands on it. Proofs of service, records of what somebody said and
   * papers between departments are numbered, but signed and not sealed.
   */
  public boolean isSealed() {
    return switch (this) {
      case W03, W04, W05, W06, W07, W10, W11, W12, W16, W18, W20, W21, W22, W23, W24, W25 -> true;
      case W29, W30, W31, W47 -> true;
      case W01, W02, W08, W09, W13, W14, W15, W17, W19, W26, W27, W28, W44 -> false;
    };
  }
}
