package org.daiban.client;

import org.daiban.core.engine.Failure;
import org.daiban.core.engine.FailureKind;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.WireException;

/**
 * What an answer that is no success means. Such answers need no proof: nothing is taken from them.
 */
final class Refusals {
  private static final int PROBLEM_CHARS_MAX = 64 * 1024;
  private static final int WORDS_MAX = 500;

  /**
   * A sign-in page or a proxy may ask to wait, too. It knows nothing of a node's queue, and the
   * next line may be a good one.
   */
  private static final long STRANGERS_WAIT_SECONDS_MAX = 600;

  private Refusals() {}

  static Failure of(Answer answer) {
    int status = answer.status();
    long seconds = answer.number("Retry-After");
    if ((status == 429 || status == 503) && seconds >= 0) {
      long obeyed = answer.isProblem() ? seconds : Math.min(seconds, STRANGERS_WAIT_SECONDS_MAX);
      return Failure.toldToWait(obeyed * 1_000);
    }
    if (answer.isProblem()) {
      return problem(answer);
    }
    boolean nodeOrProxyInTrouble = status >= 500 && status != 511;
    return nodeOrProxyInTrouble
        ? Failure.of(FailureKind.UNREACHABLE, "http-" + status)
        : Failure.of(FailureKind.PORTAL, "portal");
  }

  private static Failure problem(Answer answer) {
    try {
      String text = answer.body().utf8();
      Fields problem = Json.object(text, PROBLEM_CHARS_MAX);
      return Failure.refused(
          words(problem.textOr("code", "http-" + answer.status())),
          words(problem.textOr("detail", problem.textOr("title", ""))),
          words(problem.textOr("todo", "")));
    } catch (WireException notReadable) {
      return Failure.refused("http-" + answer.status(), "", "");
    }
  }

  private static String words(String text) {
    return text.length() <= WORDS_MAX ? text : text.substring(0, WORDS_MAX);
  }
}
