package org.daiban.world.simulation.county;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.daiban.agent.relay.TownshipReplica;
import org.daiban.core.engine.Replica;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.FeedItem;
import org.daiban.world.simulation.machine.Hardware;

/** A plant: a township does not hear one kind of what the county tells it. */
final class DeafTownship extends Meddling {
  private final String kind;

  private DeafTownship(Replica replica, String kind) {
    super(replica);
    this.kind = kind;
  }

  /** Villages hear all. */
  static BiFunction<Replica, Hardware, Replica> to(String kind) {
    return (replica, hardware) ->
        replica instanceof TownshipReplica ? new DeafTownship(replica, kind) : replica;
  }

  @Override
  public void apply(ExchangeAnswer answer, RoundTrip roundTrip) {
    List<FeedItem> heard = new ArrayList<>(answer.items());
    heard.removeIf(item -> item.kind().equals(kind));
    replica.apply(
        new ExchangeAnswer(
            answer.version(),
            answer.node(),
            answer.cursor(),
            answer.more(),
            answer.timeMs(),
            answer.timeChecked(),
            answer.challenge(),
            answer.receipts(),
            answer.certificates(),
            heard,
            answer.batches()),
        roundTrip);
  }
}
