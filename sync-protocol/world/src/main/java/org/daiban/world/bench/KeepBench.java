package org.daiban.world.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.daiban.core.cases.Level;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Entry;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.RequestProof;
import org.daiban.core.log.Signed;
import org.daiban.core.packing.Coding;
import org.daiban.world.process.StartFailed;

/**
 * How many cases a county keeps in a second: eight devices send batches of a hundred cases over
 * loopback HTTP as fast as they are receipted. Bodies are made and packed beforehand; signatures,
 * chains and payloads are checked, and a receipt means that the rows are durable. The cases are of
 * items that the county itself receives, so that each becomes a case with its acts, its snapshot
 * and its outcome.
 */
final class KeepBench {
  private static final int DEVICES = 8;
  private static final int CASES = 100;
  private static final int WARM_UP = 40;
  private static final int BATCHES = 60;
  private static final int FIRST_PORT = 23_100;
  private static final double NS_IN_S = 1_000_000_000.0;
  private static final long APPLY_SECONDS_MAX = 300;
  private static final long LOOK_MS = 50;
  private static final String COUNTY_DIGITS = "340822";

  private final Path folder;
  private final Catalogue catalogue;
  private final long nowMs;
  private final OkHttpClient client =
      new OkHttpClient.Builder().readTimeout(60, TimeUnit.SECONDS).build();

  KeepBench(Path folder, Catalogue catalogue, long nowMs) {
    this.folder = folder;
    this.catalogue = receivedByTheCounty(catalogue);
    this.nowMs = nowMs;
  }

  /** The log of one device and the requests that bring it. */
  private record Sender(Fleet.Device device, List<Entry> entries, List<PreparedRequest> requests) {}

  /** Measures; takes a minute or two. */
  Figures figures()
      throws IOException, SQLException, StartFailed, InterruptedException, ExecutionException {
    CountyAlone county = CountyAlone.in(folder, FIRST_PORT);
    Fleet fleet = Fleet.letInto(county.data(), DEVICES, COUNTY_DIGITS, nowMs);
    ExecutorService threads = Executors.newFixedThreadPool(DEVICES);
    try (county) {
      List<Sender> senders = all(threads, fleet.devices(), device -> prepared(fleet, device));
      county.start();
      return measured(county, threads, senders);
    } finally {
      threads.shutdownNow();
    }
  }

  private Figures measured(CountyAlone county, ExecutorService threads, List<Sender> senders)
      throws InterruptedException, ExecutionException, SQLException, IOException {
    all(threads, senders, sender -> send(county, sender, 0, WARM_UP));
    long warm = (long) DEVICES * WARM_UP * CASES;
    long total = (long) DEVICES * BATCHES * CASES;
    try (KeptLookTable look = KeptLookTable.of(county.data())) {
      awaitCases(look, warm);
      double cpu = county.process().cpuSeconds().orElse(Double.NaN);
      long start = System.nanoTime();
      List<List<byte[]>> answers =
          all(threads, senders, sender -> send(county, sender, WARM_UP, WARM_UP + BATCHES));
      double keeping = seconds(start);
      double cpuKeeping = county.process().cpuSeconds().orElse(Double.NaN) - cpu;
      long appliedMeanwhile = look.cases() - warm;
      awaitCases(look, warm + total);
      double applied = seconds(start);
      double cpuApplied = county.process().cpuSeconds().orElse(Double.NaN) - cpu;
      requireReceipts(senders, answers);
      double raw = RawRowsTable.rowsPerSecond(folder.resolve("raw"), batches(senders));
      return new Figures("keep")
          .put("cases_per_s", Math.round(total / keeping))
          .put("applied_per_s", Math.round(total / applied))
          .put("applied_behind_per_s", Math.round((total - appliedMeanwhile) / (applied - keeping)))
          .put("raw_sqlite_rows_per_s", Math.round(raw))
          .put("rows_per_case", 2L)
          .put("cases", total)
          .put("payload_chars", payloadChars(senders))
          .put("county_cpu_us_per_case_kept", cpuKeeping / total * 1e6)
          .put("county_cpu_us_per_case_in_all", cpuApplied / total * 1e6);
    }
  }

  /** The catalogue with those items alone that the county itself receives. */
  static Catalogue receivedByTheCounty(Catalogue all) {
    List<ServiceItem> items = new ArrayList<>(all.items());
    items.removeIf(item -> item.law().acceptLevel() != Level.COUNTY);
    return new Catalogue(
        all.version(), all.effectiveFrom(), all.effectiveTo(), all.county(), items);
  }

  private Sender prepared(Fleet fleet, Fleet.Device device) {
    Random random = new Random(device.name().hashCode());
    MadeUpLog log = new MadeUpLog(random, device.name(), "高河村", catalogue, nowMs);
    List<PreparedRequest> requests = new ArrayList<>();
    for (int batch = 0; batch < WARM_UP + BATCHES; batch++) {
      long before = log.entries().size();
      String text = log.capture(CASES, false).batchAfter(before, device.signer()).text();
      requests.add(
          PreparedRequest.of(
              device, fleet.end(), catalogue.version(), text, unsent(batch), log.entries().size()));
    }
    return new Sender(device, log.entries(), requests);
  }

  /** Each has one batch more to send than is measured: so its news wait behind all of them. */
  private static int unsent(int batch) {
    return 2 * CASES * (WARM_UP + BATCHES + 1 - batch);
  }

  /** Sends some of a device's requests one after another; answers what came back. */
  private List<byte[]> send(CountyAlone county, Sender sender, int from, int to)
      throws IOException {
    String challenge = challenge(county, sender);
    List<byte[]> answers = new ArrayList<>();
    for (PreparedRequest request : sender.requests().subList(from, to)) {
      answers.add(answer(request.signed(county.address(), challenge)));
    }
    return answers;
  }

  /** Comes back when it is told to, as a device does. */
  private byte[] answer(Request request) throws IOException {
    while (true) {
      try (Response response = client.newCall(request).execute()) {
        String wait = response.header("Retry-After");
        if (response.code() == 200) {
          return response.body().bytes();
        }
        if (wait == null) {
          throw new IOException("the county answers " + response.code());
        }
        TimeUnit.SECONDS.sleep(Long.parseLong(wait));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  private String challenge(CountyAlone county, Sender sender) throws IOException {
    Request first = sender.requests().get(0).signed(county.address(), "");
    try (Response refused = client.newCall(first).execute()) {
      return refused.header(RequestProof.CHALLENGE);
    }
  }

  private static void requireReceipts(List<Sender> senders, List<List<byte[]>> answers) {
    for (int i = 0; i < senders.size(); i++) {
      for (int n = 0; n < BATCHES; n++) {
        long head = receipted(answers.get(i).get(n), senders.get(i).device().name());
        if (head != senders.get(i).requests().get(WARM_UP + n).to()) {
          throw new IllegalStateException("a receipt says less than what was sent");
        }
      }
    }
  }

  private static long receipted(byte[] packed, String device) {
    byte[] body = Coding.newest().unpack(packed, Protocol.EXCHANGE_BYTES_MAX);
    for (String text : ExchangeAnswer.parse(body).receipts()) {
      Receipt receipt = Receipt.parse(Signed.parse(text).body());
      if (receipt.device().equals(device)) {
        return receipt.head();
      }
    }
    return 0;
  }

  /** Waits until so many cases stand in the books. */
  static void awaitCases(KeptLookTable look, long cases) throws SQLException, InterruptedException {
    long start = System.nanoTime();
    while (look.cases() < cases) {
      if (seconds(start) > APPLY_SECONDS_MAX) {
        throw new IllegalStateException("only " + look.cases() + " of " + cases + " are applied");
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MS);
    }
  }

  /** The rows that were measured, as they were sent. */
  private static List<List<Entry>> batches(List<Sender> senders) {
    List<List<Entry>> batches = new ArrayList<>();
    for (int n = WARM_UP; n < WARM_UP + BATCHES; n++) {
      for (Sender sender : senders) {
        batches.add(sender.entries().subList(2 * CASES * n, 2 * CASES * (n + 1)));
      }
    }
    return batches;
  }

  private static long payloadChars(List<Sender> senders) {
    List<Entry> entries = senders.get(0).entries();
    long chars = 0;
    for (Entry entry : entries) {
      chars += entry.payload().length();
    }
    return 2 * chars / entries.size();
  }

  /** Something that one of the threads does for one of them. */
  private interface Job<T, R> {
    R run(T one) throws IOException;
  }

  private static <T, R> List<R> all(ExecutorService threads, List<T> each, Job<T, R> job)
      throws InterruptedException, ExecutionException {
    List<Callable<R>> jobs = new ArrayList<>();
    each.forEach(one -> jobs.add(() -> job.run(one)));
    List<R> results = new ArrayList<>();
    for (Future<R> result : threads.invokeAll(jobs)) {
      results.add(result.get());
    }
    return results;
  }

  private static double seconds(long startNs) {
    return (System.nanoTime() - startNs) / NS_IN_S;
  }
}
