package org.daiban.world.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.calendar.TimeLimit;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.calendar.YearList;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Due dates in a second by {@link WorkingCalendar}, measured by JMH in a process of its own: what a
 * loop of one's own may get wrong (code that is thrown away, a compiler that knows the answer) JMH
 * is made to keep out.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DueDatesByJmh {
  private static final int EVENTS = 1024;
  private static final int ROUNDS = 5;

  private final LocalDate[] events = new LocalDate[EVENTS];
  private final TimeLimit[] limits = new TimeLimit[EVENTS];
  private WorkingCalendar calendar;
  private int next;

  /** Two years of the State Council's lists, and limits of 1 to 60 working days. */
  @Setup
  public void load() throws IOException {
    calendar =
        WorkingCalendar.of(
            List.of(
                YearList.read(2025, "", text("/sample/holidays-2025.csv")),
                YearList.read(2026, "", text("/sample/holidays-2026.csv"))));
    Random random = new Random(1);
    for (int i = 0; i < EVENTS; i++) {
      events[i] = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600));
      limits[i] = new TimeLimit(1 + random.nextInt(60), LimitUnit.WORKING_DAYS, 0);
    }
  }

  /** One due date. */
  @Benchmark
  public LocalDate due() {
    next = (next + 1) % EVENTS;
    return calendar.due(events[next], limits[next], List.of()).date();
  }

  static Figures figures() {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(DueDatesByJmh.class.getName() + ".due")
        .forks(1)
        .warmupIterations(ROUNDS)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(ROUNDS)
        .measurementTime(TimeValue.seconds(1))
        .verbosity(VerboseMode.SILENT);
    try {
      Result<?> result = new Runner(options.build()).run().iterator().next().getPrimaryResult();
      return new Figures("due-dates-jmh")
          .put("per_s", Math.round(result.getScore()))
          .put("error_per_s", Math.round(result.getScoreError()))
          .put("limit_per_s", 1_000_000L);
    } catch (RunnerException e) {
      throw new IllegalStateException("JMH could not run", e);
    }
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = DueDatesByJmh.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
