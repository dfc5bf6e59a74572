package org.daiban.agent.duty;

import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import org.daiban.node.exchange.EntriesApplied;

/** What kept entries have set off behind their receipts goes up without waiting for a call. */
@Singleton
final class CarryOnApplied implements ApplicationEventListener<EntriesApplied> {
  private final Duty duty;

  CarryOnApplied(Duty duty) {
    this.duty = duty;
  }

  @Override
  public void onApplicationEvent(EntriesApplied event) {
    duty.carryOn();
  }
}
