package org.daiban.node.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Protocol;
import org.daiban.core.packing.Coding;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new device has to fetch before it can work: its village's open work and no more (P5). */
class ColdStartTest {
  private static final int VILLAGES = 322;
  private static final int CASES_EACH = 30;
  private static final int CASES_OF_A_HEAVY_ONE = 3_000;

  /** A snapshot with its letters; random, so that it does not pack as well as a real one. */
  private static final int SNAPSHOT_BYTES = 3_000;

  private static final long BYTES_MAX = 30L * 1024 * 1024;

  @TempDir Path folder;
  private final Random random = new Random(1);
  private TestNode county;

  @BeforeEach
  void start() {
    county = TestNode.county(new HandClock(), folder);
  }

  @AfterEach
  void stop() {
    county.close();
  }

  @Test
  void newDeviceOfAHeavyVillageFetchesLessThanThirtyMegabytes() {
    publish(Village.REGION, CASES_OF_A_HEAVY_ONE);
    Fetched fetched = coldStart();
    assertEquals(CASES_OF_A_HEAVY_ONE, fetched.cases());
    assertTrue(fetched.bytes() < BYTES_MAX, "fetched " + fetched.bytes() + " bytes");
  }

  @Test
  void whatThreeHundredOtherVillagesHaveCostsANewDeviceNothing() {
    publish(Village.REGION, CASES_EACH);
    long alone = coldStart().bytes();
    for (int other = 1; other < VILLAGES; other++) {
      publish("3408222" + (10_000 + other), CASES_EACH);
    }
    Fetched fetched = coldStart();
    assertEquals(CASES_EACH, fetched.cases());
    assertTrue(fetched.bytes() < alone * 1.02, fetched.bytes() + " bytes, " + alone + " before");
  }

  private void publish(String region, int cases) {
    List<Change> changes = new ArrayList<>();
    for (int n = 0; n < cases; n++) {
      byte[] snapshot = new byte[SNAPSHOT_BYTES];
      random.nextBytes(snapshot);
      String body = Base64.getEncoder().encodeToString(snapshot);
      changes.add(new Change(FeedItem.CASE, region + "-" + n, FeedItem.region(region), body));
    }
    county
        .transactions()
        .write(
            connection -> {
              ChangeFeed.publish(connection, changes);
              return null;
            });
  }

  /** What a new device was sent, packed as on the line; each page within the limit of a body. */
  private record Fetched(int cases, long bytes) {}

  private Fetched coldStart() {
    Village device = Village.enrolledAt(county);
    int cases = 0;
    long bytes = 0;
    Cursor cursor = null;
    boolean more = true;
    while (more) {
      ExchangeAnswer answer = county.exchange(device.device(), device.request(cursor));
      byte[] body = answer.bytes();
      assertTrue(body.length <= Protocol.EXCHANGE_BYTES_MAX);
      bytes += Coding.ONE.pack(body).length;
      cases += (int) answer.items().stream().filter(item -> item.kind().equals("case")).count();
      cursor = answer.cursor();
      more = answer.more();
    }
    return new Fetched(cases, bytes);
  }
}
