package org.daiban.world.simulation;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.daiban.world.simulation.county.BrokenPromise;
import org.daiban.world.simulation.county.Life;
import org.daiban.world.simulation.county.Morning;
import org.daiban.world.simulation.county.Trace;
import org.daiban.world.simulation.key.SimulatedKeys;
import org.daiban.world.simulation.machine.Habits;
import org.daiban.world.simulation.store.Rewriting;

/** Thin beginning. */
public final class Simulate {
  private Simulate() {}

  public static void main(String[] words) {
    Logger.getLogger("").setLevel(Level.OFF);
    SimulatedKeys.install();
    Morning morning = Morning.make(false);
    long from = Long.parseLong(words[0]);
    int count = Integer.parseInt(words[1]);
    Trace trace = count == 1 ? w -> System.out.println(w.get()) : Trace.SILENT;
    long start = System.nanoTime();
    int bad = 0;
    for (long seed = from; seed < from + count; seed++) {
      try (Life life = new Life(morning, seed, Habits.GOOD, Rewriting.none(), trace)) {
        life.live();
      } catch (BrokenPromise broken) {
        bad++;
        if (bad < 5000) {
          System.out.println("seed " + seed + " " + broken.getMessage());
          if (count == 1 || bad < 3) {
            broken.printStackTrace(System.out);
          }
        }
      }
    }
    double s = (System.nanoTime() - start) / 1e9;
    double cpu = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    System.out.println("cpu " + cpu + " s, per seed " + cpu / count * 1000 + " ms, total process per seed " + ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e6 / count);
    System.out.println(count + " seeds, " + bad + " bad, " + s + " s, " + count / s * 60 + " per minute");
  }
}
