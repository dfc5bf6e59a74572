package org.daiban.agent.duty;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Begins to exchange when the server listens. */
@Singleton
final class DutyStart implements ApplicationEventListener<ServerStartupEvent> {
  private final Duty duty;

  DutyStart(Duty duty) {
    this.duty = duty;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    duty.start();
  }
}
