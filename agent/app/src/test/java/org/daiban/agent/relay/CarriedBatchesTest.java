package org.daiban.agent.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.log.Acknowledgement;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.Signed;
import org.daiban.node.cases.CaseTable;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Identity;
import org.daiban.node.store.Store;
import org.junit.jupiter.api.Test;

/** What a township carries up for its villages. */
class CarriedBatchesTest extends CarryingFixture {
  @Test
  void answerIsBelievedThoughTheCountysClockWasAYearAheadBefore() {
    Entry first = entry(null, "first");
    keep(first);
    county.clockIsAheadBy(Duration.ofDays(365));
    carry();
    county.clockIsAheadBy(Duration.ZERO);
    keep(entry(first, "second"));
    carry();
    assertEquals(0, replica.work(Collections.emptySet()).unsent());
  }

  @Test
  void countyThatHasForgottenAVillageIsToldAgainWhoItIs() {
    Entry first = entry(null, "first");
    keep(first);
    carry();
    putBackCounty();
    keep(entry(first, "second"));
    carry();

    carry();

    assertEquals(2, county.kept(village.name()));
    assertEquals(0, replica.work(Collections.emptySet()).unsent());
  }

  @Test
  void refusalOfAnOwnActStaysUntilAClerkHasReadIt() {
    publish(Outcome.REFUSED);
    carry();
    Outcome unread = replica.waiting().unread().get(0);
    assertEquals("不符合", unread.reason());
    assertEquals(List.of(), replica.request(0).acknowledged());

    replica.read(new Acknowledgement(unread.key(), unread.atMs()).text());

    assertEquals(List.of(), replica.waiting().unread());
    carry();
    assertEquals(Optional.empty(), toldToTownship());
  }

  @Test
  void answerThatAnOwnEntryWaitsIsNotAcknowledgedBeforeTheFinalOne() {
    publish(Outcome.WAITING);
    carry();
    carry();
    assertEquals(Optional.of(Outcome.WAITING), toldToTownship());
    publish(Outcome.APPLIED);
    carry();
    carry();
    assertEquals(Optional.empty(), toldToTownship());
  }

  private Outcome ofOwnEntry(String verdict) {
    return new Outcome(
        township.name(), 1, Digest.NONE, "case", verdict, "", "不符合", "", county.name(), 1, 1, 7);
  }

  /** What the county says of the township's own entry 1. */
  private void publish(String verdict) {
    Outcome outcome = ofOwnEntry(verdict);
    String scope = FeedItem.device(township.name());
    Change change = new Change(FeedItem.OUTCOME, outcome.key(), scope, outcome.text());
    county.transactions.write(
        connection -> {
          ChangeFeed.publish(connection, List.of(change));
          return null;
        });
  }

  private Optional<String> toldToTownship() {
    String key = ofOwnEntry(Outcome.APPLIED).key();
    return county
        .transactions
        .read(connection -> ChangeFeed.find(connection, FeedItem.OUTCOME, key))
        .map(body -> Outcome.parse(body).verdict());
  }

  @Test
  void refusalReachesAVillageThatOnlyReadsTheCountysFeed() {
    try (Store store = Store.inMemory()) {
      Place straight = new Place(4, store);
      straight.enrolAt(county, "340822100203");
      carry(); // the township hears of its certificate
      Outcome refused = refusalOf(straight.name(), 7);
      Outcome ofOwnVillage = refusalOf(village.name(), 7);
      tellHere(refused);
      tellHere(ofOwnVillage);
      assertEquals(1, replica.work(Collections.emptySet()).unsent());
      carry();

      assertEquals(Optional.of(refused.text()), toldAtTheCounty(refused));
      assertEquals(Optional.empty(), toldAtTheCounty(ofOwnVillage), "it reads the township's feed");
      assertEquals(0, replica.work(Collections.emptySet()).unsent());
      assertEquals(List.of(), replica.request(0).items());

      acknowledge(straight, refused);
      assertEquals(Optional.empty(), toldAtTheCounty(refused));
      Outcome later = refusalOf(straight.name(), 8);
      tellHere(later);
      carry();
      assertEquals(Optional.of(later.text()), toldAtTheCounty(refused));
    }
  }

  private Outcome refusalOf(String device, long atMs) {
    return new Outcome(
        device,
        1,
        Digest.NONE,
        "case",
        Outcome.REFUSED,
        "T1",
        "不符合",
        "请改",
        township.name(),
        0,
        0,
        atMs);
  }

  private void tellHere(Outcome outcome) {
    String scope = FeedItem.device(outcome.device());
    Change change = new Change(FeedItem.OUTCOME, outcome.key(), scope, outcome.text());
    township.transactions.write(
        connection -> {
          ChangeFeed.publish(connection, List.of(change));
          return null;
        });
  }

  private Optional<String> toldAtTheCounty(Outcome outcome) {
    return county.transactions.read(
        connection -> ChangeFeed.find(connection, FeedItem.OUTCOME, outcome.key()));
  }

  private void acknowledge(Place machine, Outcome read) {
    ExchangeRequest request =
        new ExchangeRequest(
            1,
            machine.name(),
            null,
            List.of(new Acknowledgement(read.key(), read.atMs()).text()),
            replica.request(0).heartbeat(),
            List.of(),
            List.of(),
            List.of());
    county.exchange.exchange(
        machine.transactions.read(Identity::read).enrolled(), request, "challenge");
  }

  @Test
  void countyThatWasPutBackIsToldWhatItHadItselfDoneOnACase() throws IOException {
    CaseFile done = sample();
    publishByTheCounty(done);
    carry();
    assertEquals(List.of(), replica.request(0).items(), "it knows");
    putBackCounty();
    keep(entry(null, "first"));
    carry();

    assertEquals(List.of(), replica.request(64 * 1024).batches(), "its own words go first");
    carry();

    assertEquals(
        Optional.of(done),
        county.transactions.read(connection -> CaseTable.find(connection, done.caseId())));
    assertEquals(List.of(), replica.request(0).items());
    carry();
    assertEquals(0, replica.work(Collections.emptySet()).unsent());
  }

  private static CaseFile sample() throws IOException {
    Path golden = Path.of("../../sync-protocol/core/src/test/resources/golden/case-file.json");
    return CaseFileText.parse(Files.readString(golden)).file();
  }

  private void publishByTheCounty(CaseFile file) {
    Change change =
        new Change(
            FeedItem.CASE,
            file.caseId(),
            FeedItem.region(VILLAGE),
            CaseFileText.of(file).text(),
            Signed.CASE);
    county.transactions.write(
        connection -> {
          ChangeFeed.publish(connection, List.of(change));
          return null;
        });
  }
}
