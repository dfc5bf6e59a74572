package org.daiban.node.rush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who comes in, and when the others may come back; time is set by hand and nobody waits inside. */
class RushTest {
  private static final OptionalLong COME_IN = OptionalLong.empty();
  private static final int PLACES = 2;

  private long nowMs = 1_000_000;
  private final Rush rush = new Rush(PLACES, 0, 0, () -> nowMs);

  @Test
  void asManyAsThereArePlacesComeInAndTheNextWhenOneLeaves() {
    assertEquals(COME_IN, rush.enter("a"));
    assertEquals(COME_IN, rush.enter("b"));
    assertTrue(rush.enter("c").isPresent());
    rush.leave(10);
    pass(2_000);
    assertEquals(COME_IN, rush.enter("c"));
  }

  @Test
  void slotsStandOneBehindTheOtherALittleCloserThanVisitsTake() {
    enterAndStay(PLACES);
    long first = rush.enter("m1").getAsLong();
    for (int n = 2; n <= 400; n++) {
      rush.enter("m" + n);
    }
    long last = rush.enter("m401").getAsLong();
    assertEquals(1, first);
    assertEquals(9, last, "400 visits of 50 ms at two places take 10 s, and slots stand closer");
  }

  @Test
  void machineThatAsksTooEarlyHearsTheSameSlotAgain() {
    enterAndStay(PLACES);
    enterAndStay(0, 200);
    long told = rush.enter("x").getAsLong();
    leaveAll();
    pass(1_000);
    assertEquals(told - 1, rush.enter("x").getAsLong(), "it gains nothing and loses nothing");
  }

  @Test
  void newcomerDoesNotGoBeforeThoseWhoseSlotHasCome() {
    enterAndStay(PLACES);
    rush.enter("early");
    rush.enter("bird");
    leaveAll();
    pass(1_100);
    assertTrue(rush.enter("newcomer").isPresent());
    assertEquals(COME_IN, rush.enter("bird"));
    assertEquals(COME_IN, rush.enter("early"));
  }

  @Test
  void machineThatIsToSignAgainDoesNotStandInTheQueueAgain() {
    enterAndStay(PLACES);
    rush.enter("sent away");
    rush.leaveForAMoment("inside 0", 5);
    inside--;
    pass(5);
    assertTrue(rush.enter("newcomer").isPresent());
    assertEquals(COME_IN, rush.enter("inside 0"));
  }

  @Test
  void freePlaceIsNotLeftEmptyForSlotsThatAreStillToCome() {
    enterAndStay(PLACES);
    enterAndStay(0, 500);
    leaveAll();
    assertEquals(COME_IN, rush.enter("newcomer"));
  }

  @Test
  void slotThatNobodyCameForHoldsUpNobodyForEver() {
    enterAndStay(PLACES);
    rush.enter("gone 1");
    rush.enter("gone 2");
    leaveAll();
    pass(62_000);
    assertEquals(COME_IN, rush.enter("newcomer"));
    assertEquals(0, rush.clearInSeconds());
  }

  @Test
  void textIsClearWhenTheLastSlotHasPassed() {
    assertEquals(0, rush.clearInSeconds());
    enterAndStay(PLACES);
    assertEquals(0, rush.clearInSeconds(), "nobody had to be sent away");
    rush.enter("m");
    assertEquals(1, rush.clearInSeconds());
  }

  @Test
  void slotThatNobodyCameForDoesNotHoldUpPhotos() {
    enterAndStay(PLACES);
    rush.enter("gone");
    leaveAll();
    pass(1_001);
    assertEquals(0, rush.clearInSeconds());
  }

  @Test
  void slotsThatNobodyComesForHoldUpNewcomersForAMomentOnly() {
    enterAndStay(PLACES);
    rush.enter("gone 1");
    rush.enter("gone 2");
    leaveAll();
    pass(1_100);
    assertTrue(rush.enter("newcomer").isPresent());
    pass(5_000);
    assertEquals(COME_IN, rush.enter("other newcomer"));
  }

  @Test
  void strangersThatNeverSignAgainHoldUpNobodyWhileThereIsNoQueue() {
    for (int n = 0; n < 100; n++) {
      String stranger = "stranger " + n;
      assertEquals(COME_IN, rush.enter(stranger));
      rush.leaveForAMoment(stranger, 5);
    }
    assertEquals(0, rush.clearInSeconds());
    assertEquals(COME_IN, rush.enter("newcomer"));
  }

  @Test
  void thoseWhoWaitForSomethingElseAreGivenSlotsAfterItOneBehindTheOther() {
    long first = rush.enter("m0", 10).getAsLong();
    for (int n = 1; n < 400; n++) {
      rush.enter("m" + n, 10);
    }
    long last = rush.enter("m400", 10).getAsLong();
    assertEquals(10, first);
    assertEquals(18, last);
    pass(10_000);
    assertEquals(COME_IN, rush.enter("m0", 0));
    assertEquals(8, rush.enter("m400", 0).getAsLong(), "its slot is still to come");
  }

  @Test
  void slotThatCameTooSoonForWhatIsWaitedForIsGivenAnewBehindIt() {
    rush.enter("m", 10);
    pass(10_000);
    assertEquals(20, rush.enter("m", 20).getAsLong());
    pass(20_000);
    assertEquals(COME_IN, rush.enter("m", 0));
  }

  @Test
  void twoThousandAtOnceAreAllServedSoonWhateverTheirJitter() {
    serve(2_000, 40);
  }

  @Test
  void visitsThatTakeTenTimesAsLongAsWasThoughtAreNotDrownedInThoseWhoComeTooEarly() {
    serve(2_000, 600);
  }

  private void serve(int machines, int visitMs) {
    Random random = new Random(1);
    PriorityQueue<Event> events = new PriorityQueue<>((a, b) -> Long.compare(a.atMs, b.atMs));
    for (int n = 0; n < machines; n++) {
      events.add(new Event(nowMs + random.nextInt(50), "m" + n, false));
    }
    long start = nowMs;
    int sentAway = 0;
    List<String> served = new ArrayList<>();
    while (!events.isEmpty()) {
      Event event = events.remove();
      nowMs = event.atMs;
      if (event.leaves) {
        rush.leave(visitMs);
        served.add(event.machine);
        continue;
      }
      OptionalLong seconds = rush.enter(event.machine);
      long waitMs = seconds.orElse(0) * 1_000;
      sentAway += seconds.isPresent() ? 1 : 0;
      events.add(
          seconds.isPresent()
              ? new Event(nowMs + waitMs + random.nextInt((int) waitMs / 4), event.machine, false)
              : new Event(nowMs + visitMs, event.machine, true));
    }
    assertEquals(machines, served.stream().distinct().count());
    long ideal = (long) machines * visitMs / PLACES;
    assertTrue(nowMs - start < 1.6 * ideal, "took " + (nowMs - start) + " ms");
    assertTrue(sentAway / machines < 8, sentAway + " were sent away");
  }

  private record Event(long atMs, String machine, boolean leaves) {}

  private void pass(long ms) {
    nowMs += ms;
  }

  private int inside;

  private void enterAndStay(int count) {
    for (int n = 0; n < count; n++) {
      assertEquals(COME_IN, rush.enter("inside " + n));
      inside++;
    }
  }

  /** So many others are sent away. */
  private void enterAndStay(int count, int sentAway) {
    enterAndStay(count);
    for (int n = 0; n < sentAway; n++) {
      assertTrue(rush.enter("away " + n).isPresent());
    }
  }

  private void leaveAll() {
    for (; inside > 0; inside--) {
      rush.leave(50);
    }
  }
}
