package org.daiban.world.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.daiban.world.process.StartFailed;
import org.daiban.world.story.Play;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("system")
class PlayTest {
  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void everyStepOfTheStoryComesTrue(@TempDir Path folder) throws StartFailed {
    assertTrue(
        Play.inFreshFolder(Optional.of(folder), System.out).allCameTrue(),
        "the report beside this one tells which step did not come true");
  }
}
