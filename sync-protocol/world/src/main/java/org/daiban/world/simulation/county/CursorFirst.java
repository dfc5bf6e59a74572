package org.daiban.world.simulation.county;

import org.daiban.core.engine.Replica;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.world.simulation.machine.Hardware;

/** A plant: the cursor stands in its place before anything else of the answer does. */
final class CursorFirst extends Meddling {
  private final Hardware hardware;

  CursorFirst(Replica replica, Hardware hardware) {
    super(replica);
    this.hardware = hardware;
  }

  @Override
  public void apply(ExchangeAnswer answer, RoundTrip roundTrip) {
    hardware.plants().putCursor(answer.cursor());
    replica.apply(answer, roundTrip);
  }
}
