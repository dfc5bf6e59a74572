package org.daiban.world.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPOutputStream;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Signer;
import org.daiban.core.packing.Coding;
import org.daiban.core.request.Manifest;

/**
 * How many bytes the body of an exchange takes that carries one batch of made-up cases with photos.
 * Counted is all of it, frame and signature included, less what only the manifests bring and
 * nothing can shorten: 32 bytes for the digest of each picture and 16 for each manifest's salt.
 */
public final class BytesBench {
  private static final int SEEDS = 25;
  private static final int HUNDRED = 100;
  private static final int SALT_BYTES = 16;
  private static final int DIGEST_BYTES = 32;
  private static final int EARLIER_CASES = 200;
  private static final long MARCH_MS = 1_772_413_200_000L;
  private static final int VILLAGES = 80;
  private static final int EPOCH_DIGITS = 16;

  private final Catalogue catalogue;
  private final Signer signer;

  /** Takes the catalogue whose items are asked for, and the device's key. */
  public BytesBench(Catalogue catalogue, Signer signer) {
    this.catalogue = catalogue;
    this.signer = signer;
  }

  /** One body: plain, and packed as it is sent. */
  public record Body(ExchangeRequest request, int plain, int packed, int counted) {}

  /** An exchange with a batch of so many cases from a village of its own. */
  public Body body(long seed, int cases) {
    Random random = new Random(seed);
    int slot = random.nextInt(4);
    String device = "3408221002" + (10 + random.nextInt(VILLAGES)) + "-0" + slot;
    long startMs = MARCH_MS + random.nextInt(Integer.MAX_VALUE);
    MadeUpLog log = new MadeUpLog(random, device, "示例村", catalogue, startMs);
    long before = log.capture(random.nextInt(EARLIER_CASES), true).entries().size();
    Batch batch = log.capture(cases, true).batchAfter(before, signer);
    ExchangeRequest request = request(random, batch);
    byte[] plain = request.bytes();
    int packed = Coding.newest().pack(plain).length;
    return new Body(request, plain.length, packed, packed - broughtByManifests(batch));
  }

  /** The line of figures; sizes are medians in bytes a case. */
  Figures figures() {
    List<Body> hundred = bodies(HUNDRED);
    List<Body> one = bodies(1);
    return new Figures("bytes")
        .put("batch100", percentile(hundred, Body::counted, 50) / (double) HUNDRED)
        .put("single", percentile(one, Body::counted, 50))
        .put("single_p90", percentile(one, Body::counted, 90))
        .put("batch100_with_manifests", percentile(hundred, Body::packed, 50) / (double) HUNDRED)
        .put("single_with_manifest", percentile(one, Body::packed, 50))
        .put("batch100_plain", percentile(hundred, Body::plain, 50) / (double) HUNDRED)
        .put("batch100_gzip", percentile(hundred, BytesBench::gzip, 50) / (double) HUNDRED)
        .put("single_gzip", percentile(one, BytesBench::gzip, 50));
  }

  private List<Body> bodies(int cases) {
    return new Random(cases).longs(SEEDS).mapToObj(seed -> body(seed, cases)).toList();
  }

  private static ExchangeRequest request(Random random, Batch batch) {
    String epoch = Digest.of("epoch " + random.nextInt()).hex().substring(0, EPOCH_DIGITS);
    Heartbeat heartbeat =
        new Heartbeat(
            "daiban-agent 0.1",
            "sample-2026.1",
            batch.entries().size(),
            random.nextInt(Integer.MAX_VALUE),
            random.nextInt(Integer.MAX_VALUE) * 40L,
            random.nextInt(4_000) - 2_000);
    return new ExchangeRequest(
        Protocol.VERSION,
        batch.device(),
        new Cursor(batch.device().substring(0, 9) + "000-00", epoch, random.nextInt(90_000)),
        List.of(),
        heartbeat,
        List.of(),
        List.of(),
        List.of(batch.text()));
  }

  private static int broughtByManifests(Batch batch) {
    int bytes = 0;
    for (Entry entry : batch.entries()) {
      if (entry.header().type().equals(EntryType.MANIFEST)) {
        int pictures = Manifest.parse(entry.payload()).attachments().size();
        bytes += SALT_BYTES + DIGEST_BYTES * pictures;
      }
    }
    return bytes;
  }

  private static int percentile(List<Body> bodies, ToIntFunction<Body> size, int percent) {
    int[] sizes = bodies.stream().mapToInt(size).toArray();
    Arrays.sort(sizes);
    return sizes[(sizes.length - 1) * percent / 100];
  }

  private static int gzip(Body body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body.request().bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.size();
  }
}
