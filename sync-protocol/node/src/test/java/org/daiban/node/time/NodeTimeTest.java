package org.daiban.node.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.daiban.core.engine.RoundTrip;
import org.daiban.node.HandClock;
import org.daiban.node.time.NodeTime.Reading;
import org.junit.jupiter.api.Test;

/** What a township says of the time, whatever its clock says (P7). */
class NodeTimeTest {
  private static final long TRUE_MS = 1_780_000_000_000L;
  private static final Duration TEN_YEARS = Duration.ofDays(3_652);

  private final HandClock clock = new HandClock();
  private long upMs = 1_000;
  private final NodeTime time = NodeTime.unchecked(clock, () -> upMs);

  private void pass(Duration passed) {
    upMs += passed.toMillis();
    clock.advance(passed);
  }

  private void countySays(long timeMs) {
    time.checked(timeMs, new RoundTrip(upMs - 200, upMs, 100, 100));
  }

  @Test
  void clockThatNobodyCheckedIsAnIntervalAndNeverAMoment() {
    Reading now = time.read();
    assertFalse(now.checked());
    assertEquals(0, now.notBeforeMs());
    assertEquals(clock.millis(), now.notAfterMs());
  }

  @Test
  void countysTimeIsCarriedByUptimeForADay() {
    countySays(TRUE_MS);
    pass(Duration.ofHours(23));
    assertEquals(Reading.at(TRUE_MS + Duration.ofHours(23).toMillis()), time.read());
    pass(Duration.ofHours(2));
    Reading later = time.read();
    assertFalse(later.checked());
    assertEquals(TRUE_MS + Duration.ofHours(25).toMillis(), later.notBeforeMs());
  }

  @Test
  void clockSetBackTenYearsChangesNothingOnceTheCountyHasSpoken() {
    countySays(TRUE_MS);
    clock.advance(TEN_YEARS.negated());
    assertEquals(Reading.at(TRUE_MS), time.read());
  }

  @Test
  void clockThatRunsAheadOfUptimeMayHaveSlept() {
    countySays(TRUE_MS);
    clock.advance(Duration.ofHours(3));
    Reading now = time.read();
    assertFalse(now.checked());
    assertEquals(TRUE_MS, now.notBeforeMs());
    assertTrue(now.notAfterMs() >= TRUE_MS);
  }

  @Test
  void deadBatteryGivesNoReceiptThatLooksOlderThanTheLast() {
    time.given(TRUE_MS);
    clock.advance(TEN_YEARS.negated());
    assertTrue(time.read().notAfterMs() >= TRUE_MS);
  }

  @Test
  void answerThatTookLongTellsOnlyThatItIsLater() {
    time.checked(TRUE_MS, new RoundTrip(upMs - 90_000, upMs, 100, 100));
    Reading now = time.read();
    assertFalse(now.checked());
    assertEquals(TRUE_MS, now.notBeforeMs());
  }

  @Test
  void timeOfAReceiptFromAboveIsALowerBound() {
    time.notBefore(TRUE_MS);
    assertEquals(TRUE_MS, time.read().notBeforeMs());
  }

  @Test
  void clockThatIsTheMeasureIsAMoment() {
    assertEquals(Reading.at(clock.millis()), NodeTime.trusted(clock).read());
  }

  @Test
  void clockOfTheProgramIsPutRightOnceTheCountyHasSpoken() {
    GuidedClock guided = new GuidedClock(clock);
    NodeTime guiding = NodeTime.guiding(guided, () -> upMs);
    clock.advance(TEN_YEARS);
    assertEquals(clock.millis(), guided.millis(), "nobody has said otherwise");
    guiding.checked(TRUE_MS, new RoundTrip(upMs - 200, upMs, 100, 100));
    pass(Duration.ofHours(1));
    assertEquals(TRUE_MS + Duration.ofHours(1).toMillis(), guided.millis());
    assertEquals(TRUE_MS + Duration.ofHours(1).toMillis(), guided.instant().toEpochMilli());
  }

  @Test
  void clockThatMayBeRightIsLeftAlone() {
    GuidedClock guided = new GuidedClock(clock);
    NodeTime guiding = NodeTime.guiding(guided, () -> upMs);
    guiding.checked(clock.millis() - 20_000, new RoundTrip(upMs - 30_000, upMs, 100, 100));
    assertEquals(clock.millis(), guided.millis());
  }
}
