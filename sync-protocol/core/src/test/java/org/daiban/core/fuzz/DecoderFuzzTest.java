package org.daiban.core.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daiban.core.courier.ParcelRefused;
import org.daiban.core.packing.InflatedTooLarge;
import org.daiban.core.wire.WireException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Spoilt and random bodies at every decoder: each is read or refused by name, and none leaves
 * memory behind. {@code -Dfuzz.seed=N -Dfuzz.count=1} replays one body, whose number a failure
 * tells; {@code fuzz.count} alone sets how many.
 */
class DecoderFuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20_260_302L);
  private static final int QUARTERS = 4;

  /** Caches of the platform's cryptography settle within this. */
  private static final long GROWTH_BYTES_MAX = 8L * 1024 * 1024;

  @Test
  void spoiltBodiesAreReadOrRefused() throws IOException {
    throwBodies(Integer.getInteger("fuzz.count", 20_000));
  }

  @Test
  @Tag("slow")
  void aMillionSpoiltBodiesAreReadOrRefused() throws IOException {
    throwBodies(Integer.getInteger("fuzz.count", 1_000_000));
  }

  private static void throwBodies(int count) throws IOException {
    System.out.println("fuzz.seed=" + SEED + " fuzz.count=" + count);
    List<Decoder> decoders = Decoders.all();
    List<byte[]> pool = new ArrayList<>();
    decoders.forEach(decoder -> pool.addAll(decoder.sound()));
    Map<String, AssertionError> faults = new LinkedHashMap<>();
    long early = 0;
    int read = 0;
    for (int i = 0; i < count; i++) {
      read += throwOne(decoders, pool, SEED + i, faults) ? 1 : 0;
      if (i == count / QUARTERS) {
        early = usedBytes();
      }
    }
    assertEquals("", String.join("\n", faults.keySet()), () -> stacks(faults));
    long growth = usedBytes() - early;
    System.out.println(count + " bodies, " + read + " read; memory grew by " + growth + " bytes");
    assertTrue(growth < GROWTH_BYTES_MAX, "memory grew by " + growth + " bytes");
    assertTrue(count < 1_000 || (read > count / 100 && read < count), read + " of " + count);
  }

  /** Whether the body was read. */
  private static boolean throwOne(
      List<Decoder> decoders, List<byte[]> pool, long seed, Map<String, AssertionError> faults) {
    Random random = new Random(seed);
    Decoder decoder = decoders.get(random.nextInt(decoders.size()));
    while (random.nextInt(decoder.oneIn()) != 0) {
      decoder = decoders.get(random.nextInt(decoders.size()));
    }
    byte[] sound = decoder.sound().get(random.nextInt(decoder.sound().size()));
    byte[] body = new Mutations(random, pool).of(sound);
    try {
      decoder.reading().read(body);
      return true;
    } catch (WireException | InflatedTooLarge | ParcelRefused refused) {
      return false;
    } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError fault) {
      String place = fault.getStackTrace().length == 0 ? "" : " at " + fault.getStackTrace()[0];
      faults.computeIfAbsent(
          decoder + ": " + fault.getClass().getSimpleName() + place,
          first -> new AssertionError("replay with -Dfuzz.count=1 -Dfuzz.seed=" + seed, fault));
      return false;
    }
  }

  private static String stacks(Map<String, AssertionError> faults) {
    StringWriter stacks = new StringWriter();
    faults.values().forEach(fault -> fault.printStackTrace(new PrintWriter(stacks)));
    return stacks.toString();
  }

  private static long usedBytes() {
    System.gc();
    Runtime machine = Runtime.getRuntime();
    return machine.totalMemory() - machine.freeMemory();
  }
}
