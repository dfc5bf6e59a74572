package org.daiban.world.simulation.county;

import java.util.PriorityQueue;
import org.daiban.world.simulation.machine.Time;

/**
 * What is going to happen, in the order of time; what is due at one time in the order of planning.
 */
final class Events {
  private final Time time;
  private final PriorityQueue<Event> queue = new PriorityQueue<>();
  private long planned;

  Events(Time time) {
    this.time = time;
  }

  private record Event(long atMs, long order, Runnable what) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = Long.compare(atMs, other.atMs);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  /** Plans something. */
  void in(long delayMs, Runnable what) {
    queue.add(new Event(time.nowMs() + Math.max(0, delayMs), planned++, what));
  }

  /** Lets the next thing happen; answers whether there was one. */
  boolean next() {
    Event event = queue.poll();
    if (event == null) {
      return false;
    }
    time.moveTo(event.atMs);
    event.what.run();
    return true;
  }
}
