package org.daiban.agent;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.daiban.agent.link.Uptime;

/** What the agent stands on beside the ground of every program: the one look at uptime. */
@Factory
final class AgentBeans {
  @Singleton
  Uptime uptime() {
    long startNs = System.nanoTime();
    return () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNs);
  }
}
