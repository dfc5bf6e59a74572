package org.daiban.world.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;

/** What the system says of a running process. Linux only; elsewhere nothing is known. */
record ProcessFigures(long pid) {
  private static final double KB_IN_MB = 1024;

  /** Processor seconds used so far, in the program and in the system for it. */
  OptionalDouble cpuSeconds() {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .map(Duration::toMillis)
        .map(ms -> OptionalDouble.of(ms / 1000.0))
        .orElse(OptionalDouble.empty());
  }

  /** Memory in use, pages that are shared with others counted in full. */
  OptionalDouble residentMb() {
    return field("Rss:");
  }

  /** Memory in use, pages that are shared with others counted by share. */
  OptionalDouble proportionalMb() {
    return field("Pss:");
  }

  private OptionalDouble field(String name) {
    Path file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(name))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KB_IN_MB)
          .findFirst();
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }
}
