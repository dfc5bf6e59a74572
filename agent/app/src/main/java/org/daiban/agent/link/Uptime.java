package org.daiban.agent.link;

/** Milliseconds since the program started. They never jump, unlike a clock that people set. */
@FunctionalInterface
public interface Uptime {
  /** Milliseconds since the start. */
  long ms();
}
