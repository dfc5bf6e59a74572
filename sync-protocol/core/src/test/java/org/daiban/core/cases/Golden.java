package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that freeze a shape. To write them anew after a change that was meant, run the test with
 * {@code -Dgolden.write=true} and read the difference before committing it.
 */
final class Golden {
  private Golden() {}

  /** Asserts that the file of this module, named from its base folder, holds this text. */
  static void assertHolds(String path, String text) {
    Path file = Path.of(System.getProperty("basedir", ".")).resolve(path);
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertEquals(Files.readString(file), text, path + " differs from what the program writes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
