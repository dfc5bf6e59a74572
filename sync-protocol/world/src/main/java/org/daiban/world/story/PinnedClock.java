package org.daiban.world.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The file with the story's instant, which all three programs read at each look. */
public final class PinnedClock {
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private final Path file;
  private LocalDateTime time;

  /** Pins it. */
  public PinnedClock(Path file, LocalDateTime first) {
    this.file = file;
    set(first);
  }

  public Path file() {
    return file;
  }

  LocalDateTime time() {
    return time;
  }

  /** Moves it to a Beijing time; nobody ever sees half a file. */
  public void set(LocalDateTime beijing) {
    time = beijing;
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(fresh, beijing.toInstant(BEIJING).toString());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
