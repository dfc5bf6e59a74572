package org.daiban.server.outside;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts tries by what is tried and lets so many through in a span of time. A try counts before its
 * answer is known, so that many at once are no way around; one that was right is taken off again.
 * Kept in memory only, for those tried last.
 */
final class Guesses {
  private static final int KEYS_MAX = 20_000;

  private record Tried(int count, long fromMs) {}

  private final int most;
  private final long spanMs;
  private final Map<String, Tried> tried =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tried> eldest) {
          return size() > KEYS_MAX;
        }
      };

  Guesses(int most, long spanMs) {
    this.most = most;
    this.spanMs = spanMs;
  }

  /** How long to wait before the next try, in milliseconds; 0 counts this as one. */
  synchronized long begin(String key, long nowMs) {
    long waitMs = waitMs(key, nowMs);
    Tried now = now(tried.remove(key), nowMs);
    tried.put(key, waitMs > 0 ? now : new Tried(now.count() + 1, now.fromMs()));
    return waitMs;
  }

  /** How long to wait before the next try, in milliseconds, without making one. */
  synchronized long waitMs(String key, long nowMs) {
    Tried now = now(tried.get(key), nowMs);
    return now.count() >= most ? now.fromMs() + spanMs - nowMs : 0;
  }

  private Tried now(Tried before, long nowMs) {
    boolean over = before == null || nowMs - before.fromMs() >= spanMs || nowMs < before.fromMs();
    return over ? new Tried(0, nowMs) : before;
  }

  /** The try that was counted last was right. */
  synchronized void right(String key) {
    tried.computeIfPresent(
        key, (name, now) -> now.count() <= 1 ? null : new Tried(now.count() - 1, now.fromMs()));
  }
}
