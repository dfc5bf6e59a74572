package org.daiban.world.visit;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again until something has come true, or has not for too long. */
public final class Patience {
  private static final Duration BETWEEN = Duration.ofMillis(60);

  private Patience() {}

  /** What a look found: what was seen last, and whether it was what was waited for. */
  public record Seen<T>(Optional<T> value, boolean cameTrue) {}

  /** Looks until the test holds; a node that is not there just now is looked at again. */
  public static <T> Seen<T> until(Duration longest, Supplier<T> look, Predicate<T> wanted) {
    long end = System.nanoTime() + longest.toNanos();
    Optional<T> last = Optional.empty();
    do {
      Optional<T> now = look(look);
      if (now.isPresent() && wanted.test(now.get())) {
        return new Seen<>(now, true);
      }
      last = now.isPresent() ? now : last;
      LockSupport.parkNanos(BETWEEN.toNanos());
    } while (System.nanoTime() < end);
    return new Seen<>(last, false);
  }

  private static <T> Optional<T> look(Supplier<T> look) {
    try {
      return Optional.ofNullable(look.get());
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
