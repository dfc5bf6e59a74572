package org.daiban.world.story;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.daiban.world.demo.Plan;
import org.daiban.world.demo.World;
import org.daiban.world.process.StartFailed;

/**
 * {@code play}: starts a fresh world on a pinned clock, lets the story walk through it, and cleans
 * up if it came true. The folder's name has a blank and Chinese characters, as such folders do.
 */
public final class Play {
  private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-03-02T08:30");
  private static final int PORTS_FROM = 21_000;
  private static final int PULL_SECONDS = 1;

  private final Path folder;
  private final PrintStream out;

  private Play(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** Makes the folder below the one given, or below the system's for temporary files. */
  public static Play inFreshFolder(Optional<Path> parent, PrintStream out) throws StartFailed {
    try {
      if (parent.isPresent()) {
        Files.createDirectories(parent.get());
        return new Play(Files.createTempDirectory(parent.get(), "代办 演示-"), out);
      }
      return new Play(Files.createTempDirectory("代办 演示-"), out);
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw new StartFailed(
          "不能建立临时文件夹（名称含中文），请检查磁盘空间、权限和系统语言设置",
          "The temporary folder with a Chinese name cannot be made: check space, rights, locale.");
    }
  }

  /** Whether every step came true. */
  public boolean allCameTrue() throws StartFailed {
    out.println("正在启动县、镇、村三个程序…… Starting county, township and village.");
    PinnedClock clock = new PinnedClock(folder.resolve("clock.txt"), BEGIN);
    Plan plan = new Plan(folder, PORTS_FROM, Optional.of(clock.file()), PULL_SECONDS, true);
    boolean cameTrue;
    try (World world = stopping(World.start(plan))) {
      cameTrue = new Story(world, clock, out).tell();
    }
    if (cameTrue) {
      delete();
    } else {
      out.println("    数据和日志留在 Data and logs are kept in " + folder);
    }
    return cameTrue;
  }

  private static World stopping(World world) {
    Runtime.getRuntime().addShutdownHook(new Thread(world::close, "stop"));
    return world;
  }

  private void delete() {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
