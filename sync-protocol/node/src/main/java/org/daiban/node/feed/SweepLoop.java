package org.daiban.node.feed;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.daiban.node.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps the feed a while after the program's start and once a day from then on. */
@Singleton
final class SweepLoop implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(SweepLoop.class);
  private static final long FIRST_MINUTES = 10;
  private static final long EVERY_MINUTES = 24 * 60;

  private final Transactions transactions;
  private final Clock clock;
  private final ScheduledExecutorService daily =
      Executors.newSingleThreadScheduledExecutor(SweepLoop::daemon);

  SweepLoop(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    var unused =
        daily.scheduleWithFixedDelay(this::sweep, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  @PreDestroy
  void close() {
    daily.shutdownNow();
  }

  private void sweep() {
    try {
      transactions.write(connection -> FeedSweep.sweep(connection, clock.millis()));
    } catch (RuntimeException trouble) {
      LOG.warn("the feed is swept tomorrow: {}", trouble.toString());
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sweep");
    thread.setDaemon(true);
    return thread;
  }
}
