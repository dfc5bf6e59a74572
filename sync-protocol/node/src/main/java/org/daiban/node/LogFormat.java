package org.daiban.node;

import java.util.logging.Level;
import java.util.logging.Logger;

/** One line for each log record on standard error; libraries speak up only when they warn. */
final class LogFormat {
  private static final String LINE = "%1$tF %1$tT.%1$tL %4$s %3$s %5$s%6$s%n";

  private LogFormat() {}

  static void install() {
    System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
    System.setProperty("stderr.encoding", "UTF-8");
    Logger.getLogger("").setLevel(Level.WARNING);
    Logger.getLogger("org.flywaydb").setLevel(Level.SEVERE); // numbers out of order are our way
    Logger.getLogger("org.daiban").setLevel(Level.INFO);
  }
}
