package org.daiban.core.engine;

/** Why a step did not come to its end. */
public enum FailureKind {
  /** Nobody answered: no route, connection refused, name unknown. */
  UNREACHABLE,
  /** The transfer began and broke or stalled. */
  BROKEN,
  /** Somebody answered who is not the node above. */
  PORTAL,
  /** The node's answer is proven and yet cannot be read. */
  DAMAGED,
  /** The node refused what was asked and said why. */
  REFUSED,
  /** The node is busy and said how long to wait. */
  TOLD_TO_WAIT,
  /** This machine could not do its part, as with a full disk. */
  LOCAL
}
