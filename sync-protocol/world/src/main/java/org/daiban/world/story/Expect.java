package org.daiban.world.story;

import java.time.Duration;
import java.util.function.Supplier;
import org.daiban.world.visit.Patience;
import org.daiban.world.visit.Reply;

/** What a step says must come true, at once or within a bound. */
final class Expect {
  private static final Duration LONGEST = Duration.ofSeconds(45);

  private Expect() {}

  /** Waits until the value is there. */
  static void soon(String what, String expected, Supplier<String> look) {
    Patience.Seen<String> seen = Patience.until(LONGEST, look, expected::equals);
    if (!seen.cameTrue()) {
      throw new StepFailed(what, expected, seen.value().orElse("没有回答 no answer"));
    }
  }

  static void now(String what, String expected, String there) {
    if (!expected.equals(there)) {
      throw new StepFailed(what, expected, there);
    }
  }

  static void contains(String what, String expected, String text) {
    if (!text.contains(expected)) {
      throw new StepFailed(what, expected, "没有这段文字 a text of " + text.length() + " characters");
    }
  }

  /** A node has done what it was asked for. */
  static Reply done(String what, Reply reply) {
    if (!reply.isOk()) {
      throw new StepFailed(what, "HTTP 200", reply.told());
    }
    return reply;
  }

  /** A node has refused with this status. */
  static void refused(String what, int status, Reply reply) {
    if (reply.status() != status) {
      throw new StepFailed(what, "HTTP " + status, reply.told());
    }
  }
}
