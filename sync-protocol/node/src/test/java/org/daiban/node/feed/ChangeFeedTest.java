package org.daiban.node.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Protocol;
import org.daiban.node.TestStores;
import org.daiban.node.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeFeedTest {
  private static final List<String> ALL = List.of("*");
  private static final int BYTES = 1_000_000;

  private final Store store = TestStores.fresh();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void thingHasOneRowAtItsNewestPosition() {
    publish(change("case", "a", "everyone", "1"), change("case", "b", "everyone", "1"));
    publish(change("case", "a", "everyone", "2"));
    Page page = page(ALL, 0);
    assertEquals(List.of("b1", "a2"), shown(page));
    assertEquals(List.of(2L, 3L), page.items().stream().map(FeedItem::position).toList());
    assertEquals(3, page.position());
  }

  @Test
  void sameThingInTwoScopesHasTwoRows() {
    publish(change("case", "a", "region:1", "1"), change("case", "a", "region:2", "1"));
    assertEquals(List.of("a1"), shown(page(List.of("region:1"), 0)));
    assertEquals(List.of("a1", "a1"), shown(page(ALL, 0)));
  }

  @Test
  void readerWhoHasSeenAllGetsNothing() {
    publish(change("case", "a", "everyone", "1"));
    Page page = page(ALL, 1);
    assertEquals(List.of(), page.items());
    assertEquals(1, page.position());
    assertFalse(page.more());
  }

  @Test
  void positionPassesOverWhatTheReaderMayNotSee() {
    publish(change("case", "a", "region:1", "1"), change("case", "b", "region:2", "1"));
    Page page = page(List.of("region:1"), 0);
    assertEquals(2, page.position(), "else each look would read the foreign rows again");
  }

  @Test
  void changeThatIsRolledBackLeavesNoGapAndNoRow() {
    try {
      store
          .transactions()
          .write(
              connection -> {
                ChangeFeed.publish(connection, List.of(change("case", "a", "everyone", "1")));
                throw new IllegalStateException("made up");
              });
    } catch (IllegalStateException expected) {
      assertEquals("made up", expected.getMessage());
    }
    publish(change("case", "b", "everyone", "1"));
    assertEquals(List.of("b1"), shown(page(ALL, 0)));
    assertEquals(1, page(ALL, 0).position());
  }

  @Test
  void pageEndsAtItsBytesAndTheNextGoesOn() {
    publish(
        change("case", "a", "everyone", "福福福"),
        change("case", "b", "everyone", "福"),
        change("case", "c", "everyone", "福"));
    Page first = page(ALL, 0, 12);
    assertEquals(List.of("a福福福", "b福"), shown(first));
    assertTrue(first.more());
    Page second = page(ALL, first.position(), 12);
    assertEquals(List.of("c福"), shown(second));
    assertFalse(second.more());
  }

  @Test
  void itemLargerThanAPageStillComes() {
    publish(change("case", "a", "everyone", "福福福"), change("case", "b", "everyone", "1"));
    Page page = page(ALL, 0, 4);
    assertEquals(List.of("a福福福"), shown(page));
    assertTrue(page.more());
  }

  @Test
  void pageHoldsOnlySoManyItems() {
    Change[] many = new Change[Protocol.FEED_ITEMS_MAX + 1];
    for (int i = 0; i < many.length; i++) {
      many[i] = change("case", "k" + i, "everyone", "");
    }
    publish(many);
    Page page = page(ALL, 0);
    assertEquals(Protocol.FEED_ITEMS_MAX, page.items().size());
    assertTrue(page.more());
    assertEquals(1, page(ALL, page.position()).items().size());
  }

  @Test
  void machinesSeeTheirRegionAndNoOther() {
    publish(
        change("case", "here", "region:340822100201", ""),
        change("case", "next", "region:340822100202", ""),
        change("case", "far", "region:340822101201", ""),
        change("outcome", "mine", "device:340822100201-00", ""),
        change("outcome", "other", "device:340822100201-01", ""),
        change("person", "township", "region:340822100000", ""),
        change("catalogue", "all", "everyone", ""));
    assertEquals(Set.of("here", "mine", "all"), seen("340822100201-00", MachineKind.VILLAGE));
    assertEquals(
        Set.of("here", "next", "mine", "other", "township", "all"),
        seen("340822100000-00", MachineKind.TOWNSHIP));
    assertEquals(Set.of("all"), seen("340822000000-00", MachineKind.COUNTY));
  }

  @Test
  void nothingIsSteppedOverWhileFourWrite(@TempDir Path folder) throws Exception {
    try (Store shared = Store.open(folder)) {
      ExecutorService pool = Executors.newFixedThreadPool(5);
      try {
        AtomicInteger writing = new AtomicInteger(4);
        List<Callable<Set<String>>> work = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
          String name = "w" + writer + "-";
          work.add(() -> written(shared, name, writing));
        }
        work.add(() -> readWhile(shared, writing));
        List<Future<Set<String>>> done = pool.invokeAll(work);
        assertEquals(400, done.get(4).get().size());
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static Set<String> written(Store shared, String name, AtomicInteger writing) {
    for (int i = 0; i < 50; i++) {
      List<Change> two =
          List.of(
              change("case", name + i, "everyone", ""),
              change("case", name + i + "b", "region:1", ""));
      shared
          .transactions()
          .write(
              connection -> {
                ChangeFeed.publish(connection, two);
                return null;
              });
    }
    writing.decrementAndGet();
    return Set.of();
  }

  /** Reads with one cursor until the writers are done and nothing is left. */
  private static Set<String> readWhile(Store shared, AtomicInteger writing) {
    Set<String> seen = new HashSet<>();
    long cursor = 0;
    boolean last = false;
    while (true) {
      long from = cursor;
      Page page =
          shared
              .transactions()
              .read(connection -> ChangeFeed.page(connection, List.of("*"), from, BYTES));
      page.items().forEach(item -> seen.add(item.key()));
      cursor = page.position();
      if (last && !page.more()) {
        return seen;
      }
      last = writing.get() == 0;
    }
  }

  private Set<String> seen(String name, MachineKind kind) {
    Certificate machine = new Certificate(name, kind, name.substring(0, 12), "ES256", "", 0, "");
    Set<String> keys = new HashSet<>();
    page(Scopes.of(machine), 0).items().forEach(item -> keys.add(item.key()));
    return keys;
  }

  private static Change change(String kind, String key, String scope, String body) {
    return new Change(kind, key, scope, body);
  }

  private void publish(Change... changes) {
    store
        .transactions()
        .write(
            connection -> {
              ChangeFeed.publish(connection, List.of(changes));
              return null;
            });
  }

  private Page page(List<String> scopes, long position) {
    return page(scopes, position, BYTES);
  }

  private Page page(List<String> scopes, long position, int bytesMax) {
    return store
        .transactions()
        .read(connection -> ChangeFeed.page(connection, scopes, position, bytesMax));
  }

  private static List<String> shown(Page page) {
    return page.items().stream().map(item -> item.key() + item.body()).toList();
  }
}
