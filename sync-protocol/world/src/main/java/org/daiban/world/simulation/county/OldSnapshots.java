package org.daiban.world.simulation.county;

import java.util.ArrayList;
import java.util.List;
import org.daiban.core.engine.Replica;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.FeedItem;

/** A case's snapshots come once more with later answers, as they may by a slower way. */
final class OldSnapshots extends Meddling {
  private final List<FeedItem> seen = new ArrayList<>();
  private int answers;

  OldSnapshots(Replica replica) {
    super(replica);
  }

  @Override
  public void apply(ExchangeAnswer answer, RoundTrip roundTrip) {
    List<FeedItem> items = new ArrayList<>(answer.items());
    if (!seen.isEmpty()) {
      items.add(seen.get(answers++ % seen.size()));
    }
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
            items,
            answer.batches()),
        roundTrip);
    answer.items().stream().filter(item -> item.kind().equals(FeedItem.CASE)).forEach(seen::add);
  }
}
