package org.daiban.node.fuzz;

import java.io.IOException;
import java.util.List;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Outcome;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.Wire;
import org.daiban.node.machines.RevocationDesk;
import org.daiban.node.people.Person;

/**
 * The county above a {@link FuzzedTownship}, as it is spoken to by that township, by a village
 * whose log was forked, by one that was shut out, and by somebody whom nobody knows.
 */
final class FuzzedCounty {
  private static final Person MANAGER =
      new Person("p-m", "m", "测试", Role.CENTRE_MANAGER, TestNode.COUNTY_REGION, "", "", true);

  final TestNode node;
  final Village honest;
  final Village township;
  final Village forked;
  final Village clone;
  final Village lost;
  final Village stranger;
  final Wire townshipWire;
  final Wire forkedWire;
  final Wire lostWire;
  final Wire strangerWire;
  final FuzzedDesk manager;
  private final String carried;
  private volatile Cursor read;

  FuzzedCounty(FuzzedTownship town) throws IOException {
    node = town.county;
    honest = Village.enrolledAt(node).write(1);
    honest.receipt(node, honest.batch());
    township = Village.of(town.node);
    forked = Village.enrolledAt(node).write(2);
    clone = forked.cloned();
    lost = Village.enrolledAt(node).write(2);
    stranger = Village.enrolledAt(town.node);
    carried = town.careless.batch(1, 2);
    townshipWire = new Wire(node, township).greeted();
    forkedWire = new Wire(node, forked).greeted();
    lostWire = new Wire(node, lost).greeted();
    strangerWire = new Wire(node, stranger);
    manager = new FuzzedDesk(node, townshipWire, Role.CENTRE_MANAGER, TestNode.COUNTY_REGION);
    fork();
    node.bean(RevocationDesk.class).revoke(MANAGER, lost.device(), node.clock().millis(), "电脑丢失");
    readOn();
  }

  private void fork() {
    forked.write(1);
    clone.write("00000000-0000-4000-8000-000000000001", "test.note", "{\"v\":1}");
    forked.receipt(node, forked.batch());
    clone.receipt(node, clone.batch());
  }

  /** The township reads the county's feed to the end, as between two exchanges. */
  void readOn() {
    boolean more = true;
    while (more) {
      ExchangeAnswer answer = node.exchange(township.device(), township.request(read));
      read = answer.cursor();
      more = answer.more();
    }
  }

  /** What the township sends: a batch of a village, and its word to that village. */
  ExchangeRequest relay() {
    return township.request(read, carried).telling(List.of(word()));
  }

  /** The township's answer to an entry of a village. */
  FeedItem word() {
    Outcome outcome =
        new Outcome(
            honest.device(),
            1,
            honest.entry(1).digest(),
            honest.entry(1).header().caseId(),
            Outcome.APPLIED,
            "",
            "",
            "",
            township.device(),
            1,
            1,
            node.clock().millis());
    return new FeedItem(
        1,
        FeedItem.OUTCOME,
        honest.device() + ":1",
        FeedItem.device(honest.device()),
        outcome.text());
  }
}
