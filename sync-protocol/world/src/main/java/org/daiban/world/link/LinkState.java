package org.daiban.world.link;

/** What a line does with what it is given. */
public enum LinkState {
  /** Carries everything. */
  UP("通 up"),
  /** Refuses every connection, as where there is no signal. */
  CUT("断 cut"),
  /** Answers every request with a sign-in page, as the network of an inn. */
  PORTAL("上网登录页 captive portal"),
  /** Carries what goes up, and loses the answer once the node above has done its work. */
  DEAF("回答丢失 answers lost");

  private final String words;

  LinkState(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }
}
