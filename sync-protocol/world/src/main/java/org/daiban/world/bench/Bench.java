package org.daiban.world.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daiban.client.SyncFailed;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.CatalogueReader;
import org.daiban.world.demo.Accounts;
import org.daiban.world.demo.Plan;
import org.daiban.world.demo.Player;
import org.daiban.world.demo.World;
import org.daiban.world.process.StartFailed;

/**
 * The program behind README's command {@code bench}. Prints one line of JSON for each figure and
 * nothing else to the output; what it is doing goes to the error output.
 */
public final class Bench {
  private static final int CASES = 5_000;
  private static final int STARTS = 5;
  private static final int PORTS_FROM = 23_000;
  private static final int PULL_SECONDS = 1;

  private static final String ALL = "all";

  private final Path folder;
  private final PrintStream out;
  private final List<String> only;

  private Bench(Path folder, PrintStream out, List<String> only) {
    this.folder = folder;
    this.out = out;
    this.only = only;
  }

  /**
   * Measures in a fresh folder of the system's for temporary files, and deletes it.
   *
   * @param words which parts of it: {@code village}, {@code pull}, {@code keep}, {@code law},
   *     {@code rush}, {@code letters}, {@code batch}, {@code queue}; or {@code all}
   */
  public static void main(String[] words) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Files.createTempDirectory("daiban-bench-");
    try {
      new Bench(folder, out, List.of(words)).run();
    } finally {
      delete(folder);
    }
  }

  private void run() throws Exception {
    if (asked("letters")) {
      letters();
    }
    if (asked("village")) {
      village();
    }
    if (asked("pull")) {
      pull();
    }
    if (asked("keep")) {
      say("keeping cases at a county");
      long nowMs = Clock.systemUTC().millis();
      print(new KeepBench(folder.resolve("keep"), catalogue(), nowMs).figures());
    }
    if (asked("queue")) {
      say("filling a county with two hundred thousand cases, and a hundred seats before it");
      print(new QueueBench(folder.resolve("queue"), catalogue()).figures());
    }
    if (asked("law")) {
      law();
    }
    if (asked("batch")) {
      say("registering from a sheet at a township");
      print(new RollBench(folder.resolve("batch"), catalogue()).figures());
    }
    if (asked("rush")) {
      say("two thousand devices come back at once");
      long nowMs = Clock.systemUTC().millis();
      print(new RushBench(folder.resolve("rush"), catalogue(), nowMs).figures());
    }
  }

  private void law() throws IOException, StartFailed {
    say("counting due dates");
    for (Figures line : new LawBench(folder.resolve("law"), catalogue()).figures()) {
      print(line);
    }
  }

  private void letters() throws IOException, InterruptedException {
    say("setting letters as PDF");
    out.println(LetterBench.line());
  }

  private boolean asked(String part) {
    return only.isEmpty() || only.contains(ALL) || only.contains(part);
  }

  private void village() throws IOException, SQLException, StartFailed, SyncFailed {
    Plan plan = new Plan(folder, PORTS_FROM, Optional.empty(), PULL_SECONDS);
    Clock clock = Clock.systemUTC();
    Catalogue catalogue = catalogue();
    print(new BytesBench(catalogue, ExchangeBench.signer()).figures());
    say("letting a village in through a county and a township");
    try (World world = World.start(plan);
        ExchangeBench exchange = ExchangeBench.at(world, catalogue, clock.millis())) {
      say("exchanging with the township");
      print(exchange.requests());
      print(new SlowLinkBench(exchange, folder.resolve("tls")).figures());
      say("sending a photo through a hundred cuts");
      print(LineBench.enrolled(world).photoResume(new SecureRandom()));
    }
    Path village = folder.resolve("village");
    say("filling it with " + CASES + " cases");
    FilledVillage.fill(
        village, CASES, clock.instant().minus(Duration.ofDays(1)), new SecureRandom());
    String password = Accounts.open(folder).find(Player.AGENT).orElseThrow();
    say("measuring");
    AgentBench bench = new AgentBench(folder, password, CASES);
    print(bench.firstStart());
    print(bench.starts(STARTS));
    for (Figures line : bench.work(CeilingTable.commitsPerSecond(village))) {
      print(line);
    }
  }

  private void pull() throws Exception {
    say("filling a county's feed with ten million rows");
    print(new PullBench(folder.resolve("pull")).figures());
  }

  private static Catalogue catalogue() throws IOException {
    try (InputStream in = Bench.class.getResourceAsStream("/sample/catalogue.json")) {
      return CatalogueReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private void print(Figures line) {
    out.println(line.text());
  }

  private static void say(String what) {
    System.err.println("bench: " + what);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }
}
