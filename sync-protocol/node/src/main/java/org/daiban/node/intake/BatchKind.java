package org.daiban.node.intake;

/** What a stored batch is, which says how long it is carried up. */
public enum BatchKind {
  /** Of a first history: until the receipt of the node above covers it. */
  FIRST(0),
  /** Of a second history: its numbers are taken, so until the node above names it as kept aside. */
  FORKED(1),
  /** Of a machine that was shut out: until the node above covers it or names it as kept aside. */
  SHUT_OUT(3);

  private final int stored;

  BatchKind(int stored) {
    this.stored = stored;
  }

  /** How it stands in the store; one more is the same once it is kept aside above, too. */
  int stored() {
    return stored;
  }
}
