package org.daiban.world.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.daiban.world.demo.Player;
import org.daiban.world.process.Jars;
import org.daiban.world.process.Ports;
import org.daiban.world.process.Program;
import org.daiban.world.process.StartFailed;
import org.daiban.world.story.Papers;
import org.daiban.world.story.VillageScreens;
import org.daiban.world.visit.Reply;
import org.daiban.world.visit.Visit;

/** A filled village's program, started as its launcher does, without a link to the node above. */
final class AgentBench {
  private static final int PORT = 23_050;
  private static final int REQUESTS = 60;
  private static final int SAVES = 60;
  private static final int SEARCHES = 100;
  private static final int LISTS = 30;
  private static final double NS_IN_S = 1_000_000_000.0;
  private static final List<String> WANTED =
      List.of("养老", "tk", "特困", "残疾人", "ylbt", "社会救助", "sj", "高龄津贴", "", "hukou");

  private final Path folder;
  private final String password;
  private final int cases;
  private final int port;
  private final Jars jars;

  AgentBench(Path folder, String password, int cases) throws StartFailed {
    this.folder = folder;
    this.password = password;
    this.cases = cases;
    this.port = new Ports().freeFrom(PORT);
    this.jars = Jars.find();
  }

  private record Start(
      double readyS, OptionalDouble cpuS, OptionalDouble rssMb, OptionalDouble pssMb) {}

  /** The first start of a new release, which ends by writing the archive of its classes. */
  Figures firstStart() throws StartFailed, IOException {
    try (DirectoryStream<Path> archives =
        Files.newDirectoryStream(jars.agent().getParent(), "daiban-agent-*.jsa")) {
      for (Path archive : archives) {
        Files.delete(archive);
      }
    }
    return starts("agent-first-start", 1);
  }

  /** Each later start; the figures are the median of each. */
  Figures starts(int times) throws StartFailed {
    return starts("agent-start", times);
  }

  private Figures starts(String bench, int times) throws StartFailed {
    List<Start> starts = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      starts.add(start());
    }
    return new Figures(bench)
        .put("ready_s", median(starts.stream().mapToDouble(Start::readyS)))
        .put("ready_best_s", starts.stream().mapToDouble(Start::readyS).min())
        .put("cpu_s", median(starts.stream().flatMapToDouble(s -> s.cpuS().stream())))
        .put("rss_mb", median(starts.stream().flatMapToDouble(s -> s.rssMb().stream())))
        .put("pss_mb", median(starts.stream().flatMapToDouble(s -> s.pssMb().stream())))
        .put("cases", cases)
        .put("starts", times);
  }

  private Start start() throws StartFailed {
    try (Program program = program()) {
      long begun = System.nanoTime();
      program.start(account -> {});
      double ready = (System.nanoTime() - begun) / NS_IN_S;
      ProcessFigures figures = new ProcessFigures(program.pid());
      OptionalDouble cpu = figures.cpuSeconds();
      useFor(REQUESTS, visit(program));
      return new Start(ready, cpu, figures.residentMb(), figures.proportionalMb());
    }
  }

  private static void useFor(int requests, Visit agent) {
    List<Reply> lines = agent.get("/api/cases").list("");
    for (int request = 0; request < requests; request++) {
      Reply line = lines.get(request % lines.size());
      switch (request % 3) {
        case 0 -> agent.get("/api/cases");
        case 1 -> agent.get("/api/cases/" + line.at("case"));
        default -> search(agent, request);
      }
    }
  }

  /** The figures of a program that has been used for a while. */
  List<Figures> work(long rawCommits) throws StartFailed {
    try (Program program = program()) {
      program.start(account -> {});
      Visit agent = visit(program);
      useFor(REQUESTS, agent);
      return List.of(save(agent, rawCommits), search(agent), list(agent));
    }
  }

  private Figures save(Visit agent, long rawCommits) {
    VillageScreens village = new VillageScreens(agent);
    Timings times = new Timings();
    for (int number = 0; number < SAVES; number++) {
      Papers papers = Applicants.papers(number);
      String draft = village.draft(papers).at("id");
      times.time(() -> done(village.capture(draft, true)));
    }
    return line("save-case", times).put("raw_sqlite_commits_per_s", rawCommits);
  }

  private static Figures search(Visit agent) {
    Timings times = new Timings();
    for (int number = 0; number < SEARCHES; number++) {
      int wanted = number;
      times.time(() -> search(agent, wanted));
    }
    return line("item-search", times);
  }

  private static void search(Visit agent, int number) {
    String text = WANTED.get(number % WANTED.size());
    String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
    done(agent.get("/api/items?q=" + query));
  }

  private Figures list(Visit agent) {
    Timings times = new Timings();
    for (int number = 0; number < LISTS; number++) {
      times.time(() -> done(agent.get("/api/cases")));
    }
    return line("case-list", times).put("cases", cases);
  }

  private static Figures line(String bench, Timings times) {
    return new Figures(bench)
        .put("p50_ms", times.percentile(50))
        .put("p95_ms", times.percentile(95));
  }

  private static void done(Reply reply) {
    if (!reply.isOk()) {
      throw new IllegalStateException(reply.told());
    }
  }

  private Visit visit(Program program) {
    return new Visit(program.address(), Player.AGENT.login(), password);
  }

  private Program program() {
    List<String> options =
        List.of("--data", folder.resolve("village").toString(), "--port", Integer.toString(port));
    List<String> command = Program.launcher(jars.agent(), options);
    Path log = folder.resolve("logs").resolve("bench.log");
    return new Program("高河村代办点", command, log, port);
  }

  private static OptionalDouble median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sorted[sorted.length / 2]);
  }
}
