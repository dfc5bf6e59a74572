package org.daiban.node.exchange;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that lets kept entries take effect: woken after each keep, and at the start, when
 * something may be left from before. When the store is in trouble it tries again, ever less often.
 *
 * <p>Lock: this object, for the two flags; nothing is done while it is held.
 */
@Singleton
final class ApplyingLoop implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(ApplyingLoop.class);
  private static final long REST_MS_MIN = 500;
  private static final long REST_MS_MAX = 60_000;
  private static final long LOOK_AGAIN_MS = 24 * 3_600_000L;
  private static final long END_MS_MAX = 10_000;
  private static final long GIVE_WAY_STEPS = 5;
  private static final long GIVE_WAY_MS_MAX = 1_000;

  private final Applying applying;
  private final ApplicationEventPublisher<EntriesApplied> news;
  private final AppliedPace pace;
  private final Thread thread;
  private boolean waiting = true;
  private boolean closed;
  private boolean lookAgain = true;
  private long restMs;

  ApplyingLoop(
      Applying applying, ApplicationEventPublisher<EntriesApplied> news, AppliedPace pace) {
    this.applying = applying;
    this.news = news;
    this.pace = pace;
    this.thread = new Thread(this::run, "applying");
    thread.setDaemon(true);
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    applying.onWaiting(this::wake);
    thread.start();
  }

  /** Lets the step under way come to its end. */
  @PreDestroy
  void close() throws InterruptedException {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    thread.join(END_MS_MAX);
  }

  private synchronized void wake() {
    waiting = true;
    notifyAll();
  }

  private void run() {
    while (isWoken()) {
      try {
        work();
        lookAgain();
        restMs = 0;
      } catch (RuntimeException trouble) {
        restMs = Math.min(REST_MS_MAX, Math.max(REST_MS_MIN, 2 * restMs));
        LOG.warn("what was kept waits for {} ms: {}", restMs, trouble.toString());
        rest();
      }
    }
  }

  /** Steps until nothing waits. */
  private void work() {
    boolean applied = applying.isWaiting();
    boolean more = applied;
    while (more && !isClosed()) {
      more = step();
    }
    if (applied) {
      news.publishEvent(new EntriesApplied());
    }
  }

  /** Nothing waits silently: what was passed over may have been our fault, and mended since. */
  private void lookAgain() {
    if (lookAgain && !isClosed()) {
      applying.lookAgain();
      lookAgain = false;
    }
  }

  private boolean step() {
    long begunNs = System.nanoTime();
    boolean more = applying.step();
    if (applying.gaveWay()) {
      giveWay(msSince(begunNs));
    }
    pace.stepped(applying.stepEntries(), msSince(begunNs), applying.left());
    return more;
  }

  private static long msSince(long begunNs) {
    return (System.nanoTime() - begunNs) / 1_000_000;
  }

  /** Waits until something waits, a day at the most; answers false when the program ends. */
  private synchronized boolean isWoken() {
    long endNs = System.nanoTime() + LOOK_AGAIN_MS * 1_000_000;
    long left = LOOK_AGAIN_MS;
    try {
      for (; !waiting && !closed && left > 0; left = (endNs - System.nanoTime()) / 1_000_000) {
        wait(left);
      }
      lookAgain |= left <= 0;
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      return false;
    }
    waiting = false;
    return !closed;
  }

  /** Keeping goes first: of the time in which others write, this takes a small share. */
  private void giveWay(long stepMs) {
    waitOut(Math.min(GIVE_WAY_MS_MAX, GIVE_WAY_STEPS * stepMs));
  }

  /** Waits out the rest, whoever wakes it, and comes back by itself. */
  private synchronized void rest() {
    waitOut(restMs);
    waiting = true;
  }

  private synchronized void waitOut(long ms) {
    long endNs = System.nanoTime() + ms * 1_000_000;
    try {
      for (long left = ms; left > 0 && !closed; left = (endNs - System.nanoTime()) / 1_000_000) {
        wait(left);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }
}
