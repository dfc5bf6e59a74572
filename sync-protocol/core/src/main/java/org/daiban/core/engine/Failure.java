package org.daiban.core.engine;

/**
 * Why a step did not come to its end.
 *
 * @param code for programs, such as {@code timed-out} or the code of a refusal
 * @param reason in Chinese, for people; empty when only a refusal would say
 * @param todo what a person can do, in Chinese; may be empty
 * @param waitMs how long the node said to wait, only with {@link FailureKind#TOLD_TO_WAIT}
 */
public record Failure(FailureKind kind, String code, String reason, String todo, long waitMs) {
  /** A failure without words of the node. */
  public static Failure of(FailureKind kind, String code) {
    return new Failure(kind, code, "", "", 0);
  }

  /** The node refused. */
  public static Failure refused(String code, String reason, String todo) {
    return new Failure(FailureKind.REFUSED, code, reason, todo, 0);
  }

  /** The node is busy. */
  public static Failure toldToWait(long waitMs) {
    return new Failure(FailureKind.TOLD_TO_WAIT, "busy", "", "", waitMs);
  }

  LinkState linkState() {
    return switch (kind) {
      case UNREACHABLE, BROKEN, DAMAGED, LOCAL -> LinkState.DOWN;
      case PORTAL -> LinkState.PORTAL;
      case REFUSED -> LinkState.REFUSED;
      case TOLD_TO_WAIT -> LinkState.WAIT;
    };
  }
}
