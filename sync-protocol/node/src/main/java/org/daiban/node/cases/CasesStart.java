package org.daiban.node.cases;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.daiban.node.store.Transactions;

/** Lets a newer program look at what the one before it did not know. */
@Singleton
final class CasesStart implements ApplicationEventListener<ServerStartupEvent> {
  private final Transactions transactions;
  private final Cases cases;

  CasesStart(Transactions transactions, Cases cases) {
    this.transactions = transactions;
    this.cases = cases;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    transactions.write(
        connection -> {
          cases.started(connection);
          return null;
        });
  }
}
