package org.daiban.node.ports;

/** What a port does, in steps that a thread takes, or a test. */
public interface PortWork {
  /** What the port is called on screens and in its thread. */
  String name();

  /** Does a little; answers whether there may be more to do at once. */
  boolean step();

  /** How the port stands. */
  PortHealth health();
}
