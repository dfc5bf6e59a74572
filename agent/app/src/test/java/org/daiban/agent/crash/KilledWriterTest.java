package org.daiban.agent.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that does nothing but write is killed ({@code kill -9}) again and again: each entry
 * whose save was told is there afterwards, whole, and the next life goes on behind it. {@code
 * -Dcrash.seed=N} draws other moments.
 */
@Tag("slow")
class KilledWriterTest {
  private static final long SEED = Long.getLong("crash.seed", 20_260_302L);
  private static final int LIVES = 6;
  private static final int WRITES_MAX = 120;

  @TempDir Path folder;

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void whatWasToldIsThereAfterEveryKill(LogOnDisk.Kind kind) throws Exception {
    long before = 0;
    for (int life = 0; life < LIVES; life++) {
      long told = Math.max(before, live(kind, kind.writes(1 + random.nextInt(WRITES_MAX))));
      Looked found = Looked.at(kind, folder);
      String where = kind + ", life " + life + ", seed " + SEED + ": told " + told + ", " + found;
      assertTrue(found.isWell(), where);
      assertTrue(found.entries() >= told, where);
      assertTrue(told > before, where);
      assertEquals(found.entries(), found.promised(), where);
      before = found.entries();
    }
  }

  /** Lets a process write, kills it, and answers the last number that it told. */
  private long live(LogOnDisk.Kind kind, int writes) throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WritingProgram.class.getName(),
                kind.name(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long told = 0;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("READY", out.readLine());
      int lines = 0;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        told = Long.parseLong(line);
        if (++lines == writes) {
          process.toHandle().destroyForcibly(); // what it told before it died is read on
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return told;
  }
}
