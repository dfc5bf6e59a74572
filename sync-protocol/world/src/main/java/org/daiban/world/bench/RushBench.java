package org.daiban.world.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okio.ByteString;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.engine.Step;
import org.daiban.core.log.Digest;
import org.daiban.core.request.AttachmentRef;
import org.daiban.world.process.StartFailed;

/**
 * The morning after an outage of three days: two thousand devices, each with fifteen cases and two
 * photos, come back to one county at the same moment. The county has a process of its own with a
 * heap of 512 MB; the devices live in this one, each with an engine and a connection of its own.
 */
final class RushBench {
  private static final int DEVICES = 2_000;
  private static final int CASES = 15;
  private static final int PHOTOS = 2;
  private static final int PHOTO_BYTES = 20 * 1024;
  private static final int FIRST_PORT = 23_150;
  private static final String COUNTY_DIGITS = "340822";
  private static final long SECONDS_MAX = 240;
  private static final byte[] JPEG_BEGIN =
      HexFormat.of().parseHex("ffd8ffc0000b080010001001011100ffda0008010100003f00");
  private static final byte[] JPEG_END = HexFormat.of().parseHex("ffd9");
  private static final double MS_IN_S = 1_000.0;

  private final Path folder;
  private final Catalogue catalogue;
  private final long nowMs;
  private final long startNs = System.nanoTime();

  RushBench(Path folder, Catalogue catalogue, long nowMs) {
    this.folder = folder;
    this.catalogue = KeepBench.receivedByTheCounty(catalogue);
    this.nowMs = nowMs;
  }

  /** Measures; takes some minutes. */
  Figures figures()
      throws IOException, SQLException, StartFailed, InterruptedException, ExecutionException {
    CountyAlone county = CountyAlone.in(folder, FIRST_PORT);
    Fleet fleet = Fleet.letInto(county.data(), DEVICES, COUNTY_DIGITS, nowMs);
    List<RushDevice> devices = prepared(fleet);
    county.start();
    try (county) {
      long begun = uptimeMs();
      rush(county.address().uri(), devices);
      return figures(county, devices, begun);
    }
  }

  private List<RushDevice> prepared(Fleet fleet) throws InterruptedException, ExecutionException {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<RushDevice>> made = new ArrayList<>();
      for (Fleet.Device device : fleet.devices()) {
        made.add(threads.submit(() -> prepared(fleet, device)));
      }
      List<RushDevice> devices = new ArrayList<>();
      for (Future<RushDevice> one : made) {
        devices.add(one.get());
      }
      return devices;
    } finally {
      threads.shutdownNow();
    }
  }

  private RushDevice prepared(Fleet fleet, Fleet.Device device) {
    Random random = new Random(device.name().hashCode());
    MadeUpLog log = new MadeUpLog(random, device.name(), "高河村", catalogue, nowMs);
    log.capture(CASES, false);
    List<ByteString> bytes = new ArrayList<>();
    List<AttachmentRef> named = new ArrayList<>();
    for (int n = 0; n < PHOTOS; n++) {
      byte[] photo = photo(random);
      bytes.add(ByteString.of(photo));
      named.add(new AttachmentRef(Digest.of(photo), photo.length, "image/jpeg"));
    }
    String caseId = log.name(named);
    List<RushDevice.Photo> photos = new ArrayList<>();
    bytes.forEach(each -> photos.add(new RushDevice.Photo(each, caseId)));
    int entries = log.entries().size();
    PreparedRequest text =
        PreparedRequest.of(
            device,
            fleet.end(),
            catalogue.version(),
            log.batchAfter(0, device.signer()).text(),
            entries,
            entries);
    return new RushDevice(device, text, fleet.county().publicKey(), photos, random);
  }

  /** A frame of 16 by 16 dots and a scan of noise, whole as far as a node looks. */
  private static byte[] photo(Random random) {
    byte[] bytes = new byte[PHOTO_BYTES];
    random.nextBytes(bytes);
    System.arraycopy(JPEG_BEGIN, 0, bytes, 0, JPEG_BEGIN.length);
    System.arraycopy(JPEG_END, 0, bytes, bytes.length - JPEG_END.length, JPEG_END.length);
    return bytes;
  }

  private void rush(URI node, List<RushDevice> devices) throws InterruptedException {
    ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor();
    ExecutorService lines = Executors.newFixedThreadPool(2);
    HttpClient http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(lines).build();
    CountDownLatch done = new CountDownLatch(devices.size());
    for (RushDevice device : devices) {
      turns.execute(() -> new Visits(node, http, turns, device, done).turn());
    }
    if (!done.await(SECONDS_MAX, TimeUnit.SECONDS)) {
      System.err.println("bench: " + done.getCount() + " devices are not done");
    }
    turns.shutdownNow();
    lines.shutdownNow();
  }

  /** The turns of one device; all of them on one thread. */
  private final class Visits {
    private final URI node;
    private final HttpClient http;
    private final ScheduledExecutorService turns;
    private final RushDevice device;
    private final CountDownLatch done;

    Visits(
        URI node,
        HttpClient http,
        ScheduledExecutorService turns,
        RushDevice device,
        CountDownLatch done) {
      this.node = node;
      this.http = http;
      this.turns = turns;
      this.device = device;
      this.done = done;
    }

    void turn() {
      if (device.isDone()) {
        done.countDown();
      } else if (device.next(uptimeMs()) instanceof Step.WaitUntil wait) {
        later(wait.uptimeMs() - uptimeMs());
      } else {
        send();
      }
    }

    private void later(long ms) {
      var unused = turns.schedule(this::turn, Math.max(1, ms), TimeUnit.MILLISECONDS);
    }

    private void send() {
      var unused =
          http.sendAsync(device.request(node, uptimeMs()), BodyHandlers.ofByteArray())
              .whenComplete((answer, failure) -> turns.execute(() -> take(answer)));
    }

    private void take(HttpResponse<byte[]> answer) {
      if (answer == null) {
        device.broken(uptimeMs());
      } else if (device.answered(answer, uptimeMs())) {
        send();
        return;
      }
      turn();
    }
  }

  private Figures figures(CountyAlone county, List<RushDevice> devices, long begun)
      throws SQLException, InterruptedException {
    long seconds = uptimeMs() - begun;
    List<Long> waits = new ArrayList<>();
    long told = 0;
    for (RushDevice device : devices) {
      told += device.toldToWait();
      if (device.keptAtMs() >= 0) {
        waits.add(device.keptAtMs() - begun);
      }
    }
    waits.sort(null);
    long cases = (long) DEVICES * CASES;
    long entries = cases * 2 + DEVICES;
    try (KeptLookTable look = KeptLookTable.of(county.data())) {
      KeepBench.awaitCases(look, cases);
      return new Figures("rush")
          .put("seconds", waits.isEmpty() ? -1 : waits.get(waits.size() - 1) / MS_IN_S)
          .put("lost", DEVICES - waits.size() + entries - look.entries())
          .put("doubled", look.doubled())
          .put("p95_wait", waits.isEmpty() ? -1 : waits.get(waits.size() * 95 / 100) / MS_IN_S)
          .put("seconds_with_photos", seconds / MS_IN_S)
          .put("photos_lost", (long) DEVICES * PHOTOS - look.photos())
          .put("told_to_wait", told)
          .put("county_rss_mb", county.process().residentMb());
    }
  }

  private long uptimeMs() {
    return (System.nanoTime() - startNs) / 1_000_000;
  }
}
