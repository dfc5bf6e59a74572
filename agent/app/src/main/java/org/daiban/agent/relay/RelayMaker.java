package org.daiban.agent.relay;

import jakarta.inject.Singleton;
import org.daiban.agent.link.Proofs;
import org.daiban.core.log.Certificate;
import org.daiban.node.Ground;
import org.daiban.node.Options;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.cases.Cases;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.people.People;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/** Puts the relay of a machine together that is a township's node. */
@Singleton
public final class RelayMaker {
  private final Transactions transactions;
  private final Exchange exchange;
  private final Cases cases;
  private final Attachments attachments;
  private final Reference reference;
  private final People people;
  private final Proofs proofs;
  private final Options options;
  private final Ground ground;

  RelayMaker(
      Transactions transactions,
      Exchange exchange,
      Cases cases,
      Attachments attachments,
      Reference reference,
      People people,
      Proofs proofs,
      Options options,
      Ground ground) {
    this.transactions = transactions;
    this.exchange = exchange;
    this.cases = cases;
    this.attachments = attachments;
    this.reference = reference;
    this.people = people;
    this.proofs = proofs;
    this.options = options;
    this.ground = ground;
  }

  /**
   * The township's store as the sync engine sees it.
   *
   * @param county the certificate of the node above
   */
  public TownshipReplica replica(Certificate county) {
    Upward upward = new Upward(county.subject(), reference, ground, options.data());
    Downward downward = new Downward(proofs, cases, reference, people, ground);
    return new TownshipReplica(transactions, exchange, upward, downward, attachments, county);
  }
}
