package org.daiban.node.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import org.daiban.core.fuzz.Mutations;
import org.daiban.core.log.Receipt;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.courier.SpoiltPost;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoilt requests at a real township and a real county over HTTP, from villages and a township,
 * from machines that were copied, shut out or never let in, and from people's screens: none ends in
 * a 500, none leaves memory behind, and what a sound village keeps sending meanwhile is kept and
 * receipted to the last entry. {@code -Dfuzz.seed=N} replays a run whose seed was printed, {@code
 * -Dfuzz.count} says how long.
 */
class EndpointFuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20_260_302L);
  private static final int QUARTERS = 4;
  private static final int SOUND_EVERY = 50;
  private static final long GROWTH_BYTES_MAX = 24L * 1024 * 1024;

  @TempDir Path folder;

  private final Map<String, String> faults = new ConcurrentSkipListMap<>();
  private final Map<String, Integer> statuses = new ConcurrentSkipListMap<>();

  @Test
  void spoiltRequestsAreAnsweredAndNothingIsLost() throws IOException {
    throwRequests(Integer.getInteger("fuzz.count", 600));
  }

  @Test
  @Tag("slow")
  void twentyThousandSpoiltRequestsAreAnsweredAndNothingIsLost() throws IOException {
    throwRequests(Integer.getInteger("fuzz.count", 20_000));
  }

  private void throwRequests(int count) throws IOException {
    System.out.println("fuzz.seed=" + SEED + " fuzz.count=" + count);
    try (FuzzedTownship town = new FuzzedTownship(folder)) {
      byte[] parcel = Files.readAllBytes(SpoiltPost.written(folder.resolve("stick"), town.posting));
      FuzzedCounty county = new FuzzedCounty(town);
      List<Way> ways = new ArrayList<>(new ExchangeWays(town).all());
      ways.addAll(new OtherWays(town, parcel).all());
      ways.addAll(new CountyWays(county, parcel).all());
      throwPart(town, county, ways, SEED, count / QUARTERS);
      long early = usedBytes();
      throwPart(town, county, ways, SEED + count / QUARTERS, count - count / QUARTERS);
      long growth = usedBytes() - early;
      System.out.println(statuses + "; memory grew by " + growth + " bytes");
      assertEquals("", String.join("\n", faults.values()));
      assertTrue(growth < GROWTH_BYTES_MAX, "memory grew by " + growth + " bytes");
      assertNothingLost(town.node, town.honest);
      assertNothingLost(county.node, county.honest);
    }
  }

  private void throwPart(
      FuzzedTownship town, FuzzedCounty county, List<Way> ways, long seed, int count) {
    for (long at = seed; at < seed + count; at++) {
      if (at % SOUND_EVERY == 0) {
        sendSound(town.node, town.honest);
        sendSound(county.node, county.honest);
        town.readOn();
        county.readOn();
      }
      throwOne(ways, at);
    }
  }

  private void throwOne(List<Way> ways, long seed) {
    Random random = new Random(seed);
    Way way = ways.get(random.nextInt(ways.size()));
    List<byte[]> pool = List.of("{\"v\":1}".getBytes(StandardCharsets.UTF_8), new byte[300]);
    try {
      Way.Said said = way.throwing().once(random, new Mutations(random, pool));
      statuses.merge(way.name() + " " + said.status(), 1, Integer::sum);
      if (!said.isKnown()) {
        faults.putIfAbsent(
            way.name() + said.status(),
            way.name() + " at fuzz.seed=" + seed + ": " + said.status() + " " + said.text());
      }
    } catch (IOException e) {
      faults.putIfAbsent(way.name(), way.name() + " at fuzz.seed=" + seed + ": " + e);
    }
  }

  /** A sound entry goes the same way as the spoilt ones, and is receipted at once. */
  private static void sendSound(TestNode node, Village honest) {
    int seq = (int) honest.write().header().seq();
    Receipt receipt = honest.receipt(node, honest.batch(seq, seq));
    assertEquals(seq, receipt.head());
    assertEquals(honest.entry(seq).digest(), receipt.headDigest());
  }

  private static void assertNothingLost(TestNode node, Village honest) {
    List<String> kept =
        node.transactions()
            .read(
                connection ->
                    Sql.list(
                        connection,
                        "SELECT header, payload FROM kept_entry WHERE device = ? ORDER BY seq",
                        row -> row.getString("header") + row.getString("payload"),
                        honest.device()));
    List<String> sent = new ArrayList<>();
    for (int seq = 1; seq <= kept.size(); seq++) {
      sent.add(honest.entry(seq).headerText() + honest.entry(seq).payload());
    }
    assertEquals(sent, kept);
    assertEquals(kept.size(), honest.write().header().seq() - 1, "all that were written");
  }

  private static long usedBytes() {
    System.gc();
    Runtime machine = Runtime.getRuntime();
    return machine.totalMemory() - machine.freeMemory();
  }
}
