package org.daiban.world.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * How long a letter takes as PDF in a program that has 64 MB of heap for everything: a process of
 * its own, {@link LetterRun}, whose one line is handed on.
 */
final class LetterBench {
  static final int HEAP_MB = 64;

  private LetterBench() {}

  /** The line of figures. */
  static String line() throws IOException, InterruptedException {
    Process run =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + HEAP_MB + "m",
                    "-XX:+UseSerialGC",
                    "-Djava.awt.headless=true",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    LetterRun.class.getName()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    if (run.waitFor() != 0) {
      throw new IOException("setting letters failed; what went wrong stands above");
    }
    return line;
  }
}
