package org.daiban.node.rolls;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that works rolls off: woken when one is brought in or let go on, and once a
 * minute, when a day's numbers or a catalogue may have come. After a start it goes on by itself. It
 * never takes more than a part of the time in which others write.
 *
 * <p>Lock: this object, for the flags; nothing is done while it is held.
 */
final class RollLoop {
  private static final Logger LOG = LoggerFactory.getLogger(RollLoop.class);
  private static final long LOOK_AGAIN_MS = 60_000;
  private static final long END_MS_MAX = 10_000;
  private static final int GIVE_WAY_SLICES = 5;
  private static final long GIVE_WAY_MS_MAX = 1_000;

  private final Thread thread = new Thread(this::run, "rolls");
  private RollWork work;
  private boolean woken = true;
  private boolean closed;

  /** Begins, once the server listens. */
  void start(RollWork of) {
    work = of;
    thread.setDaemon(true);
    thread.start();
  }

  synchronized void wake() {
    woken = true;
    notifyAll();
  }

  /** Lets the slice under way come to its end. */
  void close() throws InterruptedException {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    if (thread.isAlive()) {
      thread.join(END_MS_MAX);
    }
  }

  /** Others go first when one waited: of the time in which they write, this takes a small share. */
  boolean breathe(long sliceMs, boolean gaveWay) {
    if (gaveWay) {
      rest(Math.min(GIVE_WAY_MS_MAX, GIVE_WAY_SLICES * sliceMs));
    }
    return !isClosed();
  }

  private void run() {
    while (isWoken()) {
      try {
        boolean more = true;
        while (more && !isClosed()) {
          more = work.step();
        }
      } catch (Throwable trouble) { // without this thread no roll would go on until a restart
        LOG.warn("rolls are worked on later: {}", trouble.toString());
      }
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized boolean isWoken() {
    if (!woken && !closed) {
      waitOut(LOOK_AGAIN_MS);
    }
    woken = false;
    return !closed;
  }

  private synchronized void rest(long ms) {
    long endNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms);
    for (long left = ms; left > 0 && !closed; ) {
      waitOut(left);
      left = TimeUnit.NANOSECONDS.toMillis(endNs - System.nanoTime());
    }
  }

  @SuppressWarnings("WaitNotInLoop") // its callers look again at what they wait for
  private void waitOut(long ms) {
    try {
      wait(Math.max(1, ms));
    } catch (InterruptedException end) {
      closed = true;
      Thread.currentThread().interrupt();
    }
  }
}
