package org.daiban.world.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.daiban.world.simulation.county.BrokenPromise;
import org.daiban.world.simulation.county.Life;
import org.daiban.world.simulation.county.Trace;

/** Lives through many seeds. Each life has one thread; several lives go on side by side. */
final class Sweep {
  private static final double NANOS = 1e9;

  private final Mornings mornings;
  private final int threads;

  /** A seed and the promise that it breaks. */
  record Broken(long seed, BrokenPromise promise) {}

  /**
   * What was broken, in the order of seeds, and what it took.
   *
   * @param seconds by the clock on the wall
   * @param cpuSeconds of all threads together, the compiler's too
   */
  record Result(List<Broken> broken, double seconds, double cpuSeconds) {}

  Sweep(Mornings mornings, int threads) {
    this.mornings = mornings;
    this.threads = threads;
  }

  /** Lives through so many seeds from one on. */
  Result over(long first, int seeds) throws InterruptedException {
    List<Broken> broken = Collections.synchronizedList(new ArrayList<>());
    long startNs = System.nanoTime();
    double cpu = cpuSeconds();
    inThreads(threads, first, seeds, seed -> live(seed, broken));
    double seconds = (System.nanoTime() - startNs) / NANOS;
    broken.sort(Comparator.comparingLong(Broken::seed));
    return new Result(broken, seconds, cpuSeconds() - cpu);
  }

  /** What this process has taken of the processor so far; 0 where the system does not say. */
  private static double cpuSeconds() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(taken -> taken.toNanos() / NANOS)
        .orElse(0.0);
  }

  private void live(long seed, List<Broken> broken) {
    try (Life life = mornings.life(seed, Trace.SILENT)) {
      life.live();
    } catch (BrokenPromise promise) {
      broken.add(new Broken(seed, promise));
    }
  }

  /** Hands out numbers to threads, one by one; a failure in any of them ends all. */
  static void inThreads(int threads, long first, int count, LongConsumer work)
      throws InterruptedException {
    AtomicLong next = new AtomicLong(first);
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    List<Thread> workers = new ArrayList<>();
    for (int n = 0; n < threads; n++) {
      Thread worker =
          new Thread(
              () -> {
                for (long at = next.getAndIncrement();
                    at < first + count && failures.isEmpty();
                    at = next.getAndIncrement()) {
                  work.accept(at);
                }
              },
              "simulation-" + n);
      worker.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
      worker.start();
      workers.add(worker);
    }
    for (Thread worker : workers) {
      worker.join();
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException("the simulation itself failed", failures.get(0));
    }
  }
}
