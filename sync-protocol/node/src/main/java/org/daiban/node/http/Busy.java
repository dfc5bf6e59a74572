package org.daiban.node.http;

import java.util.List;

/** 503 with {@code Retry-After}: not now; a machine comes back by itself after so many seconds. */
public final class Busy extends Refusal {
  private static final long serialVersionUID = 1L;

  private final long seconds;

  /**
   * With what stands in the way.
   *
   * @param seconds after which it is that machine's turn
   */
  public Busy(long seconds, String detail) {
    super(new Problem(503, "busy", "中心正忙", detail, "不用操作，程序到时会自动再来；已保存的内容都在。", List.of()));
    this.seconds = seconds;
  }

  /** After how many seconds it is that machine's turn. */
  public long seconds() {
    return seconds;
  }

  /** The value of {@code Retry-After}. */
  public String retryAfter() {
    return Long.toString(seconds);
  }
}
