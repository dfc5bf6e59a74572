package org.daiban.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of a story or a test: a file that holds one ISO instant, read at each look. While the
 * file is being rewritten the last good instant stands.
 */
final class StoryClock extends Clock {
  private final Path file;
  private final ZoneId zone;
  private final AtomicReference<Instant> last;

  private StoryClock(Path file, ZoneId zone, Instant first) {
    this.file = file;
    this.zone = zone;
    this.last = new AtomicReference<>(first);
  }

  /** Reads the file for the first time; a file that holds no instant is a fault of the start. */
  static StoryClock of(Path file, ZoneId zone) throws IOException {
    return new StoryClock(file, zone, read(file));
  }

  private static Instant read(Path file) throws IOException {
    return Instant.parse(Files.readString(file, StandardCharsets.UTF_8).trim());
  }

  @Override
  public Instant instant() {
    try {
      last.set(read(file));
    } catch (IOException | DateTimeParseException e) {
      return last.get();
    }
    return last.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new StoryClock(file, other, last.get());
  }
}
