package org.daiban.node.rolls;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.daiban.node.cases.CounterCaptures;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/** Puts the parts of this package together. */
@Factory
final class RollBeans {
  @Singleton
  @Bean(preDestroy = "close")
  RollLoop rollLoop() {
    return new RollLoop();
  }

  @Singleton
  RollWork rollWork(
      Transactions transactions,
      CounterCaptures captures,
      Reference reference,
      Clock clock,
      RollLoop loop) {
    return new RollWork(
        transactions,
        new RowRegistrar(captures, reference, clock),
        reference,
        clock,
        () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()),
        loop::breathe);
  }

  @Singleton
  RollDesk rollDesk(Transactions transactions, Reference reference, Clock clock, RollLoop loop) {
    return new RollDesk(transactions, reference, clock, loop::wake);
  }
}
