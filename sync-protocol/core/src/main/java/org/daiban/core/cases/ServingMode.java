package org.daiban.core.cases;

import java.util.Arrays;
import java.util.Optional;

/** The five ways of delivering a result (domain model 9; 民事诉讼法 87 to 91 by analogy). */
public enum ServingMode {
  /** Collected at the counter. */
  PICKUP("pickup", "现场领取"),
  /** By post; the day on the return slip counts. */
  POST("post", "邮寄"),
  /** Through the proxy agent; the day on which the villager signs counts. */
  AGENT("agent", "代办员转交"),
  /** Into a system that the applicant agreed to; the day of arrival counts. */
  ELECTRONIC("electronic", "电子送达"),
  /** Left at the applicant's home after a refusal. */
  LEFT("left", "留置送达");

  private final String word;
  private final String title;

  ServingMode(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** The word on the wire. */
  public String word() {
    return word;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** The mode of this word; empty for one that only a newer program knows. */
  public static Optional<ServingMode> find(String word) {
    return Arrays.stream(values()).filter(mode -> mode.word.equals(word)).findFirst();
  }
}
