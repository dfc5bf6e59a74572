package org.daiban.core.catalogue;

/** How an item is decided. */
public enum ItemKind {
  /** Decided when received. */
  ON_THE_SPOT("即办件"),
  /** Decided within a promised limit. */
  PROMISED("承诺件"),
  /** An attestation made and handed out by the village committee itself; no legal clock. */
  VILLAGE_CERTIFICATE("村级证明");

  private final String word;

  ItemKind(String word) {
    this.word = word;
  }

  /** The catalogue's word. */
  public String word() {
    return word;
  }
}
