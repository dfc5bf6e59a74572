package org.daiban.world.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.calendar.TimeLimit;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.calendar.YearList;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.ItemLaw;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.node.Ground;
import org.daiban.node.cases.Beijing;
import org.daiban.node.cases.CaseParts;
import org.daiban.node.cases.Deadlines;
import org.daiban.node.log.NodeLog;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Store;
import org.daiban.node.store.Transactions;
import org.daiban.node.supervision.Cards;
import org.daiban.world.process.StartFailed;
import org.daiban.world.visit.Reply;
import org.daiban.world.visit.Visit;

/**
 * How fast the law is: the due dates of twenty thousand open cases after a calendar has come, a
 * page with sixty events at the county, and due dates in a loop. Beside each what it is held
 * against, from the same run.
 */
final class LawBench {
  private static final int CASES = 20_000;
  private static final int EVENTS = 60;
  private static final int PAGE = 100;
  private static final int OPENED = 200;
  private static final int WARM_UP = 100;
  private static final int DATES = 1_000_000;
  private static final int SLOW_DATES = 20_000;
  private static final int ROUNDS = 7;
  private static final int FIRST_PORT = 23_200;
  private static final double NS_IN_S = 1_000_000_000.0;
  private static final LocalDate ACCEPTED = LocalDate.of(2026, 12, 14);

  /** 最低生活保障: a promise, a statute, and a step. */
  private static final String ITEM = "340511001000";

  private final Path folder;
  private final Catalogue catalogue;

  LawBench(Path folder, Catalogue catalogue) {
    this.folder = folder;
    this.catalogue = catalogue;
  }

  List<Figures> figures() throws IOException, StartFailed {
    List<Figures> lines = new ArrayList<>();
    try (CountyAlone county = CountyAlone.in(folder, FIRST_PORT)) {
      lines.add(recompute(county.data()));
      lines.add(casePage(county));
    }
    lines.add(dueDates());
    lines.add(DueDatesByJmh.figures());
    return lines;
  }

  private ItemLaw law() {
    return catalogue.find(ITEM).orElseThrow().law();
  }

  private Figures recompute(Path data) throws IOException {
    List<CaseFile> files = new ArrayList<>();
    for (int number = 1; number <= CASES; number++) {
      LocalDate day = ACCEPTED.plusDays(number % 10);
      files.add(MadeUpCase.underReview(law(), catalogue.version(), number, day));
    }
    files.set(0, MadeUpCase.withEvents(files.get(0), law(), EVENTS));
    try (Store store = Store.open(data)) {
      OpenCasesTable.insert(store.transactions(), files);
      return recomputed(store.transactions(), files);
    }
  }

  private static Figures recomputed(Transactions store, List<CaseFile> files) throws IOException {
    Clock clock =
        Clock.fixed(ACCEPTED.plusDays(11).atTime(10, 0).toInstant(Beijing.ZONE), ZoneOffset.UTC);
    Reference reference = new Reference(store);
    Ground ground = new Ground(clock, new SecureRandom(), true);
    Deadlines deadlines =
        new CaseParts(store, new NodeLog(ground), (connection, entry) -> false, reference, ground)
            .deadlines(new Cards(reference, clock));
    long start = System.nanoTime();
    deadlines.pass();
    double first = seconds(start);
    reference.publishYear(2027, "made up", text("/bench/holidays-2027.csv"));
    start = System.nanoTime();
    Deadlines.Passed passed = deadlines.pass();
    double again = seconds(start);
    start = System.nanoTime();
    OpenCasesTable.writeOnly(store, files, PAGE);
    double raw = seconds(start);
    if (passed.counted() != files.size()) {
      throw new IllegalStateException("only " + passed.counted() + " cases were counted anew");
    }
    return new Figures("recompute")
        .put("cases", (long) passed.counted())
        .put("s", again)
        .put("first_look_s", first)
        .put("raw_writes_s", raw)
        .put("limit_s", 10L);
  }

  private Figures casePage(CountyAlone county) throws StartFailed {
    county.start();
    Visit manager = new Visit(county.address().uri(), county.manager(), county.password());
    String id = MadeUpCase.underReview(law(), catalogue.version(), 1, ACCEPTED).caseId();
    Timings pages = opened(manager, "/api/desk/cases/" + id);
    Timings peers = opened(manager, "/api/session");
    return new Figures("case-page")
        .put("events", (long) EVENTS)
        .put("p50_ms", pages.percentile(50))
        .put("p95_ms", pages.percentile(95))
        .put("session_p50_ms", peers.percentile(50))
        .put("limit_ms", 50L);
  }

  private static Timings opened(Visit visit, String path) {
    for (int time = 0; time < WARM_UP; time++) {
      done(visit.get(path));
    }
    Timings times = new Timings();
    for (int time = 0; time < OPENED; time++) {
      times.time(() -> done(visit.get(path)));
    }
    return times;
  }

  private static void done(Reply reply) {
    if (!reply.isOk()) {
      throw new IllegalStateException(reply.told());
    }
  }

  private Figures dueDates() throws IOException {
    WorkingCalendar calendar =
        WorkingCalendar.of(
            List.of(
                YearList.read(2025, "", text("/sample/holidays-2025.csv")),
                YearList.read(2026, "", text("/sample/holidays-2026.csv"))));
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.max(best, rate(DATES, (event, days) -> fast(calendar, event, days)));
    }
    double slow = rate(SLOW_DATES, (event, days) -> slow(calendar, event, days));
    return new Figures("due-dates")
        .put("per_s", Math.round(best))
        .put("day_by_day_per_s", Math.round(slow))
        .put("limit_per_s", 1_000_000L);
  }

  /** A way to a due date, as the day of its epoch. */
  private interface Way {
    long due(LocalDate event, int days);
  }

  private static double rate(int dates, Way way) {
    Random random = new Random(1);
    LocalDate[] events = new LocalDate[1024];
    int[] limits = new int[events.length];
    for (int i = 0; i < events.length; i++) {
      events[i] = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600));
      limits[i] = 1 + random.nextInt(60);
    }
    long sum = 0;
    long start = System.nanoTime();
    for (int i = 0; i < dates; i++) {
      sum += way.due(events[i & 1023], limits[i & 1023]);
    }
    double rate = dates / seconds(start);
    if (sum == 0) {
      throw new IllegalStateException("nothing was counted");
    }
    return rate;
  }

  private static long fast(WorkingCalendar calendar, LocalDate event, int days) {
    TimeLimit limit = new TimeLimit(days, LimitUnit.WORKING_DAYS, 0);
    return calendar.due(event, limit, List.of()).date().toEpochDay();
  }

  private static long slow(WorkingCalendar calendar, LocalDate event, int days) {
    LocalDate day = event;
    int left = days;
    while (left > 0) {
      day = day.plusDays(1);
      left -= calendar.isWorkday(day) ? 1 : 0;
    }
    return day.toEpochDay();
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = LawBench.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / NS_IN_S;
  }
}
