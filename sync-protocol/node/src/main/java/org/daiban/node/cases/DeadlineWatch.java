package org.daiban.node.cases;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether a limit has passed or a light has changed, three times a minute, from the node's
 * start to its end. A look at nothing new is one question to an index.
 */
@Singleton
final class DeadlineWatch implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);
  private static final long EVERY_S = 20;

  private final Deadlines deadlines;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(DeadlineWatch::daemon);

  DeadlineWatch(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor, and look() tells troubles
  public void onApplicationEvent(ServerStartupEvent event) {
    looking.scheduleWithFixedDelay(this::look, EVERY_S, EVERY_S, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    looking.shutdownNow();
  }

  private void look() {
    try {
      deadlines.pass();
    } catch (RuntimeException failure) {
      LOG.warn("limits could not be looked at; the next look tries again", failure);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "deadlines");
    thread.setDaemon(true);
    return thread;
  }
}
