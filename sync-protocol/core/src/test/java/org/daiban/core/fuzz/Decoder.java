package org.daiban.core.fuzz;

import java.util.List;

/**
 * A reader of what comes from outside, with sound bodies for it.
 *
 * @param oneIn how seldom it gets its turn: a reader that works on curves costs a millisecond
 */
record Decoder(String name, int oneIn, List<byte[]> sound, Reading reading) {
  /** Reads a body, or refuses it by one of the ways that callers know. */
  @FunctionalInterface
  interface Reading {
    void read(byte[] body) throws Exception;
  }

  @Override
  public String toString() {
    return name;
  }
}
