package org.daiban.world.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Entry;
import org.daiban.world.demo.MadeUpRoll;
import org.daiban.world.demo.Plan;
import org.daiban.world.demo.Player;
import org.daiban.world.demo.World;
import org.daiban.world.process.StartFailed;
import org.daiban.world.visit.Reply;
import org.daiban.world.visit.Visit;

/**
 * How many rows of a sheet a township makes cases of in a second, each with its entries, acts,
 * files and feed, while its clerk looks at the queue; beside it the same machine's plain rows.
 */
final class RollBench {
  private static final int ROWS = 5_000;
  private static final int FIRST_PORT = 23_200;
  private static final int SECONDS_MAX = 300;
  private static final long LOOK_MS = 200;
  private static final int RAW_CASES = 2_000;
  private static final int RAW_BATCH = 100;
  private static final int PERCENT_95 = 95;
  private static final double NS_IN_S = 1_000_000_000.0;

  private final Path folder;
  private final Catalogue catalogue;

  RollBench(Path folder, Catalogue catalogue) {
    this.folder = folder;
    this.catalogue = catalogue;
  }

  /** Measures; takes about a minute. */
  Figures figures() throws IOException, SQLException, StartFailed, InterruptedException {
    ServiceItem item = catalogue.find(MadeUpRoll.ITEM).orElseThrow();
    byte[] sheet = MadeUpRoll.sheet(item, Player.VILLAGE, 0, ROWS, 0);
    Plan plan = new Plan(folder, FIRST_PORT, Optional.empty(), 1);
    try (World world = World.start(plan)) {
      Visit clerk = world.visit(Player.CLERK);
      clerk.signIn();
      long start = System.nanoTime();
      Reply kept =
          clerk.upload(
              "/api/desk/rolls/items/" + item.code() + "/sheet",
              sheet,
              "application/octet-stream",
              Map.of("Daiban-Paper", "bench"));
      double keptS = seconds(start);
      List<Long> looks = new ArrayList<>();
      Reply done = awaited(clerk, kept.at("id"), looks);
      double wholeS = seconds(start);
      looks.sort(null);
      return new Figures("batch")
          .put("rows_per_s", Math.round(ROWS / wholeS))
          .put("rows", (long) ROWS)
          .put("made", Long.parseLong(done.at("made")))
          .put("sheet_kb", (long) sheet.length / 1_024)
          .put("sheet_kept_s", keptS)
          .put("queue_p95_ms", looks.get(looks.size() * PERCENT_95 / 100))
          .put("raw_sqlite_rows_per_s", Math.round(raw()));
    }
  }

  private Reply awaited(Visit clerk, String roll, List<Long> looks) throws InterruptedException {
    long start = System.nanoTime();
    while (seconds(start) < SECONDS_MAX) {
      long look = System.nanoTime();
      clerk.post("/api/desk/queue", Map.of("view", "todo", "text", ""));
      looks.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - look));
      Reply reply = clerk.get("/api/desk/rolls/" + roll);
      if (reply.at("state").equals("DONE")) {
        return reply;
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MS);
    }
    throw new IllegalStateException("the roll is not done with after " + SECONDS_MAX + " s");
  }

  private double raw() throws IOException, SQLException {
    long nowMs = Clock.systemUTC().millis();
    MadeUpLog log = new MadeUpLog(new Random(1), Player.VILLAGE + "-01", "高河村", catalogue, nowMs);
    List<Entry> entries = log.capture(RAW_CASES, false).entries();
    List<List<Entry>> batches = new ArrayList<>();
    for (int from = 0; from + RAW_BATCH <= entries.size(); from += RAW_BATCH) {
      batches.add(entries.subList(from, from + RAW_BATCH));
    }
    return RawRowsTable.rowsPerSecond(folder.resolve("raw"), batches);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / NS_IN_S;
  }
}
