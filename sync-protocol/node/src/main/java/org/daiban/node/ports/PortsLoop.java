package org.daiban.node.ports;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread for each port that this node uses, from its start to its end: a partner that hangs
 * holds up no other. Whoever has nothing to do looks again after two seconds.
 */
@Singleton
final class PortsLoop implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(PortsLoop.class);
  private static final long EVERY_MS = 2_000;

  private final List<PortWork> works;
  private final List<ScheduledExecutorService> threads = new ArrayList<>();

  PortsLoop(List<PortWork> works) {
    this.works = works;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor, and work() tells troubles
  public synchronized void onApplicationEvent(ServerStartupEvent event) {
    for (PortWork work : works) {
      if (work.health().used()) {
        ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, work.name()));
        thread.scheduleWithFixedDelay(
            () -> work(work, thread), EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
        threads.add(thread);
      }
    }
  }

  @PreDestroy
  synchronized void stop() {
    threads.forEach(ScheduledExecutorService::shutdownNow);
  }

  private static void work(PortWork work, ScheduledExecutorService thread) {
    try {
      boolean more = true;
      while (more && !thread.isShutdown()) {
        more = work.step();
      }
    } catch (RuntimeException failure) {
      LOG.warn("port {} could not work; the next look tries again", work.name(), failure);
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, "port-" + name);
    thread.setDaemon(true);
    return thread;
  }
}
