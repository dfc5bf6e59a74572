package org.daiban.client;

import org.daiban.core.engine.Failure;
import org.daiban.core.engine.FailureKind;

/** Says why a call to the node above did not come to its end, in the engine's words. */
public final class SyncFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  SyncFailed(Failure failure) {
    this(failure, null);
  }

  SyncFailed(Failure failure, Throwable cause) {
    super(failure.kind() + " " + failure.code(), cause);
    this.failure = failure;
  }

  static SyncFailed of(FailureKind kind, String code) {
    return new SyncFailed(Failure.of(kind, code));
  }

  /** What went wrong, what it means and how long to wait. */
  public Failure failure() {
    return failure;
  }
}
