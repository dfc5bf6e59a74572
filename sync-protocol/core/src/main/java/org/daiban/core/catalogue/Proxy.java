package org.daiban.core.catalogue;

/** How far a proxy agent may go for the villager. */
public enum Proxy {
  /** 可全程代办. */
  FULL("full"),
  /** 只帮办: the villager must be there. */
  ASSIST("assist"),
  /** 不可代办. */
  NONE("none");

  private final String word;

  Proxy(String word) {
    this.word = word;
  }

  /** The catalogue's word. */
  public String word() {
    return word;
  }
}
