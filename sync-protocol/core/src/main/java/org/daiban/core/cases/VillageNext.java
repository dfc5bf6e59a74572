package org.daiban.core.cases;

/** What the village's proxy agent has to do next on a case. */
public enum VillageNext {
  /** Send it; whether it is on its way already is a matter of transport. */
  SEND,
  /** Others are at work. */
  WAIT,
  /** Bring what the one-time notice lists. */
  SUPPLEMENT,
  /** Print the result and hand it over against a signature. */
  HAND_OVER,
  /** Read why it was refused and tell the villager. */
  READ_REFUSAL,
  /** Nothing is left to do. */
  NOTHING;

  /** The next thing to do on this file. */
  public static VillageNext of(CaseFile file) {
    if (file.awaitsSupplement()) {
      return SUPPLEMENT;
    }
    return switch (file.state()) {
      case DRAFT, CAPTURED -> SEND;
      case CORRECTION -> SUPPLEMENT;
      case DELIVERING -> deliveredHere(file) ? HAND_OVER : WAIT;
      case NOT_ACCEPTED, DECIDED_NO -> READ_REFUSAL;
      case RECEIVED,
          TRANSFERRED,
          ACCEPTED,
          REVIEW,
          JOINT,
          PUBLICITY,
          SUSPENDED,
          FORWARDED,
          DECIDED_YES,
          PRODUCING,
          UNKNOWN ->
          WAIT;
      case NOT_NEEDED, DELIVERED, CLOSED, WITHDRAWN, TERMINATED -> NOTHING;
    };
  }

  private static boolean deliveredHere(CaseFile file) {
    return Office.levelOf(file) == Level.ofNode(file.subject().acceptNode());
  }
}
