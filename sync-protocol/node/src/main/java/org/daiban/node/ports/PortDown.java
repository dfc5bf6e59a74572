package org.daiban.node.ports;

/**
 * A partner did not answer, or answered that it cannot now: the same is asked again later. Holds no
 * data of anybody, only what kind of trouble it was.
 */
public final class PortDown extends Exception {
  private static final long serialVersionUID = 1L;

  /** For instance {@code no answer}, {@code status 503}. */
  public PortDown(String trouble) {
    super(trouble);
  }
}
