package org.daiban.core.trouble;

/** Whose a trouble is. */
public enum TroubleKind {
  /** What came is not as it must be. */
  SENDER,
  /** Whoever got it cannot do it as things stand. */
  RECEIVER,
  /** Later: nothing is wrong but the moment. */
  BUSY
}
