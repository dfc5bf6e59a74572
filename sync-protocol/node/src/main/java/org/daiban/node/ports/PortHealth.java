package org.daiban.node.ports;

import org.daiban.core.wire.JsonLine;

/**
 * How a port stands, for whoever looks after the machines. Times are epoch milliseconds, 0 for
 * never.
 *
 * @param port its name
 * @param used whether this node is told where the partner is
 * @param failures how often in a row it has failed; 0 while it answers
 * @param downSinceMs since when
 * @param restsUntilMs when it is asked again
 * @param answeredMs when it answered last, since this program's start
 * @param trouble what kind of trouble the last failure was
 * @param waiting how much waits to be asked or told
 * @param oldestMs since when the oldest of it waits
 */
public record PortHealth(
    String port,
    boolean used,
    int failures,
    long downSinceMs,
    long restsUntilMs,
    long answeredMs,
    String trouble,
    long waiting,
    long oldestMs) {

  /** A port that this node does not use. */
  public static PortHealth unused(String port) {
    return new PortHealth(port, false, 0, 0, 0, 0, "", 0, 0);
  }

  /** As screens read it. */
  JsonLine json() {
    return new JsonLine()
        .put("port", port)
        .put("used", used)
        .put("failures", failures)
        .put("downSince", orNull(downSinceMs))
        .put("restsUntil", orNull(restsUntilMs))
        .put("answered", orNull(answeredMs))
        .put("trouble", trouble)
        .put("waiting", waiting)
        .put("oldest", orNull(oldestMs));
  }

  private static Long orNull(long ms) {
    return ms == 0 ? null : ms;
  }
}
