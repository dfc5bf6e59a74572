package org.daiban.agent.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daiban.agent.link.Proofs;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.Acknowledgement;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Batch;
import org.daiban.core.log.ClockEvidence;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.AsideTable;
import org.daiban.node.store.Sql;
import org.daiban.node.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a township carries up for its villages. */
class CarriedBatchesTest {
  private static final Instant NOW = Place.NOW;
  private static final String VILLAGE = "340822100201";

  private final Place county = new Place(1);
  private final Place township = new Place(2);
  private final Place village = new Place(3);
  private TownshipReplica replica;

  @BeforeEach
  void enrol() {
    county.transactions.write(
        connection -> Identity.becomeCounty(connection, "340822000000", NOW.toEpochMilli()));
    township.enrolAt(county, "340822100000");
    village.enrolAt(township, VILLAGE);
    RelayMaker maker =
        new RelayMaker(
            township.transactions,
            township.exchange,
            township.parts.cases(),
            new Attachments(Path.of("none"), township.transactions, township.ground.clock()),
            township.reference,
            person -> {},
            new Proofs(township.transactions),
            () -> 0,
            township.ground);
    replica = maker.replica(county.transactions.read(Identity::root));
  }

  @AfterEach
  void close() {
    village.store.close();
    township.store.close();
    county.store.close();
  }

  @Test
  void forkIsCarriedToTheCountyOnceAndThenNoMore() {
    Entry first = entry(null, "first");
    Entry second = entry(first, "second");
    Entry otherSecond = entry(first, "another second");
    Entry otherThird = entry(otherSecond, "another third");
    keep(first, second);
    carry();
    keep(otherSecond, otherThird);

    carry();

    assertEquals(0, replica.work(Collections.emptySet()).unsent());
    assertEquals(List.of(), replica.request(64 * 1024).batches());
  }

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
  void countyThatHasForgottenAForkIsBroughtItAgain() {
    Entry first = entry(null, "first");
    Entry other = entry(first, "another second");
    keep(first, entry(first, "second"));
    keep(other, entry(other, "another third"));
    carry();
    carry();
    assertEquals(0, replica.work(Collections.emptySet()).unsent());
    putBackCounty();
    keep(entry(entry(other, "another third"), "another fourth"));

    carry();
    carry();
    carry();

    assertEquals(2, county.kept(village.name()));
    assertEquals(0, replica.work(Collections.emptySet()).unsent());
  }

  @Test
  void countyThatTakesTheOtherHistoryForTheFirstIsBroughtBothAndThenNoMore() {
    Entry first = entry(null, "first");
    Entry second = entry(first, "second");
    Entry other = entry(first, "another second");
    keep(first);
    keep(second);
    keep(other);
    carry();
    carry();
    putBackCounty();
    List<String> chain =
        village.transactions.read(connection -> Identity.chain(connection, village.name()));
    county.transactions.write(
        connection -> {
          Identity.learn(connection, chain, NOW.toEpochMilli());
          return null;
        });
    county.exchange.keep(village.name(), batch(first, other));

    for (int turn = 0; turn < 4; turn++) {
      carry();
    }

    assertEquals(2, county.kept(village.name()));
    assertEquals(
        List.of(second.digest()),
        county.transactions.read(
            connection ->
                AsideTable.of(connection, village.name(), KeepRefusal.FORKED).stream()
                    .map(aside -> aside.entry().digest())
                    .toList()));
    assertEquals(0, replica.work(Collections.emptySet()).unsent());
    putBackCounty();
    for (int turn = 0; turn < 4; turn++) {
      carry();
    }
    assertEquals(2, county.kept(village.name()));
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
  void receiptNamesTheThirdHistoryOfANameToo() {
    Entry first = entry(null, "first");
    Entry other = entry(first, "another second");
    Entry third = entry(first, "a third second");
    keep(first, entry(first, "second"));
    keep(other);
    keep(third);
    List<Digest> aside = new ArrayList<>();
    for (KeepRefusal refusal : receipt().refused()) {
      aside.add(refusal.entry());
    }
    assertEquals(Set.of(other.digest(), third.digest()), Set.copyOf(aside));
  }

  private Receipt receipt() {
    List<String> receipts = township.exchange.receipts(Map.of(village.name(), List.of()));
    return Receipt.parse(Signed.parse(receipts.get(0)).body());
  }

  @Test
  void historyThatComesSecondByTheInboxIsOfferedOnceAndThenNoMore() {
    Entry first = entry(null, "first");
    keep(first, entry(first, "second"));
    Entry other = entry(first, "another second");
    county.transactions.write(
        connection -> {
          Identity.learn(connection, township.transactions.read(this::chain), 0);
          return null;
        });
    Batch straight =
        Batch.of(List.of(first, other, entry(other, "another third")), village.signer());
    county.exchange.keep(village.name(), straight.text());
    carry();
    carry();

    assertEquals(List.of(), carry().batches());
  }

  private List<String> chain(Connection connection) throws SQLException {
    return Identity.chain(connection, village.name());
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

  /** Into the state of before it met the village. */
  private void putBackCounty() {
    county.transactions.write(
        connection -> {
          for (String table :
              List.of("kept_entry", "kept_head", "kept_batch", "kept_aside", "keep_refusal")) {
            Sql.update(connection, "DELETE FROM " + table);
          }
          Sql.update(connection, "DELETE FROM certificate WHERE kind = 'VILLAGE'");
          return Sql.update(connection, "UPDATE machine SET epoch = epoch || ' again'");
        });
  }

  private ExchangeAnswer carry() {
    ExchangeRequest request = replica.request(64 * 1024);
    ExchangeAnswer answer =
        county.exchange.exchange(
            township.transactions.read(Identity::read).enrolled(), request, "challenge");
    replica.apply(answer, new RoundTrip(0, 1, 1, 1));
    return answer;
  }

  private void keep(Entry... run) {
    township.exchange.keep(village.name(), batch(run));
  }

  private String batch(Entry... run) {
    return Batch.of(new ArrayList<>(List.of(run)), village.signer()).text();
  }

  private Entry entry(Entry before, String what) {
    String payload = "{\"note\":\"" + what + "\"}";
    EntryHeader header =
        new EntryHeader(
            EntryHeader.VERSION,
            village.name(),
            before == null ? 1 : before.header().seq() + 1,
            before == null ? Digest.NONE : before.digest(),
            "00000000-0000-4000-8000-000000000001",
            null,
            "test.note",
            new Actor("agent", "PROXY_AGENT", VILLAGE),
            "sample",
            new ClockEvidence(NOW.toEpochMilli(), 1, "boot", null, null),
            Entry.seal("00", payload));
    return Entry.of(header, "00", payload);
  }
}
