package org.daiban.node.courier;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.daiban.core.courier.SealChance;
import org.daiban.node.Ground;
import org.daiban.node.Options;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.identity.FreshSeals;
import org.daiban.node.people.NodeIdentity;
import org.daiban.node.store.Transactions;

/** Puts the parts of this package together. */
@Factory
final class CourierBeans {
  @Singleton
  SealChance seals(Ground ground) {
    return new FreshSeals(ground);
  }

  @Singleton
  Places places(Options options) {
    return new Places(options);
  }

  @Singleton
  Tray tray(Options options) {
    return new Tray(options.data());
  }

  @Singleton
  CourierJson courierJson(NodeIdentity node) {
    return new CourierJson(node);
  }

  @Singleton
  CourierDesk courierDesk(
      Transactions transactions,
      Exchange exchange,
      Attachments attachments,
      SealChance chance,
      Ground ground) {
    return new CourierDesk(transactions, exchange, attachments, chance, ground);
  }
}
