package org.daiban.device.outbox;

/** What a receipt turned out to say about this device's log. */
public enum ReceiptVerdict {
  /** It was noted. */
  APPLIED,
  /** It is older than one that was noted before; nothing was changed. */
  STALE,
  /** It speaks of another device; nothing was changed. */
  NOT_OURS,
  /**
   * The node has entries of this device's name that this device did not write, or not so: its disk
   * was cloned or put back to an old state (P8). What the node put aside of this device's entries
   * is noted as refused, and nothing else was changed; the device needs a new name.
   */
  FORKED
}
