package org.daiban.node;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One line for each log record on standard error; libraries speak up only when they warn. */
final class LogFormat {
  private static final String LINE = "%1$tF %1$tT.%1$tL %4$s %3$s %5$s%6$s%n";

  /** Held here, since the log forgets the level of a logger that nobody holds. */
  private static final List<Logger> OURS =
      List.of(
          Logger.getLogger(""), Logger.getLogger("org.flywaydb"), Logger.getLogger("org.daiban"));

  private LogFormat() {}

  static void install() {
    System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
    OURS.get(0).setLevel(Level.WARNING);
    OURS.get(1).setLevel(Level.OFF); // what it fails at is thrown, and told once by us
    OURS.get(2).setLevel(Level.INFO);
  }
}
