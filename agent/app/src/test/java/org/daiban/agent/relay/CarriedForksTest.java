package org.daiban.agent.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.AsideTable;
import org.junit.jupiter.api.Test;

/** What a township carries up of a log of which there are two histories. */
class CarriedForksTest extends CarryingFixture {
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
  void whatBothHistoriesShareIsOfferedOnceAndThenNoMore() {
    Entry first = entry(null, "first");
    Entry second = entry(first, "second, which never comes here");
    Entry third = entry(second, "third");
    Entry other = entry(first, "another second");
    keep(first);
    keep(other, entry(other, "another third"));
    keep(third);
    keepAtTheCounty(first, second, third);

    carry();
    carry();
    carry();

    assertEquals(0, replica.work(Collections.emptySet()).unsent());
    putBackCounty();
    for (int turn = 0; turn < 4; turn++) {
      carry();
    }
    assertEquals(0, replica.work(Collections.emptySet()).unsent());
    assertEquals(3, county.kept(village.name()), "all of it is brought to the next life too");
  }

  private void keepAtTheCounty(Entry... run) {
    county.transactions.write(
        connection -> {
          Identity.learn(connection, township.transactions.read(this::chain), 0);
          return null;
        });
    county.exchange.keep(village.name(), batch(run));
  }
}
