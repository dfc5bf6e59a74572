package org.daiban.node.machines;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.MissingItem;
import org.daiban.core.cases.Role;
import org.daiban.core.cases.Transition;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.Signed;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.cases.ActOrder;
import org.daiban.node.cases.CaseDesk;
import org.daiban.node.cases.CaseTable;
import org.daiban.node.cases.Cases;
import org.daiban.node.cases.Papers;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.people.Person;

/** A county, a village and the two townships of its life, without a network between them. */
final class TwoTownships implements AutoCloseable {
  static final String OLD = TestNode.TOWNSHIP_REGION;
  static final String NEW = "340822101000";
  static final Person CLERK = person(Role.TOWNSHIP_CLERK, OLD);
  static final Person NEW_CLERK = person(Role.TOWNSHIP_CLERK, NEW);
  static final Person NEW_REVIEWER = person(Role.TOWNSHIP_REVIEWER, NEW);
  static final Person MANAGER = person(Role.CENTRE_MANAGER, TestNode.COUNTY_REGION);
  static final String CASE = Papers.caseId(1);

  final HandClock clock = new HandClock();
  private final Map<String, Cursor> read = new HashMap<>();
  final TestNode county;
  final TestNode old;
  final TestNode fresh;
  final Village village;

  TwoTownships(Path folder) {
    county = TestNode.county(clock, folder.resolve("county"));
    old = TestNode.township(county, OLD, folder.resolve("old"));
    fresh = TestNode.township(county, NEW, folder.resolve("fresh"));
    village = Village.enrolledAt(old);
    county
        .transactions()
        .write(
            connection -> {
              Identity.learn(connection, village.certificates(), clock.millis());
              return null;
            });
    down(old);
    down(fresh);
  }

  @Override
  public void close() {
    fresh.close();
    old.close();
    county.close();
  }

  static Person person(Role role, String region) {
    return new Person(role + region, "p", role.title(), role, region, "", "", true);
  }

  void capture(int n) {
    village.write(Papers.caseId(n), EntryType.CAPTURE, Papers.application(n).text());
  }

  VillageMoveDesk.Moved move() {
    return move(NEW, false);
  }

  VillageMoveDesk.Moved move(String township, boolean atOnce) {
    clock.advance(Duration.ofMinutes(1));
    return county
        .bean(VillageMoveDesk.class)
        .move(
            MANAGER,
            new VillageMoveDesk.Move(Village.REGION, township, "http://192.0.2.1", "区划调整", atOnce));
  }

  CaseFile act(TestNode node, Person who, Transition row) {
    return act(node, who, row, List.of());
  }

  CaseFile act(TestNode node, Person who, Transition row, List<MissingItem> missing) {
    int revision = file(node).revision();
    clock.advance(Duration.ofMinutes(1));
    return node.bean(CaseDesk.class)
        .act(
            who,
            CASE,
            new ActOrder(row, revision, "同意", missing, 15, "准予", "", "", "", "", null, ""));
  }

  Optional<CaseFile> find(TestNode node, int n) {
    return node.transactions().read(connection -> CaseTable.find(connection, Papers.caseId(n)));
  }

  CaseFile file(TestNode node) {
    return find(node, 1).orElseThrow();
  }

  String name(TestNode node) {
    return node.machine().name();
  }

  /** What a township wrote itself goes up. */
  void up(TestNode node) {
    List<Entry> entries = new ArrayList<>();
    for (KeptEntry kept :
        node.transactions().read(connection -> KeptTable.from(connection, name(node), 1, 200))) {
      entries.add(kept.entry());
    }
    if (!entries.isEmpty()) {
      keep(county, name(node), Batch.of(entries, node.machine().signer()).text());
    }
  }

  void keep(TestNode node, String via, String batch) {
    node.bean(Exchange.class).keep(via, batch);
  }

  /** What a township reads of the county: the feed from where it stands, then its inbox. */
  ExchangeAnswer down(TestNode node) {
    clock.advance(Duration.ofSeconds(1));
    ExchangeAnswer answer =
        county.exchange(name(node), Village.of(node).request(read.get(name(node))));
    read.put(name(node), answer.cursor());
    node.transactions()
        .write(
            connection -> {
              Identity.learn(connection, answer.certificates(), clock.millis());
              boolean charge = false;
              for (FeedItem item : answer.items()) {
                switch (item.kind()) {
                  case FeedItem.CHARGE ->
                      charge |= Charges.learn(connection, Signed.parse(item.body()));
                  case FeedItem.CERTIFICATE ->
                      Identity.learn(connection, List.of(item.body()), clock.millis());
                  case FeedItem.CASE, FeedItem.TAKEN ->
                      node.bean(Cases.class)
                          .snapshot(connection, Signed.parse(item.body()), item.key());
                  default -> {}
                }
              }
              if (charge) {
                node.bean(Cases.class).chargesChanged(connection);
              }
              return null;
            });
    answer.batches().forEach(batch -> keep(node, name(county), batch));
    return answer;
  }

  /** Received at the old township and known at the county. */
  void received() {
    capture(1);
    village.send(old, village.batch());
    keep(county, name(old), village.batch());
    up(old);
  }

  void allHear() {
    for (int round = 0; round < 2; round++) {
      for (TestNode node : List.of(old, fresh)) {
        down(node);
        up(node);
      }
    }
  }

  List<Outcome> outcomes(TestNode node) {
    return node
        .transactions()
        .read(connection -> ChangeFeed.all(connection, FeedItem.OUTCOME))
        .stream()
        .map(Outcome::parse)
        .toList();
  }

  List<String> refused(TestNode node) {
    return outcomes(node).stream()
        .filter(outcome -> outcome.verdict().equals(Outcome.REFUSED))
        .map(Outcome::reason)
        .toList();
  }
}
