package org.daiban.node.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Lets works that arrive while a commit is under way share the next one: making a commit durable
 * costs as much for one as for many. Whoever comes first leads; those who come meanwhile wait and
 * are done together by the next leader, who is the first of them. There is no thread of its own.
 *
 * <p>Lock: this object, for the queue; nothing is done while it is held.
 */
final class SharedCommits {
  /** Works in one transaction; later ones are done by the next leader. */
  private static final int TOGETHER_MAX = 32;

  private final Deque<Waiting<?>> queue = new ArrayDeque<>();
  private boolean led;

  /** A work, and what became of it. */
  static final class Waiting<T> {
    private final Work<T> work;
    private final Semaphore turn = new Semaphore(0);
    private boolean leads;
    private T result;
    private Throwable failure;

    Waiting(Work<T> work) {
      this.work = work;
    }

    Work<T> work() {
      return work;
    }

    void done(T outcome) {
      result = outcome;
    }

    void failed(Throwable why) {
      failure = why;
    }

    boolean isFailed() {
      return failure != null;
    }

    private void turn(boolean lead) {
      leads = lead;
      turn.release();
    }

    private boolean awaitTurn() {
      turn.acquireUninterruptibly();
      return leads;
    }

    private T result() {
      if (failure instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (failure instanceof Error error) {
        throw error;
      }
      return result;
    }
  }

  /**
   * Does a work together with others and answers its own result or failure.
   *
   * @param transaction does a group of works and says of each what became of it; must not throw
   */
  <T> T run(Work<T> work, Consumer<List<Waiting<?>>> transaction) {
    Waiting<T> mine = new Waiting<>(work);
    if (comesFirst(mine) || mine.awaitTurn()) {
      List<Waiting<?>> group = group();
      transaction.accept(group);
      handOver();
      group.stream().filter(other -> other != mine).forEach(other -> other.turn(false));
    }
    return mine.result();
  }

  private synchronized boolean comesFirst(Waiting<?> mine) {
    queue.add(mine);
    boolean first = !led;
    led = true;
    return first;
  }

  private synchronized List<Waiting<?>> group() {
    List<Waiting<?>> group = new ArrayList<>();
    while (!queue.isEmpty() && group.size() < TOGETHER_MAX) {
      group.add(queue.remove());
    }
    return group;
  }

  private synchronized void handOver() {
    led = !queue.isEmpty();
    if (led) {
      queue.peek().turn(true);
    }
  }
}
