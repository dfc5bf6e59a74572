package org.daiban.world.simulation.county;

import org.daiban.core.engine.Replica;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.world.simulation.machine.Hardware;

/** A plant: whatever time a node names, the machine's own clock is thought to be checked. */
final class OwnClock extends Meddling {
  private final Hardware hardware;

  OwnClock(Replica replica, Hardware hardware) {
    super(replica);
    this.hardware = hardware;
  }

  @Override
  public void apply(ExchangeAnswer answer, RoundTrip roundTrip) {
    replica.apply(
        new ExchangeAnswer(
            answer.version(),
            answer.node(),
            answer.cursor(),
            answer.more(),
            hardware.ground().nowMs(),
            true,
            answer.challenge(),
            answer.receipts(),
            answer.certificates(),
            answer.items(),
            answer.batches()),
        roundTrip);
  }
}
