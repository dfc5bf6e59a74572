package org.daiban.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.daiban.core.engine.LinkState;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.engine.SyncEngine;
import org.daiban.core.log.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SyncLoopTest {
  private static final Instant STORY = Instant.parse("2026-03-02T01:00:00Z");

  private final TestCounty county = new TestCounty();
  private final FakeNode node = new FakeNode(county);
  private final MemoryReplica replica = new MemoryReplica(county);
  private final List<RuntimeException> troubles = Collections.synchronizedList(new ArrayList<>());
  private final SyncLoop loop = loop();

  @AfterEach
  void closeAll() {
    loop.close();
    node.close();
  }

  @Test
  void entriesOfALongLogArriveOnceAndInOrder() throws InterruptedException {
    for (int i = 0; i < 70; i++) {
      replica.write("{\"n\":" + i + "}");
    }
    loop.start();

    await("head 70");
    assertEquals(70, node.kept.size());
    assertEquals(LinkState.UP, loop.link().state());
  }

  @Test
  void entryWrittenWhileIdleIsSentAtOnce() throws InterruptedException {
    loop.start();
    await("head 0");

    replica.write("{}");
    loop.entryWritten();

    await("head 1");
  }

  @Test
  void furtherPagesAreFetchedWithoutPause() throws InterruptedException {
    node.morePages();
    loop.start();

    await("head 0");
    await("head 0");
  }

  @Test
  void answersLostOnTheWayDoubleNothing() throws InterruptedException {
    for (int i = 0; i < 30; i++) {
      replica.write("{}");
    }
    node.trouble(Trouble.ANSWER_LOST, 2);
    loop.start();
    loop.sendNow();

    await("head 30");
    assertEquals(30, node.kept.size());
  }

  @Test
  void photoFollowsTheTextThroughABrokenLine() throws InterruptedException {
    byte[] bytes = new byte[300_000];
    new Random(7).nextBytes(bytes);
    Digest hash = replica.photo(bytes).hash();
    replica.write("{}");
    loop.start();
    await("head 1");
    node.trouble(Trouble.BODY_CUT, 1);
    loop.attachmentAdded();

    await("photo complete");
    assertArrayEquals(bytes, node.attachments.kept(hash));
  }

  @Test
  void photoThatIsThereForAnotherCaseIsOfferedForThisOneToo() throws InterruptedException {
    byte[] bytes = new byte[30_000];
    new Random(8).nextBytes(bytes);
    node.attachments.keep(bytes);
    PendingAttachment photo = replica.photo(bytes);
    replica.attachmentAt(photo.hash(), 10_000, false); // so it asks before it sends
    loop.start();

    await("photo complete");
    assertEquals(Set.of(photo.caseId()), node.attachments.cases);
  }

  @Test
  void fullDiskIsToldAndTriedAgain() throws InterruptedException {
    replica.diskFull(true);
    loop.start();
    await("disk full");
    replica.diskFull(false);
    loop.sendNow();

    await("head 0");
    assertEquals(1, troubles.size());
  }

  @Test
  void screenReadsTimesOfTheStorysClock() throws InterruptedException {
    loop.start();
    await("head 0");
    replica.write("{}");
    loop.entryWritten();
    await("head 1");

    long lastMs = loop.link().lastSuccessMs().getAsLong();
    assertTrue(Math.abs(lastMs - STORY.toEpochMilli()) < 60_000);
  }

  @Test
  void closingEndsACallUnderWay() throws InterruptedException {
    node.trouble(Trouble.GZIP_BOMB, 1);
    loop.start();

    loop.close();

    assertTrue(replica.news.isEmpty());
  }

  private void await(String news) throws InterruptedException {
    String heard;
    do {
      heard = replica.news.poll(20, TimeUnit.SECONDS);
      assertNotNull(heard, "never heard: " + news);
    } while (!heard.equals(news));
  }

  private SyncLoop loop() {
    HttpPeer peer =
        new HttpPeer(SyncHttp.client(), node.url(), county.peer(), SyncLoopTest::uptimeMs);
    return new SyncLoop(
        new SyncEngine(SyncEngine.PULL_INTERVAL_MS, () -> 0),
        peer,
        replica,
        Clock.fixed(STORY, ZoneOffset.UTC),
        SyncLoopTest::uptimeMs,
        troubles::add);
  }

  private static long uptimeMs() {
    return System.nanoTime() / 1_000_000;
  }
}
