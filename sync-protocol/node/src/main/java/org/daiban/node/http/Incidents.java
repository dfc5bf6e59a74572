package org.daiban.node.http;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes unexpected failures to the log under a number that the person can report. Only types and
 * places are written: an exception's text may quote what a citizen typed.
 */
@Singleton
public final class Incidents {
  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
  private static final int FRAMES_MAX = 40;
  private static final int CAUSES_MAX = 8;

  private final AtomicLong count = new AtomicLong();

  /** Logs the failure and returns its number within this run of the program, such as {@code E3}. */
  public String record(Throwable failure) {
    String number = "E" + count.incrementAndGet();
    LOG.error("incident {}:{}", number, describe(failure));
    return number;
  }

  private static String describe(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
      text.append("\n  ").append(cause.getClass().getName());
      appendFrames(text, cause.getStackTrace());
      cause = cause.getCause();
    }
    return text.toString();
  }

  private static void appendFrames(StringBuilder text, StackTraceElement[] frames) {
    for (int i = 0; i < Math.min(frames.length, FRAMES_MAX); i++) {
      text.append("\n    at ").append(frames[i]);
    }
  }
}
