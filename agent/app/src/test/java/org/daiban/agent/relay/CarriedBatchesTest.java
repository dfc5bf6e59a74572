package org.daiban.agent.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.daiban.agent.link.Proofs;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Batch;
import org.daiban.core.log.ClockEvidence;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.node.Ground;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.cases.CaseParts;
import org.daiban.node.enrolment.EnrolmentDesk;
import org.daiban.node.exchange.Applying;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.log.NodeLog;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Sql;
import org.daiban.node.store.Store;
import org.daiban.node.store.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a township carries up for its villages. */
class CarriedBatchesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final String VILLAGE = "340822100201";

  private final Place county = new Place(1);
  private final Place township = new Place(2);
  private final Place village = new Place(3);
  private TownshipReplica replica;

  /** A machine's store and the parts of a node over it. */
  private static final class Place {
    private final Store store = Store.inMemory();
    private final Transactions transactions = store.transactions();
    private final Ground ground;
    private final Reference reference = new Reference(transactions);
    private final CaseParts parts;
    private final Exchange exchange;

    Place(long seed) {
      this.ground = new Ground(Clock.fixed(NOW, ZoneOffset.UTC), new Random(seed), true);
      this.parts =
          new CaseParts(
              transactions,
              new NodeLog(ground),
              (connection, entry) -> false,
              reference,
              ground.clock());
      this.exchange =
          new Exchange(transactions, new Applying(transactions, parts.cases()), ground.clock());
      transactions.write(connection -> Identity.open(connection, "epoch-" + seed));
    }

    void enrolAt(Place above, String region) {
      EnrolmentDesk desk = new EnrolmentDesk(above.transactions, above.ground);
      String code = desk.issue(region, "manager").code();
      EnrolmentRequest request =
          new EnrolmentRequest(code, signer().algorithm(), signer().publicKey(), "test");
      List<Signed> chain = desk.enrol(request).certificates().stream().map(Signed::parse).toList();
      transactions.write(connection -> Identity.become(connection, chain, "above", 0));
    }

    Signer signer() {
      return transactions.read(Identity::read).signer();
    }

    int kept(String device) {
      return transactions.read(connection -> KeptTable.from(connection, device, 1, 9)).size();
    }

    String name() {
      return transactions.read(Identity::read).name();
    }
  }

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

  /** Into the state of before it met the village. */
  private void putBackCounty() {
    county.transactions.write(
        connection -> {
          for (String table : List.of("kept_entry", "kept_head", "kept_batch")) {
            Sql.update(connection, "DELETE FROM " + table);
          }
          Sql.update(connection, "DELETE FROM certificate WHERE kind = 'VILLAGE'");
          return Sql.update(connection, "UPDATE machine SET epoch = 'second life'");
        });
  }

  private void carry() {
    ExchangeRequest request = replica.request(64 * 1024);
    ExchangeAnswer answer =
        county.exchange.exchange(
            township.transactions.read(Identity::read).enrolled(), request, "challenge");
    replica.apply(answer, new RoundTrip(0, 1, 1, 1));
  }

  private void keep(Entry... run) {
    List<Entry> entries = new ArrayList<>(List.of(run));
    township.exchange.keep(village.name(), Batch.of(entries, village.signer()).text());
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
