package org.daiban.world.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The made-up line keeps to its rules, and TLS to its round trips. */
class SlowLinkBenchTest {
  private static final double HALF_TRIP_S = 0.3;

  @Test
  void emptyFlightTakesHalfARoundTripAndItsHeader() {
    SlowLine line = new SlowLine(new Random(1), 0);
    line.carry(0);
    assertEquals(HALF_TRIP_S + 52 / 8_000.0, line.seconds(), 1e-9);
  }

  @Test
  void bytesTakeTheirTimeOnTheLineWithTheHeaderOfEachSegment() {
    SlowLine line = new SlowLine(new Random(1), 0);
    line.carry(14_000);
    assertEquals(HALF_TRIP_S + (14_000 + 10 * 52) / 8_000.0, line.seconds(), 1e-9);
  }

  @Test
  void eachLossCostsARoundTripAndAFifthOfASecondAndTheSegmentAgain() {
    Random firstIsLost = new Always(0.01, 0.99);
    SlowLine line = new SlowLine(firstIsLost, 0.05);
    line.carry(1_400);
    assertEquals(HALF_TRIP_S + 0.8 + 2 * 1_452 / 8_000.0, line.seconds(), 1e-9);
  }

  @Test
  void tlsAsksOneRoundTripBeforeTheRequest(@TempDir Path folder) throws IOException {
    List<Integer> flights = TlsFlights.of(new byte[20_000], new byte[1_000], folder);
    assertEquals(4, flights.size());
    assertTrue(flights.get(1) > 900, "two certificates: " + flights);
    assertTrue(flights.get(2) > 20_000 && flights.get(2) < 20_500, "request: " + flights);
    assertTrue(flights.get(3) > 1_000 && flights.get(3) < 3_000, "answer: " + flights);
  }

  /** Chance that says what it was told to say. */
  private static final class Always extends Random {
    private static final long serialVersionUID = 1L;
    private final double first;
    private final double then;
    private boolean asked;

    Always(double first, double then) {
      this.first = first;
      this.then = then;
    }

    @Override
    public double nextDouble() {
      double said = asked ? then : first;
      asked = true;
      return said;
    }
  }
}
