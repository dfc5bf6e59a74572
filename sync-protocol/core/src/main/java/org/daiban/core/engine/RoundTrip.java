package org.daiban.core.engine;

/**
 * How one exchange went: uptime in milliseconds when the request was started and when its answer
 * was complete, and the bytes that crossed the line each way, before compression. The node's time
 * in the answer was true at some moment between the two uptimes.
 */
public record RoundTrip(long sentUptimeMs, long answeredUptimeMs, long bytesUp, long bytesDown) {
  /** How long it took, in milliseconds. */
  public long durationMs() {
    return answeredUptimeMs - sentUptimeMs;
  }
}
