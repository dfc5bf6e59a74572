package org.daiban.world.lives;

import org.daiban.core.engine.Replica;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;

/** The line from a machine to the node above it; texts only, since no limit waits for a photo. */
final class Wire {
  private static final int BATCH_CHARS = 1_000_000;
  private static final int EXCHANGES_MAX = 50;
  private static final RoundTrip AT_ONCE = new RoundTrip(0, 0, 1, 1);

  private final Replica below;
  private final Answerer above;
  private boolean cut;

  Wire(Replica below, Answerer above) {
    this.below = below;
    this.above = above;
  }

  void cut() {
    cut = true;
  }

  void mend() {
    cut = false;
  }

  /** Exchanges until there is nothing new either way; answers whether there was anything. */
  boolean carry() {
    for (int exchange = 0; !cut && exchange < EXCHANGES_MAX; exchange++) {
      if (!exchange()) {
        return exchange > 0;
      }
    }
    if (!cut) {
      throw new IllegalStateException("a line does not come to rest");
    }
    return false;
  }

  private boolean exchange() {
    ExchangeRequest request = below.request(BATCH_CHARS);
    boolean brings =
        !request.batches().isEmpty()
            || !request.receipts().isEmpty()
            || !request.acknowledged().isEmpty();
    ExchangeAnswer answer = above.answer(request);
    below.apply(answer, AT_ONCE);
    return brings || !answer.items().isEmpty() || !answer.batches().isEmpty() || answer.more();
  }
}
