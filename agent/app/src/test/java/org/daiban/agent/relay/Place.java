package org.daiban.agent.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.node.Ground;
import org.daiban.node.cases.CaseParts;
import org.daiban.node.enrolment.EnrolmentDesk;
import org.daiban.node.exchange.Applying;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.log.NodeLog;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Store;
import org.daiban.node.store.Transactions;

/** A machine's store and the parts of a node over it. */
final class Place {
  static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  final Store store;
  final Transactions transactions;
  final Ground ground;
  final Reference reference;
  final CaseParts parts;
  private final Applying applying;
  Exchange exchange;

  Place(long seed) {
    this(seed, Store.inMemory());
  }

  Place(long seed, Store store) {
    this.store = store;
    this.transactions = store.transactions();
    this.reference = new Reference(transactions);
    this.ground = new Ground(Clock.fixed(NOW, ZoneOffset.UTC), new Random(seed), true);
    this.parts =
        new CaseParts(
            transactions, new NodeLog(ground), (connection, entry) -> false, reference, ground);
    this.applying = new Applying(transactions, parts.cases());
    clockIsAheadBy(Duration.ZERO);
    transactions.write(connection -> Identity.open(connection, "epoch-" + seed));
  }

  /** Somebody sets the clock by which this node writes receipts. */
  void clockIsAheadBy(Duration by) {
    exchange = new Exchange(transactions, applying, Clock.offset(ground.clock(), by));
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
