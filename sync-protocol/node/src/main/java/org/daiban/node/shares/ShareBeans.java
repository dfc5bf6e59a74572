package org.daiban.node.shares;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.daiban.node.Options;
import org.daiban.node.cases.CaseDesk;
import org.daiban.node.log.NodeLog;
import org.daiban.node.ports.PartnerLine;
import org.daiban.node.ports.PortSettings;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/** Puts the parts of this package together. */
@Factory
@Requires(beans = Options.class)
final class ShareBeans {
  @Singleton
  SharedPapers shares(
      Options options, Transactions transactions, Reference reference, NodeLog log, Clock clock) {
    PortSettings settings = PortSettings.of(options);
    Optional<SharePort> port =
        settings.shares().map(url -> new HttpSharePort(new PartnerLine(url, settings.key())));
    return new SharedPapers(transactions, port, reference, log, clock);
  }

  @Bean
  SharedPapersDesk sharedPapersDesk(Transactions transactions, CaseDesk desk, SharedPapers papers) {
    return new SharedPapersDesk(transactions, desk, papers);
  }
}
