package org.daiban.agent;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.daiban.agent.link.Proofs;
import org.daiban.agent.link.Uptime;
import org.daiban.agent.relay.RelayMaker;
import org.daiban.node.Ground;
import org.daiban.node.Options;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.cases.Cases;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.people.People;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;
import org.daiban.node.time.NodeTime;

/** What the agent stands on beside the ground of every program; the plain classes know no bean. */
@Factory
final class AgentBeans {
  @Singleton
  Uptime uptime() {
    long startNs = System.nanoTime();
    return () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNs);
  }

  @Singleton
  RelayMaker relays(
      Transactions transactions,
      Exchange exchange,
      Cases cases,
      Attachments attachments,
      Reference reference,
      People people,
      Proofs proofs,
      Options options,
      Ground ground,
      NodeTime time) {
    return new RelayMaker(
        transactions,
        exchange,
        cases,
        attachments,
        reference,
        people,
        proofs,
        options.data().toFile()::getUsableSpace,
        ground,
        time);
  }
}
