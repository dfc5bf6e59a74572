package org.daiban.node.rush;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Hands out places, and slots in time to those who find none. The slots of newcomers stand one
 * behind the other, as far apart as visits take; a machine that comes in its slot goes before
 * newcomers, one that comes too early hears the same slot again and has gained nothing. A slot that
 * nobody came for is given up a while later.
 *
 * <p>Lock: this object. Nothing is done while it is held but to wait a moment for a place.
 */
public final class Rush {
  /** What a visit is thought to take before any was seen. */
  private static final double VISIT_MS_FIRST = 50;

  private static final double NEWEST_SHARE = 0.05;

  /** Slots stand a little closer than visits take: whoever comes late leaves no place empty. */
  private static final double CROWDING = 0.8;

  private static final long US_IN_MS = 1_000;
  private static final long MS_IN_S = 1_000;
  private static final long SLOT_MS_MIN = 1_000;
  private static final long SLOT_MS_MAX = 3_600_000;

  /** Clients add up to a quarter by chance, and a slow line has to carry the request. */
  private static final long LATE_MS_MAX = 60_000;

  /**
   * So long a place is held free for one whose slot has come; nobody has proved to be a machine.
   */
  private static final long EXPECTED_MS = 5_000;

  private static final int REMEMBERED_MAX = 20_000;

  private final int places;
  private final int waitersMax;
  private final long waitMsMax;
  private final LongSupplier nowMs;
  private final NavigableMap<Long, String> slots = new TreeMap<>();
  private final Map<String, Long> slotOf = new HashMap<>();
  private int inside;
  private int waiters;
  private double visitMs = VISIT_MS_FIRST;
  private long nextSlotUs;
  private long nextAgainUs;

  /**
   * Nobody is inside.
   *
   * @param places how many may be inside at one time
   * @param waitersMax how many may wait a moment for a place, each with a thread
   * @param waitMsMax how long that moment is
   * @param nowMs milliseconds that never jump
   */
  public Rush(int places, int waitersMax, long waitMsMax, LongSupplier nowMs) {
    this.places = places;
    this.waitersMax = waitersMax;
    this.waitMsMax = waitMsMax;
    this.nowMs = nowMs;
  }

  /**
   * Lets a machine in, which must {@link #leave} then; or answers in how many seconds it may come
   * back.
   *
   * @param machine its name by its own word; empty when it did not say
   */
  public synchronized OptionalLong enter(String machine) {
    return enter(machine, 0);
  }

  /**
   * The same for those who are to wait for something else first: nobody is let in, and slots begin
   * when that will be over.
   *
   * @param notWithinSeconds how long that will be; 0 for no such wait
   */
  public synchronized OptionalLong enter(String machine, long notWithinSeconds) {
    long now = nowMs.getAsLong();
    giveUpMissed(now);
    Long slot = slotOf.get(machine);
    boolean early = slot != null && now < slot;
    if (notWithinSeconds > 0) {
      nextSlotUs = Math.max(nextSlotUs, US_IN_MS * (now + MS_IN_S * notWithinSeconds));
      nextAgainUs = Math.max(nextAgainUs, US_IN_MS * (now + MS_IN_S * notWithinSeconds));
    } else if (!early && (slot != null || isRoomBesideThoseDue(now)) && waitForPlace()) {
      forget(machine);
      inside++;
      return OptionalLong.empty();
    }
    long at = early ? slot : give(machine, slot != null, nowMs.getAsLong());
    return OptionalLong.of(seconds(at - now));
  }

  /** A machine that was let in has been answered, which took so long. */
  public synchronized void leave(long tookMs) {
    inside--;
    visitMs += NEWEST_SHARE * (tookMs - visitMs);
    notify();
  }

  /**
   * A machine that was let in has been asked to say the same again at once, with a fresh challenge:
   * while there is a queue it comes before newcomers.
   */
  public synchronized void leaveForAMoment(String machine, long tookMs) {
    leave(tookMs);
    boolean queue = waiters > 0 || !slots.isEmpty();
    if (queue && !machine.isEmpty() && slotOf.size() < REMEMBERED_MAX) {
      remember(machine, nowMs.getAsLong());
    }
  }

  /** In how many seconds the last slot will have come; 0 when none is still to come. */
  public synchronized long clearInSeconds() {
    long now = nowMs.getAsLong();
    giveUpMissed(now);
    return slots.isEmpty() || slots.lastKey() <= now ? 0 : seconds(slots.lastKey() - now);
  }

  private boolean isRoomBesideThoseDue(long now) {
    int expected = slots.subMap(now - EXPECTED_MS, true, now, true).size();
    return inside + expected < places;
  }

  /** The wait is short and those who wait are few, so that threads stay free for others. */
  private boolean waitForPlace() {
    long endMs = nowMs.getAsLong() + waitMsMax;
    boolean mayWait = waiters < waitersMax;
    waiters++;
    try {
      long left = waitMsMax;
      while (mayWait && inside >= places && left > 0) {
        wait(left);
        left = endMs - nowMs.getAsLong();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiters--;
    }
    return inside < places;
  }

  /**
   * One that came in its slot and found no place comes before newcomers, yet not before others like
   * it: when visits take longer than was thought, hundreds come too early, and if each came again
   * at once, sending them away would be all that is done.
   */
  private long give(String machine, boolean inItsSlot, long now) {
    forget(machine);
    long gapUs = Math.round(CROWDING * US_IN_MS * visitMs / places);
    long atUs = Math.max(US_IN_MS * (now + SLOT_MS_MIN), inItsSlot ? nextAgainUs : nextSlotUs);
    atUs = Math.min(atUs, US_IN_MS * (now + SLOT_MS_MAX));
    if (inItsSlot) {
      nextAgainUs = atUs + gapUs;
    }
    nextSlotUs = Math.max(nextSlotUs, atUs + gapUs);
    long slot = atUs / US_IN_MS;
    boolean remembered = !machine.isEmpty() && slotOf.size() < REMEMBERED_MAX;
    return remembered ? remember(machine, slot) : slot;
  }

  private long remember(String machine, long fromMs) {
    long slot = fromMs;
    while (slots.putIfAbsent(slot, machine) != null) {
      slot++;
    }
    slotOf.put(machine, slot);
    return slot;
  }

  private void forget(String machine) {
    Long slot = slotOf.remove(machine);
    if (slot != null) {
      slots.remove(slot);
    }
  }

  private void giveUpMissed(long now) {
    while (!slots.isEmpty() && slots.firstKey() + LATE_MS_MAX < now) {
      slotOf.remove(slots.pollFirstEntry().getValue());
    }
  }

  private static long seconds(long ms) {
    return Math.max(1, (ms + 999) / 1_000);
  }
}
