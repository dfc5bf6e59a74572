package org.daiban.world.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daiban.client.SyncFailed;

/**
 * How long 100 cases take over a slow and bad line, from the first packet of a new connection until
 * the receipt is there. The bytes are those of a real exchange with a real township, wrapped by
 * real TLS 1.3; only the line and its clock are made up, see {@link SlowLine}.
 */
final class SlowLinkBench {
  private static final int SEEDS = 50;
  private static final double LOSS = 0.05;

  private final ExchangeBench exchange;
  private final Path folder;

  SlowLinkBench(ExchangeBench exchange, Path folder) {
    this.exchange = exchange;
    this.folder = folder;
  }

  Figures figures() throws IOException, SyncFailed {
    List<Integer> flights = flights(false);
    List<Integer> withPhotos = flights(true);
    double[] seconds = seconds(flights);
    double[] secondsWithPhotos = seconds(withPhotos);
    return new Figures("slow-link")
        .put("seconds", percentile(seconds, 50))
        .put("p95", percentile(seconds, 95))
        .put("floor", seconds(flights, new Random(0), 0))
        .put("bytes", flights.stream().mapToLong(Integer::longValue).sum())
        .put("seconds_with_photos", percentile(secondsWithPhotos, 50))
        .put("p95_with_photos", percentile(secondsWithPhotos, 95))
        .put("floor_with_photos", seconds(withPhotos, new Random(0), 0));
  }

  private List<Integer> flights(boolean photos) throws IOException, SyncFailed {
    List<byte[]> said = exchange.hundredCases(photos);
    return TlsFlights.of(said.get(0), said.get(1), folder.resolve(photos ? "photos" : "text"));
  }

  private static double[] seconds(List<Integer> flights) {
    double[] seconds = new double[SEEDS];
    for (int seed = 0; seed < SEEDS; seed++) {
      seconds[seed] = seconds(flights, new Random(seed), LOSS);
    }
    Arrays.sort(seconds);
    return seconds;
  }

  /** The first two flights, without content, open the connection. */
  static double seconds(List<Integer> flights, Random random, double loss) {
    SlowLine line = new SlowLine(random, loss);
    line.carry(0);
    line.carry(0);
    flights.forEach(line::carry);
    return line.seconds();
  }

  private static double percentile(double[] sorted, int percent) {
    return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
  }
}
