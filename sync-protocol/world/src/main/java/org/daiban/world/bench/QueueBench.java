package org.daiban.world.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.node.store.Store;
import org.daiban.world.process.StartFailed;
import org.daiban.world.visit.Reply;
import org.daiban.world.visit.Visit;

/**
 * A county's queue with a hundred seats before it and two hundred thousand cases behind: each seat
 * looks again every ten seconds, as its screen does, each at its own moment. Beside it the same
 * seats ask for their session, which is what any page costs; and all seats at one moment.
 */
final class QueueBench {
  private static final int CASES = 200_000;
  private static final int SEATS = 100;
  private static final int PEOPLE = 10;
  private static final int ROUNDS = 2;
  private static final int BUSY = 503;
  private static final long LOOK_AGAIN_MS = 10_000;
  private static final int FIRST_PORT = 23_600;
  private static final String ITEM = "340511001000";
  private static final String COUNTY = "340822000000";
  private static final String[] DEPARTMENTS = {"县民政局", "县医疗保障局", "县林业局", "县残疾人联合会", "县人力资源和社会保障局"};

  private final Path folder;
  private final Catalogue catalogue;

  QueueBench(Path folder, Catalogue catalogue) {
    this.folder = folder;
    this.catalogue = catalogue;
  }

  Figures figures() throws IOException, StartFailed, InterruptedException, ExecutionException {
    try (CountyAlone county = CountyAlone.in(folder, FIRST_PORT)) {
      fill(county.data());
      county.start();
      List<Visit> seats = seats(county);
      seats.forEach(QueueBench::look);
      Timings queue = new Timings();
      Timings session = new Timings();
      int refused = spread(seats, queue, session);
      Timings atOnce = new Timings();
      int refusedAtOnce = atOnce(seats, atOnce);
      return new Figures("queue")
          .put("cases", (long) CASES)
          .put("seats", (long) SEATS)
          .put("p50_ms", queue.percentile(50))
          .put("p95_ms", queue.percentile(95))
          .put("refused", (long) refused)
          .put("session_p95_ms", session.percentile(95))
          .put("all_at_once_p95_ms", atOnce.percentile(95))
          .put("refused_then", (long) refusedAtOnce)
          .put("limit_ms", 150L);
    }
  }

  private void fill(Path data) throws IOException {
    LocalDate day = LocalDate.of(2026, 11, 16);
    CaseFile model =
        MadeUpCase.underReview(
            catalogue.find(ITEM).orElseThrow().law(), catalogue.version(), 1, day);
    try (Store store = Store.open(data)) {
      new QueueRowsTable(model, DEPARTMENTS).fill(store.transactions(), CASES);
    }
  }

  private static List<Visit> seats(CountyAlone county) {
    Visit manager = new Visit(county.address().uri(), county.manager(), county.password());
    List<Visit> seats = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      String login = "seat" + person;
      Reply made =
          manager.post(
              "/api/people",
              Map.of(
                  "login",
                  login,
                  "name",
                  "窗口" + person,
                  "role",
                  "WINDOW_CLERK",
                  "region",
                  COUNTY,
                  "department",
                  DEPARTMENTS[person % DEPARTMENTS.length]));
      done(made);
      for (int seat = 0; seat < SEATS / PEOPLE; seat++) {
        Visit visit = new Visit(county.address().uri(), login, made.at("password"));
        done(visit.signIn());
        seats.add(visit);
      }
    }
    return seats;
  }

  /** How many are told to come again, as a screen does by itself at its next look. */
  private static int spread(List<Visit> seats, Timings queue, Timings session)
      throws InterruptedException, ExecutionException {
    AtomicInteger refused = new AtomicInteger();
    List<Later> looks = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (int seat = 0; seat < SEATS; seat++) {
        Visit visit = seats.get(seat);
        Runnable look =
            () -> {
              time(queue, () -> refused.addAndGet(look(visit)));
              time(session, () -> done(visit.get("/api/session")));
            };
        looks.add(new Later(look, round * LOOK_AGAIN_MS + seat * LOOK_AGAIN_MS / SEATS));
      }
    }
    done(looks);
    return refused.get();
  }

  private static int atOnce(List<Visit> seats, Timings times)
      throws InterruptedException, ExecutionException {
    AtomicInteger refused = new AtomicInteger();
    List<Later> looks = new ArrayList<>();
    for (Visit seat : seats) {
      looks.add(new Later(() -> time(times, () -> refused.addAndGet(look(seat))), 1_000));
    }
    done(looks);
    return refused.get();
  }

  private record Later(Runnable look, long atMs) {}

  private static void done(List<Later> looks) throws InterruptedException, ExecutionException {
    ScheduledExecutorService hands = Executors.newScheduledThreadPool(SEATS);
    try {
      List<ScheduledFuture<?>> begun = new ArrayList<>();
      for (Later each : looks) {
        begun.add(hands.schedule(each.look(), each.atMs(), TimeUnit.MILLISECONDS));
      }
      for (ScheduledFuture<?> each : begun) {
        each.get();
      }
    } finally {
      hands.shutdownNow();
    }
  }

  /** Many hands note into one list. */
  private static void time(Timings times, Runnable act) {
    Timings own = new Timings();
    own.time(act);
    synchronized (times) {
      times.add(own);
    }
  }

  /** 1 if the county was too busy to answer. */
  private static int look(Visit visit) {
    Reply reply = visit.post("/api/desk/queue", Map.of("view", "todo", "text", ""));
    if (reply.status() == BUSY) {
      return 1;
    }
    done(reply);
    if (reply.list("rows").size() < SEATS) {
      throw new IllegalStateException("a page of the queue is not full");
    }
    return 0;
  }

  private static void done(Reply reply) {
    if (!reply.isOk()) {
      throw new IllegalStateException(reply.told());
    }
  }
}
