package org.daiban.agent.card;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.daiban.node.Options;

/** Which reader the start options name. */
@Factory
@Requires(beans = Options.class)
public final class CardReaders {
  /** The option: {@value #SIMULATED}, or the path of a program. */
  public static final String OPTION = "card-reader";

  private static final String SIMULATED = "simulated";
  private static final long PATIENCE_MS = TimeUnit.SECONDS.toMillis(10);

  @Singleton
  CardReader reader(Options options) {
    String named = options.more().getOrDefault(OPTION, "");
    if (named.isEmpty()) {
      return new NoCardReader();
    }
    return named.equals(SIMULATED)
        ? new SimulatedCardReader()
        : new ProgramCardReader(named, PATIENCE_MS);
  }
}
