package org.daiban.device.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.ClockEvidence;
import org.junit.jupiter.api.Test;

/** What an entry says of the time, whatever the device's clock says (P7). */
class CheckedClockTest {
  private static final long TRUE_MS = 1_780_000_000_000L;
  private static final long HOUR_MS = 3_600_000L;

  /** Two sleeps that are too short to be noticed make an interval wider by this. */
  private static final long UNNOTICED_MS = 4_000;

  private static final long TEN_YEARS_MS = 3_652L * 24 * HOUR_MS;

  private long trueMs = TRUE_MS;
  private long errorMs;
  private long upMs = 5_000;
  private CheckedClock clock = started(0);

  private CheckedClock started(long floorMs) {
    return new CheckedClock(() -> trueMs + errorMs, () -> upMs, "boot", floorMs);
  }

  private void pass(long ms) {
    trueMs += ms;
    upMs += ms;
  }

  private void sleep(long ms) {
    trueMs += ms;
  }

  /** A round trip in which the node looked at its clock half way; who asks says its offset. */
  private void answer(long durationMs) {
    clock.look();
    long sent = upMs;
    pass(durationMs / 2);
    long told = trueMs;
    pass(durationMs / 2);
    clock.checked(told, new RoundTrip(sent, upMs, 1, 1));
  }

  private void assertHoldsTheTruth() {
    ClockEvidence now = clock.look();
    assertTrue(now.notBeforeMs() <= trueMs, now + " against " + trueMs);
    assertTrue(now.notAfterMs() == null || trueMs <= now.notAfterMs(), now + " against " + trueMs);
  }

  @Test
  void nothingIsClaimedBeforeTheFirstAnswer() {
    assertNull(clock.look().notBeforeMs());
    assertNull(clock.look().notAfterMs());
    assertEquals(0, clock.skewMs());
  }

  @Test
  void intervalIsAsWideAsTheRoundTripAndHoldsTheTruth() {
    for (long error : new long[] {0, TEN_YEARS_MS, -TEN_YEARS_MS}) {
      errorMs = error;
      clock = started(0);
      answer(600);
      ClockEvidence now = clock.look();
      assertEquals(600 + UNNOTICED_MS, now.notAfterMs() - now.notBeforeMs());
      assertHoldsTheTruth();
      assertTrue(Math.abs(error - clock.offsetMs()) <= 300, "off by " + clock.offsetMs());
      pass(9 * HOUR_MS);
      assertHoldsTheTruth();
    }
  }

  @Test
  void clockThatJumpsChangesNoBoundBelow() {
    answer(200);
    for (long error : new long[] {-TEN_YEARS_MS, TEN_YEARS_MS}) {
      errorMs = error;
      assertHoldsTheTruth();
      assertNull(clock.look().notAfterMs(), "it may as well have slept");
    }
  }

  @Test
  void clockThatWasSetBackHidesNoSleep() {
    answer(200);
    sleep(8 * HOUR_MS);
    errorMs = -9 * HOUR_MS;
    assertHoldsTheTruth();
  }

  @Test
  void answerThatWaitedWhileTheMachineSleptSaysNothingOfNow() {
    answer(200);
    clock.look();
    long sent = upMs;
    pass(100);
    long told = trueMs;
    sleep(HOUR_MS);
    pass(100);
    clock.checked(told, new RoundTrip(sent, upMs, 1, 1));
    assertHoldsTheTruth();
    assertNull(clock.look().notAfterMs());
    answer(200);
    assertEquals(200 + UNNOTICED_MS, clock.look().notAfterMs() - clock.look().notBeforeMs());
    assertHoldsTheTruth();
  }

  @Test
  void sleepsTooShortToBeNoticedLieWithinTheInterval() {
    clock.look();
    long sent = upMs;
    long told = trueMs;
    sleep(1_900);
    clock.checked(told, new RoundTrip(sent, upMs, 1, 1));
    sleep(1_900);
    assertHoldsTheTruth();
    pass(HOUR_MS);
    assertHoldsTheTruth();
  }

  @Test
  void sleepThatUptimeDoesNotCountTakesTheUpperBoundAway() {
    answer(200);
    sleep(8 * HOUR_MS);
    ClockEvidence awake = clock.look();
    assertNull(awake.notAfterMs());
    assertHoldsTheTruth();
    answer(200);
    assertEquals(200 + UNNOTICED_MS, clock.look().notAfterMs() - clock.look().notBeforeMs());
  }

  @Test
  void slowAnswerDoesNotWidenWhatAQuickOneSaid() {
    answer(100);
    answer(40_000);
    assertTrue(clock.look().notAfterMs() - clock.look().notBeforeMs() < 1_000 + UNNOTICED_MS);
    assertHoldsTheTruth();
  }

  @Test
  void deadBatteryLeavesALowerBoundAfterTheRestart() {
    answer(200);
    long floor = clock.floorMs();
    pass(48 * HOUR_MS);
    upMs = 10;
    errorMs = 946_684_800_000L - trueMs; // the year 2000
    clock = started(floor);
    assertEquals(Long.valueOf(floor), clock.look().notBeforeMs());
    assertNull(clock.look().notAfterMs());
    assertTrue(clock.skewMs() < -TEN_YEARS_MS);
  }

  @Test
  void fewMinutesAreNotWorthAWord() {
    errorMs = 4 * 60_000L;
    answer(200);
    assertEquals(0, clock.skewMs());
    errorMs = 6 * 60_000L;
    answer(200);
    assertTrue(clock.skewMs() > 0);
  }
}
