package org.daiban.node.people;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down: after {@value #FREE} wrong passwords for one login the next try waits, twice
 * as long each time, up to a quarter of an hour. Kept in memory only, for the logins tried last.
 */
final class Tries {
  static final int FREE = 5;
  private static final long FIRST_WAIT_MS = 5_000;
  private static final long WAIT_MS_MAX = 15 * 60 * 1000L;
  private static final int LOGINS_MAX = 10_000;

  private record Wrong(int count, long nextMs) {}

  private final Map<String, Wrong> wrong =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
          return size() > LOGINS_MAX;
        }
      };

  /** How long this login must wait before it may try again; 0 if it need not. */
  synchronized long waitMs(String login, long nowMs) {
    Wrong before = wrong.get(login);
    return before == null ? 0 : Math.max(0, before.nextMs() - nowMs);
  }

  synchronized void failed(String login, long nowMs) {
    Wrong before = wrong.remove(login);
    int count = before == null ? 1 : before.count() + 1;
    int doublings = Math.min(20, Math.max(0, count - FREE));
    long waitMs = count < FREE ? 0 : Math.min(WAIT_MS_MAX, FIRST_WAIT_MS << doublings);
    wrong.put(login, new Wrong(count, nowMs + waitMs));
  }

  synchronized void succeeded(String login) {
    wrong.remove(login);
  }
}
