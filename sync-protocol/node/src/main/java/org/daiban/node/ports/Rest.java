package org.daiban.node.ports;

/**
 * The rest that a partner is given when it fails: five seconds, then twice as long with each
 * failure, ten minutes at the most. While it rests nobody asks it; the first question afterwards
 * tries whether it is back. Nothing here knows a clock.
 *
 * <p>Lock: this object; a screen reads what a port's thread writes.
 */
public final class Rest {
  private static final long FIRST_MS = 5_000;
  private static final long LONGEST_MS = 600_000;
  private static final int DOUBLED_MAX = 7;

  private int failures;
  private long untilMs;
  private long downSinceMs;
  private long answeredMs;
  private String trouble = "";

  /** Whether the partner may be asked now. */
  public synchronized boolean mayAsk(long nowMs) {
    return nowMs >= untilMs;
  }

  /** It has answered, be it yes or no. */
  public synchronized void answered(long nowMs) {
    failures = 0;
    untilMs = 0;
    downSinceMs = 0;
    trouble = "";
    answeredMs = nowMs;
  }

  /** It has not. */
  public synchronized void failed(long nowMs, String why) {
    downSinceMs = failures == 0 ? nowMs : downSinceMs;
    untilMs = nowMs + Math.min(LONGEST_MS, FIRST_MS << Math.min(failures, DOUBLED_MAX));
    failures++;
    trouble = why;
  }

  /** How it stands. */
  public synchronized PortHealth health(String port, long waiting, long oldestMs) {
    return new PortHealth(
        port, true, failures, downSinceMs, untilMs, answeredMs, trouble, waiting, oldestMs);
  }
}
