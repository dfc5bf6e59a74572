package org.daiban.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.daiban.core.log.Digest;
import org.junit.jupiter.api.Test;

class SyncEngineTest {
  private static final PendingAttachment PHOTO =
      new PendingAttachment(Digest.of("photo"), 300_000, "image/jpeg", "case", 0);

  private final SyncEngine engine = new SyncEngine(30_000, () -> 0.5);
  private long now = 1_000;

  @Test
  void firstStepIsAnExchange() {
    assertTrue(next(unsent(0)) instanceof Step.Exchange);
  }

  @Test
  void nothingToDoWaitsForThePullInterval() {
    exchangeDone(0, 0);

    assertEquals(now + 30_000, waits(unsent(0)));
  }

  @Test
  void writtenEntryIsSentAtOnce() {
    exchangeDone(0, 0);

    engine.entryWritten(now);

    assertTrue(next(unsent(1)) instanceof Step.Exchange);
  }

  @Test
  void entryWrittenDuringAnExchangeIsSentRightAfterIt() {
    next(unsent(0));
    engine.entryWritten(now);
    answered(false, 1);

    assertTrue(next(unsent(1)) instanceof Step.Exchange);
  }

  @Test
  void furtherPageIsFetchedAtOnce() {
    next(unsent(0));
    answered(true, 0);

    assertTrue(next(unsent(0)) instanceof Step.Exchange);
  }

  @Test
  void restOfTheLogFollowsAtOnceWhileItMovesOn() {
    exchangeDone(40, 20);

    assertTrue(next(unsent(20)) instanceof Step.Exchange);
  }

  @Test
  void whatTheNodeDoesNotReceiptIsNotSentWithoutPause() {
    exchangeDone(1, 1);

    assertEquals(now + 30_000, waits(unsent(1)));
  }

  @Test
  void nodeThatAlwaysHasMoreIsLeftAloneInTheEnd() {
    int rounds = 0;
    while (next(unsent(0)) instanceof Step.Exchange) {
      answered(true, 0);
      rounds++;
      assertTrue(rounds < 10_000, "still asking");
    }
    assertTrue(rounds > 100);
  }

  @Test
  void restsGrowWithEachFailureUpToFiveMinutes() {
    long before = 0;
    for (int i = 0; i < 12; i++) {
      next(unsent(0));
      engine.failed(now, Failure.of(FailureKind.UNREACHABLE, "unreachable"));
      long rest = waits(unsent(0)) - now;
      assertTrue(rest >= before && rest <= 300_000, "rest " + rest);
      before = rest;
      now += rest;
    }
    assertEquals(225_000, before);
  }

  @Test
  void restsOfTwoMachinesDiffer() {
    long early = restWithChance(0.0);
    long late = restWithChance(0.99);

    assertTrue(early < late);
  }

  @Test
  void personWhoPressesSendNeedNotWaitForTheEndOfARest() {
    fail(FailureKind.UNREACHABLE);

    engine.linkUp(now);

    assertTrue(next(unsent(0)) instanceof Step.Exchange);
  }

  @Test
  void toldToWaitIsObeyedWhateverHappens() {
    next(unsent(1));
    engine.failed(now, Failure.toldToWait(60_000));
    engine.linkUp(now);
    engine.entryWritten(now);
    engine.attachmentAdded(now);

    long until = waits(unsent(2));

    assertTrue(until >= now + 60_000 && until <= now + 75_000);
    assertEquals(LinkState.WAIT, engine.link().state());
  }

  @Test
  void toldToWaitAtAPhotoHoldsUpPhotosAloneWhateverHappens() {
    exchangeDone(0, 0);
    assertTrue(next(photo(0)) instanceof Step.SendPiece);
    engine.failed(now, Failure.toldToWait(60_000));
    engine.attachmentAdded(now);
    engine.linkUp(now);

    assertTrue(next(photo(0)) instanceof Step.Exchange);
    answered(false, 0);
    assertEquals(LinkState.UP, engine.link().state());
    now += 59_999;
    assertTrue(next(photo(0)) instanceof Step.Exchange);
    answered(false, 0);
    now += 15_001;
    assertTrue(next(photo(0)) instanceof Step.SendPiece);
  }

  @Test
  void absurdWaitIsCutToSixHours() {
    next(unsent(1));
    engine.failed(now, Failure.toldToWait(Long.MAX_VALUE / 4));

    assertTrue(waits(unsent(1)) <= now + 6 * 3_600_000L * 5 / 4);
  }

  @Test
  void damagedAnswerIsAskedForAgainAtOnceTwiceAndThenRests() {
    for (int i = 0; i < 3; i++) {
      assertTrue(next(unsent(0)) instanceof Step.Exchange);
      engine.failed(now, Failure.of(FailureKind.DAMAGED, "damaged"));
    }

    assertTrue(waits(unsent(0)) > now);
  }

  @Test
  void brokenUploadShrinksTheBatchAndDoesNotStopTheDownload() {
    int first = batchCharsMax();
    engine.failed(now, Failure.of(FailureKind.BROKEN, "broken"));
    now = waits(unsent(1));
    int second = batchCharsMax();
    engine.failed(now, Failure.of(FailureKind.BROKEN, "broken"));
    now = waits(unsent(1));

    assertTrue(second < first);
    assertEquals(0, batchCharsMax());
  }

  @Test
  void uploadIsTriedAgainAfterItsRest() {
    brokenUploadShrinksTheBatchAndDoesNotStopTheDownload();
    answered(false, 1);
    now = waits(unsent(1));

    assertTrue(batchCharsMax() > 0);
  }

  @Test
  void refusalOfAnUploadStaysOnTheScreenWhileOnlyDownloadsSucceed() {
    for (int i = 0; i < 2; i++) {
      batchCharsMax();
      engine.failed(now, Failure.refused("too-much", "…", "…"));
      now = waits(unsent(1));
    }
    assertEquals(0, batchCharsMax());
    answered(false, 1);

    assertEquals(LinkState.REFUSED, engine.link().state());
    assertEquals("too-much", engine.link().code());
  }

  @Test
  void quickLinkGrowsTheBatchAndASlowOneShrinksIt() {
    int start = exchangeOf(100);
    int grown = exchangeOf(10_000);
    int shrunk = exchangeOf(100);

    assertTrue(grown > start);
    assertTrue(shrunk < grown);
  }

  @Test
  void textGoesBeforePhotos() {
    exchangeDone(0, 0);
    engine.attachmentAdded(now);
    engine.entryWritten(now);

    assertTrue(next(photo(1)) instanceof Step.Exchange);
    answered(false, 0);
    assertTrue(next(photo(0)) instanceof Step.SendPiece);
  }

  @Test
  void longUploadOfPhotosLeavesRoomForThePull() {
    exchangeDone(0, 0);
    int pieces = 0;
    while (next(photo(0)) instanceof Step.SendPiece) {
      now += 5_000;
      engine.pieceKept(now, PHOTO, 5_000);
      pieces++;
      assertTrue(pieces < 20, "no exchange between pieces");
    }
    assertEquals(6, pieces);
  }

  @Test
  void stuckPhotoDoesNotStopTheExchange() {
    exchangeDone(0, 0);
    for (int i = 0; i < 20; i++) {
      Step step = next(photo(0));
      if (step instanceof Step.SendPiece) {
        engine.failed(now, Failure.of(FailureKind.BROKEN, "broken"));
      } else if (step instanceof Step.WaitUntil rest) {
        now = rest.uptimeMs();
      } else {
        return;
      }
    }
    throw new AssertionError("no exchange");
  }

  @Test
  void brokenPieceIsAskedAboutBeforeItGoesOn() {
    exchangeDone(0, 0);
    next(photo(0));
    engine.failed(now, Failure.of(FailureKind.BROKEN, "broken"));
    now = waits(photo(0));

    assertTrue(((Step.SendPiece) next(photo(0))).askFirst());
  }

  @Test
  void refusedPhotoRestsAloneAndWakesAgain() {
    exchangeDone(0, 0);
    next(photo(0));
    engine.failed(now, Failure.refused("unknown-case", "…", "…"));

    assertTrue(engine.resting(now).contains(PHOTO.hash()));
    now = waits(unsent(0));
    assertFalse(engine.resting(now).contains(PHOTO.hash()));
    assertTrue(next(photo(0)) instanceof Step.SendPiece);
  }

  @Test
  void photosWaitWhileTheLineIsDown() {
    fail(FailureKind.UNREACHABLE);

    assertTrue(next(photo(0)) instanceof Step.WaitUntil);
  }

  @Test
  void stepThatNobodyReportsOnIsGivenUp() {
    next(unsent(0));
    now += SyncEngine.STEP_MS_MAX;

    assertTrue(waits(unsent(0)) > now);
    assertEquals("timed-out", engine.link().code());
  }

  @Test
  void portalIsSaidToBeOne() {
    fail(FailureKind.PORTAL);

    assertEquals(LinkState.PORTAL, engine.link().state());
  }

  @Test
  void linkIsUpAfterAnExchange() {
    fail(FailureKind.PORTAL);
    now = waits(unsent(0));
    exchangeDone(0, 0);

    assertEquals(LinkState.UP, engine.link().state());
    assertEquals(now, engine.link().lastSuccessMs().getAsLong());
  }

  /** Whatever comes in whatever order: never a wait in the past, never a step beside another. */
  @Test
  void anyOrderOfEventsEndsInAStepOrAWaitThatEnds() {
    long seed = 20261121;
    Random random = new Random(seed);
    FailureKind[] kinds = FailureKind.values();
    for (int i = 0; i < 20_000; i++) {
      Step step = next(random.nextBoolean() ? photo(random.nextInt(3)) : unsent(random.nextInt(3)));
      if (step instanceof Step.WaitUntil rest) {
        assertTrue(rest.uptimeMs() > now, "seed " + seed + ", step " + i + ": wait in the past");
        assertTrue(rest.uptimeMs() < now + 8 * 3_600_000L, "seed " + seed + ", step " + i);
        now = random.nextBoolean() ? rest.uptimeMs() : Math.min(rest.uptimeMs(), now + 500);
      } else if (random.nextInt(3) == 0) {
        FailureKind kind = kinds[random.nextInt(kinds.length)];
        engine.failed(now, new Failure(kind, "x", "", "", random.nextInt(100_000)));
      } else if (step instanceof Step.SendPiece piece) {
        engine.pieceKept(now, piece.attachment(), random.nextInt(20_000));
      } else {
        answered(random.nextInt(4) == 0, random.nextInt(3));
      }
      if (random.nextInt(5) == 0) {
        engine.entryWritten(now);
      }
    }
  }

  private Step next(Work work) {
    return engine.next(now, work);
  }

  private long waits(Work work) {
    return ((Step.WaitUntil) next(work)).uptimeMs();
  }

  private int batchCharsMax() {
    return ((Step.Exchange) next(unsent(1))).batchCharsMax();
  }

  private int exchangeOf(long durationMs) {
    int chars = batchCharsMax();
    engine.answered(now, new RoundTrip(now - durationMs, now, 1, 1), true, 0);
    return chars;
  }

  private void exchangeDone(long unsentBefore, long unsentAfter) {
    assertTrue(next(unsent(unsentBefore)) instanceof Step.Exchange);
    answered(false, unsentAfter);
  }

  private void answered(boolean more, long unsent) {
    engine.answered(now, new RoundTrip(now - 600, now, 1_000, 1_000), more, unsent);
  }

  private void fail(FailureKind kind) {
    next(unsent(0));
    engine.failed(now, Failure.of(kind, "x"));
  }

  private static long restWithChance(double fraction) {
    SyncEngine engine = new SyncEngine(30_000, () -> fraction);
    engine.next(0, Work.NONE);
    engine.failed(0, Failure.of(FailureKind.UNREACHABLE, "x"));
    return ((Step.WaitUntil) engine.next(0, Work.NONE)).uptimeMs();
  }

  private static Work unsent(long count) {
    return new Work(count, Optional.empty());
  }

  private static Work photo(long unsent) {
    return new Work(unsent, Optional.of(PHOTO));
  }
}
