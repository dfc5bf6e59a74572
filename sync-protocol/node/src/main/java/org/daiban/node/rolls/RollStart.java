package org.daiban.node.rolls;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Goes on with rolls once the server listens; what a stop or a crash has left is taken up. */
@Singleton
final class RollStart implements ApplicationEventListener<ServerStartupEvent> {
  private final RollLoop loop;
  private final RollWork work;

  RollStart(RollLoop loop, RollWork work) {
    this.loop = loop;
    this.work = work;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    loop.start(work);
  }
}
