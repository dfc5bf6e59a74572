package org.daiban.world.simulation.county;

/** What must never happen has happened. */
public final class BrokenPromise extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String promise;

  BrokenPromise(String promise, String what) {
    super(promise + ": " + what);
    this.promise = promise;
  }

  BrokenPromise(String promise, String what, Throwable cause) {
    super(promise + ": " + what, cause);
    this.promise = promise;
  }

  /** Which promise, such as {@code P1}. */
  public String promise() {
    return promise;
  }
}
