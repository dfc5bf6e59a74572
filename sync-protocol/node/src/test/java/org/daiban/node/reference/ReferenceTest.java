package org.daiban.node.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daiban.core.calendar.DueDate;
import org.daiban.core.log.FeedItem;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Catalogues and calendars as they are published, and what a damaged one may not do. */
class ReferenceTest {
  private static final String CATALOGUE = TestNode.sample("catalogue.json");
  private static final String ITEM = "340511001000";

  @Test
  void damagedCatalogueIsRefusedAndTheOldOneStays() {
    try (Store store = Store.inMemory()) {
      Reference reference = new Reference(store.transactions());
      reference.publishCatalogue(CATALOGUE);
      for (String damaged :
          List.of(
              CATALOGUE.substring(0, CATALOGUE.length() / 2),
              "{}",
              CATALOGUE.replace("sample-2026.1", "sample-2026.2").replace("\"items\"", "\"itens\""),
              CATALOGUE.replace("sample-2026.1", "sample-2026.2").replace(ITEM, "34"))) {
        assertThrows(RuntimeException.class, () -> reference.publishCatalogue(damaged));
        assertEquals("sample-2026.1", reference.catalogue().orElseThrow().version());
      }
      assertTrue(reference.item("sample-2026.1", ITEM).isPresent());
    }
  }

  @Test
  void newCatalogueIsTheNewestAndTheOldVersionStaysReadable() {
    try (Store store = Store.inMemory()) {
      Reference reference = new Reference(store.transactions());
      assertFalse(reference.catalogue().isPresent());
      reference.publishCatalogue(CATALOGUE);
      reference.publishCatalogue(CATALOGUE.replace("sample-2026.1", "sample-2026.2"));
      assertEquals("sample-2026.2", reference.catalogue().orElseThrow().version());
      assertTrue(reference.law("sample-2026.1", ITEM).isPresent());
    }
  }

  @Test
  void editionOfANumberThatIsInTheStoreAlreadyIsRefusedWhateverWasReadBefore() {
    try (Store store = Store.inMemory()) {
      Reference reference = new Reference(store.transactions());
      reference.publishCatalogue(CATALOGUE);
      assertEquals(0, reference.editions().last());
      String edition =
          "{\"version\":\"%s.1\",\"edition\":1,\"effective_from\":\"2026-12-01\","
              + "\"county\":\"340822000000\",\"items\":[]}";
      Change other =
          new Change(
              FeedItem.CATALOGUE, "other.1", FeedItem.EVERYONE, String.format(edition, "other"));
      store
          .transactions()
          .write(
              connection -> {
                ChangeFeed.publish(connection, List.of(other));
                return null;
              });
      assertThrows(
          Refusal.class, () -> reference.publishEdition(String.format(edition, "2026-12-01")));
      assertEquals(1, reference.editions().last(), "and what is there is read again");
    }
  }

  @Test
  void dueDateBecomesCertainWhenItsYearIsLoaded() {
    try (Store store = Store.inMemory()) {
      Reference reference = new Reference(store.transactions());
      LocalDate from = LocalDate.of(2026, 9, 24);
      DueDate guessed = reference.calendar().workingDaysAfter(from, 5);
      assertTrue(guessed.provisional());
      reference.publishYear(2026, "样例", TestNode.sample("holidays-2026.csv"));
      DueDate certain = reference.calendar().workingDaysAfter(from, 5);
      assertFalse(certain.provisional());
      assertTrue(certain.date().isAfter(guessed.date()), "the National Day holidays are off");
    }
  }

  @Test
  void listLoadedAtATownshipHoldsUntilTheCountysArrives() {
    try (Store store = Store.inMemory()) {
      Reference reference = new Reference(store.transactions());
      reference.publishLocalYear(2026, "由乡镇窗口导入", TestNode.sample("holidays-2026.csv"));
      reference.publishLocalYear(2026, "改正后", TestNode.sample("holidays-2026.csv"));
      assertEquals(Set.of(2026), reference.localYears());
      reference.publishYear(2026, "县中心", TestNode.sample("holidays-2026.csv"));
      assertEquals(Set.of(), reference.localYears());
      assertEquals("县中心", reference.calendar().lists().get(2026).source());
      Refusal refusal =
          assertThrows(
              Refusal.class,
              () -> reference.publishLocalYear(2026, "乡镇", TestNode.sample("holidays-2026.csv")));
      assertEquals("calendar-of-county", refusal.problem().code());
    }
  }

  @Test
  void whatCannotBeReadOrStandsUnderAnotherNameIsNotReadable() {
    assertTrue(Reference.isReadable(item(FeedItem.CATALOGUE, "sample-2026.1", CATALOGUE)));
    assertFalse(Reference.isReadable(item(FeedItem.CATALOGUE, "other", CATALOGUE)));
    assertFalse(Reference.isReadable(item(FeedItem.REGIONS, "regions", "{\"county\":1}")));
    assertFalse(Reference.isReadable(item(FeedItem.ORGANS, "organs", "{\"organs\":[{}]}")));
    assertTrue(
        Reference.isReadable(item(FeedItem.ORGANS, "organs", TestNode.sample("organs.json"))));
    for (String damaged :
        List.of(
            "{",
            "{\"year\":2026,\"source\":\"\",\"csv\":\"date,kind,name\"}",
            "{\"year\":2000000000,\"source\":\"\",\"csv\":\"date,kind,name\"}")) {
      assertFalse(Reference.isReadable(item(FeedItem.CALENDAR, "2026", damaged)), damaged);
    }
  }

  @Test
  void catalogueThatNobodyCouldReadOnceItIsSignedIsNotPublished(@TempDir Path data) {
    try (TestNode county = TestNode.county(new HandClock(), data)) {
      String huge =
          CATALOGUE
              .replace("sample-2026.1", "sample-2026.2")
              .replace("\"about\": \"", "\"about\": \"" + "字".repeat(300_000));
      Refusal refusal =
          assertThrows(Refusal.class, () -> county.reference().publishCatalogue(huge));
      assertEquals("catalogue-too-large", refusal.problem().code());
      assertEquals("sample-2026.1", county.reference().catalogue().orElseThrow().version());
    }
  }

  private static FeedItem item(String kind, String key, String body) {
    return new FeedItem(1, kind, key, FeedItem.EVERYONE, body);
  }

  @Test
  void contradictoryYearIsRefusedAndChangesNothing() {
    try (Store store = Store.inMemory()) {
      Reference reference = new Reference(store.transactions());
      reference.publishYear(2026, "样例", TestNode.sample("holidays-2026.csv"));
      DueDate before = reference.calendar().workingDaysAfter(LocalDate.of(2026, 9, 24), 5);
      assertThrows(
          RuntimeException.class,
          () -> reference.publishYear(2026, "错", TestNode.sample("holidays-2025.csv")));
      assertEquals(before, reference.calendar().workingDaysAfter(LocalDate.of(2026, 9, 24), 5));
    }
  }

  @Test
  void whatWasPublishedIsThereAfterARestart(@TempDir Path data) throws Exception {
    HandClock clock = new HandClock();
    TestNode.countyOnDisk(clock, data).close();
    try (TestNode county = TestNode.reopened(clock, data)) {
      assertEquals("sample-2026.1", county.reference().catalogue().orElseThrow().version());
      assertTrue(county.reference().regions().isPresent());
      assertEquals(2, county.reference().calendar().lists().size());
    }
  }
}
