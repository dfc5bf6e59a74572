package org.daiban.node.messages;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.daiban.node.Options;
import org.daiban.node.ports.PartnerLine;
import org.daiban.node.ports.PortSettings;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/** Puts the parts of this package together. */
@Factory
@Requires(beans = Options.class)
final class MessageBeans {
  @Singleton
  MessageSending messages(
      Options options, Transactions transactions, Reference reference, Clock clock) {
    PortSettings settings = PortSettings.of(options);
    Optional<MessagePort> port =
        settings.messages().map(url -> new HttpMessagePort(new PartnerLine(url, settings.key())));
    return new MessageSending(transactions, port, reference, clock);
  }

  @Bean
  MessageDesk messageDesk(Transactions transactions) {
    return new MessageDesk(transactions);
  }
}
