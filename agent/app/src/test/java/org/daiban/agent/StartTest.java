package org.daiban.agent;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads when the agent cannot start. */
class StartTest {
  @TempDir Path folder;

  @Test
  void takenPortIsNamed() throws Exception {
    try (TestNode first = TestNode.start(folder.resolve("one"), 0, 1)) {
      Exception fault =
          assertThrows(
              Exception.class, () -> TestNode.start(folder.resolve("two"), first.port(), 2));
      assertTrue(fault.getMessage().contains(Integer.toString(first.port())), fault.toString());
    }
  }

  @Test
  void folderInUseIsNamed() throws Exception {
    try (TestNode first = TestNode.start(folder.resolve("one"), 0, 1)) {
      assertThrows(Exception.class, () -> TestNode.start(folder.resolve("one"), 0, 2));
      assertTrue(first.port() > 0);
    }
  }
}
