package org.daiban.node.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.ScopeContents;
import org.daiban.node.TestStores;
import org.daiban.node.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a reader is told of cases that left what he may see. */
class TombstoneTest {
  private static final long DAY_MS = 24 * 60 * 60 * 1_000L;
  private static final String OLD = "region:340822100201";
  private static final String NEW = "region:340822101201";

  private final Store store = TestStores.fresh();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void caseThatMovesLeavesATombstoneWhereItStood() {
    publish(change("a", OLD));
    publish(change("a", NEW));
    assertEquals(List.of("tombstone case:a"), shown(page(OLD, 0)));
    assertEquals(List.of("case a"), shown(page(NEW, 0)));
  }

  @Test
  void readerOfBothScopesHearsOfTheLeavingFirst() {
    publish(change("a", OLD));
    publish(change("a", NEW));
    assertEquals(List.of("tombstone case:a", "case a"), shown(page("region:*", 0)));
  }

  @Test
  void caseThatComesBackHasNoTombstone() {
    publish(change("a", OLD));
    publish(change("a", NEW));
    publish(change("a", OLD));
    assertEquals(List.of("case a"), shown(page(OLD, 0)));
    assertEquals(List.of("tombstone case:a"), shown(page(NEW, 0)));
  }

  @Test
  void caseThatStandsInTwoScopesLeavesNone() {
    publish(change("a", OLD), change("a", NEW));
    publish(change("a", OLD), change("a", NEW));
    assertEquals(List.of("case a"), shown(page(OLD, 0)));
    assertEquals(List.of("case a"), shown(page(NEW, 0)));
  }

  @Test
  void tombstoneStandsForFourHundredDays() {
    publish(change("a", OLD));
    publish(change("a", NEW));
    sweep(1);
    sweep(400);
    assertEquals(List.of("tombstone case:a"), shown(page(OLD, 0)));
    sweep(402);
    assertEquals(List.of(), shown(page(OLD, page(OLD, 0).position())));
  }

  @Test
  void readerWhoMissedASweptTombstoneIsToldWhatIsThereNow() {
    publish(change("a", OLD), change("stays", OLD), change("far", NEW));
    long before = page(OLD, 0).position();
    publish(change("a", NEW));
    sweep(1);
    sweep(402);
    publish(change("new", OLD));
    Page missed = page(OLD, before);
    assertEquals(List.of("case new", "contents " + OLD), shown(missed));
    String body = missed.items().get(1).body();
    assertEquals(List.of("new", "stays"), ScopeContents.parse(body).cases());
    assertEquals(List.of(), shown(page(OLD, missed.position())), "it is told once");
    assertEquals(List.of("case a"), shown(page(NEW, before)), "nobody else is told");
  }

  @Test
  void feedThatHearsTheContentsBuriesWhatItHasBeside() {
    publish(change("a", OLD), change("stays", OLD));
    FeedItem contents =
        new FeedItem(9, FeedItem.CONTENTS, OLD, OLD, new ScopeContents(List.of("stays")).text());
    store
        .transactions()
        .write(
            connection -> {
              ChangeFeed.publish(connection, ChangeFeed.departed(connection, contents));
              return null;
            });
    assertEquals(List.of("case stays", "tombstone case:a"), shown(page(OLD, 0)));
  }

  private static Change change(String key, String scope) {
    return new Change(FeedItem.CASE, key, scope, "{}");
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

  private void sweep(long day) {
    store.transactions().write(connection -> FeedSweep.sweep(connection, day * DAY_MS));
  }

  private Page page(String scope, long position) {
    return store
        .transactions()
        .read(connection -> ChangeFeed.page(connection, List.of(scope), position, 1_000_000));
  }

  private static List<String> shown(Page page) {
    List<String> shown = new ArrayList<>();
    page.items().forEach(item -> shown.add(item.kind() + " " + item.key()));
    return shown;
  }
}
