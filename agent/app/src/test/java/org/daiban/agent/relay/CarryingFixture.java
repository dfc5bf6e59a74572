package org.daiban.agent.relay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.daiban.agent.link.Proofs;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Batch;
import org.daiban.core.log.ClockEvidence;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.identity.Identity;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A county, a township that carries up to it, and a village whose log is carried. */
abstract class CarryingFixture {
  static final Instant NOW = Place.NOW;
  static final String VILLAGE = "340822100201";

  final Place county = new Place(1);
  final Place township = new Place(2);
  final Place village = new Place(3);
  TownshipReplica replica;

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

  /** Into the state of before it met the village. */
  void putBackCounty() {
    county.transactions.write(
        connection -> {
          for (String table :
              List.of("kept_entry", "kept_head", "kept_batch", "kept_aside", "keep_refusal")) {
            Sql.update(connection, "DELETE FROM " + table);
          }
          Sql.update(connection, "DELETE FROM certificate WHERE kind = 'VILLAGE'");
          Sql.update(connection, "DELETE FROM feed_row WHERE kind = 'case'");
          return Sql.update(connection, "UPDATE machine SET epoch = epoch || ' again'");
        });
  }

  ExchangeAnswer carry() {
    ExchangeRequest request = replica.request(64 * 1024);
    ExchangeAnswer answer =
        county.exchange.exchange(
            township.transactions.read(Identity::read).enrolled(), request, "challenge");
    replica.apply(answer, new RoundTrip(0, 1, 1, 1));
    return answer;
  }

  void keep(Entry... run) {
    township.exchange.keep(village.name(), batch(run));
  }

  String batch(Entry... run) {
    return Batch.of(new ArrayList<>(List.of(run)), village.signer()).text();
  }

  Entry entry(Entry before, String what) {
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
