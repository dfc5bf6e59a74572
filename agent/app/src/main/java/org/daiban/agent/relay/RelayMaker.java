package org.daiban.agent.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.daiban.agent.link.Proofs;
import org.daiban.core.courier.CourierStore;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.node.Ground;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.cases.Cases;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.exchange.UpperTable;
import org.daiban.node.identity.Identity;
import org.daiban.node.people.KnownPeople;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;
import org.daiban.node.time.NodeTime;

/** Puts the relay of a machine together that is a township's node. */
public final class RelayMaker {
  private final Transactions transactions;
  private final Exchange exchange;
  private final Cases cases;
  private final Attachments attachments;
  private final Reference reference;
  private final KnownPeople people;
  private final Proofs proofs;
  private final LongSupplier freeDiskBytes;
  private final Ground ground;
  private final NodeTime time;

  /**
   * Devices whose batches came through the inbox, by line or by stick, and whose receipts the
   * county awaits. After a restart the county sends those batches again, so nothing is lost.
   */
  private final Set<String> owed = ConcurrentHashMap.newKeySet();

  /**
   * Puts relays together over these parts of a township's node.
   *
   * @param freeDiskBytes what the node above is told of this machine's disk
   */
  public RelayMaker(
      Transactions transactions,
      Exchange exchange,
      Cases cases,
      Attachments attachments,
      Reference reference,
      KnownPeople people,
      Proofs proofs,
      LongSupplier freeDiskBytes,
      Ground ground) {
    this(
        transactions,
        exchange,
        cases,
        attachments,
        reference,
        people,
        proofs,
        freeDiskBytes,
        ground,
        NodeTime.trusted(ground.clock()));
  }

  /**
   * The same with what this township knows of the time.
   *
   * @param time is told whenever the county has said it
   */
  public RelayMaker(
      Transactions transactions,
      Exchange exchange,
      Cases cases,
      Attachments attachments,
      Reference reference,
      KnownPeople people,
      Proofs proofs,
      LongSupplier freeDiskBytes,
      Ground ground,
      NodeTime time) {
    this.time = time;
    this.transactions = transactions;
    this.exchange = exchange;
    this.cases = cases;
    this.attachments = attachments;
    this.reference = reference;
    this.people = people;
    this.proofs = proofs;
    this.freeDiskBytes = freeDiskBytes;
    this.ground = ground;
  }

  /**
   * The township's store as the sync engine sees it.
   *
   * @param county the certificate of the node above
   */
  public TownshipReplica replica(Certificate county) {
    transactions
        .read(connection -> ownReceipt(connection, county))
        .ifPresent(receipt -> time.notBefore(receipt.notBeforeMs()));
    Downward downward = new Downward(proofs, cases, reference, people, ground);
    return new TownshipReplica(
        transactions, exchange, upward(county), downward, attachments, county, owed, time);
  }

  /** The township's store as the courier's classes see it. */
  public CourierStore courier(Certificate county) {
    return new RelayCourier(
        transactions, upward(county), county.subject(), node -> replica(county), owed);
  }

  /** It is later for certain than when the county last receipted this township's own log. */
  private static Optional<Receipt> ownReceipt(Connection connection, Certificate county)
      throws SQLException {
    String self = Identity.read(connection).name();
    return UpperTable.receipt(connection, self, county.subject())
        .map(Signed::body)
        .map(Receipt::parse);
  }

  private Upward upward(Certificate county) {
    return new Upward(county.subject(), reference, ground, time, freeDiskBytes);
  }
}
