package org.daiban.core.engine;

/** What a person is told about the link to the node above. */
public enum LinkState {
  /** The last exchange came to its end. */
  UP,
  /** Nothing gets through; the reason code says what was seen. */
  DOWN,
  /** Something else answers in the node's place, such as a hotel's log-in page. */
  PORTAL,
  /** The node refuses this machine or what it sends. */
  REFUSED,
  /** The node asked to wait. */
  WAIT
}
