package org.daiban.device.database;

/** Stands for a power cut: an error, so that no code takes it for something to handle. */
public final class Killed extends Error {
  private static final long serialVersionUID = 1L;

  Killed(long call) {
    super("killed at call " + call);
  }
}
