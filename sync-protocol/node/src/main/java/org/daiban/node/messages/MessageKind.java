package org.daiban.node.messages;

/** On what occasion a message is sent. */
public enum MessageKind {
  /** 受理: T7, T10. */
  ACCEPTED("受理"),
  /** 补正告知: T4. */
  CORRECTION("补正"),
  /** 补正快到期, two working days before it lapses. */
  REMINDER("补正提醒"),
  /** 决定: T11, T22, T23. */
  DECIDED("决定"),
  /** 可以领取. */
  READY("可领取");

  private final String title;

  MessageKind(String title) {
    this.title = title;
  }

  /** What a clerk's screen calls it. */
  public String title() {
    return title;
  }
}
