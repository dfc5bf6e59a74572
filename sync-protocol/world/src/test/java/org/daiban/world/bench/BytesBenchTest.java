package org.daiban.world.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.daiban.core.catalogue.CatalogueReader;
import org.daiban.core.log.Protocol;
import org.daiban.core.packing.Coding;
import org.junit.jupiter.api.Test;

/** The goals for bytes on the wire. What is counted: see {@link BytesBench}. */
class BytesBenchTest {
  private static final int HUNDRED = 100;
  private static final int CASE_BYTES_MAX = 280;
  private static final int SINGLE_BYTES_MAX = 450;

  private final BytesBench bench = new BytesBench(catalogue(), ExchangeBench.signer());

  @Test
  void hundredCasesTakeFewBytesEachFromWhateverVillage() {
    for (long seed = 1; seed <= 5; seed++) {
      int counted = bench.body(seed, HUNDRED).counted();
      assertTrue(counted <= HUNDRED * CASE_BYTES_MAX, "seed " + seed + ": " + counted);
    }
  }

  @Test
  void caseAloneTakesFewBytes() {
    double mean =
        LongStream.rangeClosed(1, 40)
            .mapToInt(seed -> bench.body(seed, 1).counted())
            .average()
            .orElseThrow();
    assertTrue(mean <= SINGLE_BYTES_MAX, "mean of 40: " + mean);
  }

  @Test
  void whatIsMeasuredComesBackToTheByte() {
    byte[] plain = bench.body(7, HUNDRED).request().bytes();
    byte[] packed = Coding.newest().pack(plain);
    assertArrayEquals(plain, Coding.newest().unpack(packed, Protocol.EXCHANGE_BYTES_MAX));
  }

  private static org.daiban.core.catalogue.Catalogue catalogue() {
    try (InputStream in = BytesBenchTest.class.getResourceAsStream("/sample/catalogue.json")) {
      return CatalogueReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
