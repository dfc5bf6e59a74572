package org.daiban.world.lives;

import java.util.function.LongSupplier;
import org.daiban.core.engine.Replica;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;

/** The line from a machine to the node above it; texts only, since no limit waits for a photo. */
final class Wire {
  private static final int BATCH_CHARS = 1_000_000;
  private static final int EXCHANGES_MAX = 50;

  private final Replica below;
  private final Answerer above;
  private final LongSupplier uptimeMs;
  private boolean cut;

  /**
   * A line that carries.
   *
   * @param uptimeMs of the machine below, which takes an answer's time for its own by it
   */
  Wire(Replica below, Answerer above, LongSupplier uptimeMs) {
    this.below = below;
    this.above = above;
    this.uptimeMs = uptimeMs;
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
    long nowMs = uptimeMs.getAsLong();
    below.apply(answer, new RoundTrip(nowMs, nowMs, 1, 1));
    return brings || !answer.items().isEmpty() || !answer.batches().isEmpty() || answer.more();
  }
}
