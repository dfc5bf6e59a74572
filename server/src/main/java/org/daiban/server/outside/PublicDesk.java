package org.daiban.server.outside;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.daiban.node.cases.LetterDesk;
import org.daiban.node.cases.ProgressDesk;
import org.daiban.node.http.Refusal;

/** Answers those outside, and slows down whoever guesses. */
@Singleton
final class PublicDesk {
  private static final long QUARTER_MS = Duration.ofMinutes(15).toMillis();
  private static final String NUMBER = "\\d{24}";
  private static final String LAST_FOUR = "\\d{3}[\\dX]";

  private final ProgressDesk cases;
  private final LetterDesk letters;
  private final Clock clock;

  private final Patience patience = new Patience();

  /** Papers checked from one address, be they real or not. */
  private final Guesses papers = new Guesses(60, QUARTER_MS);

  PublicDesk(ProgressDesk cases, LetterDesk letters, Clock clock) {
    this.cases = cases;
    this.letters = letters;
    this.clock = clock;
  }

  /** The page about a case. */
  String progress(String from, String number, String last) {
    if (!number.matches(NUMBER) || !last.matches(LAST_FOUR)) {
      return ProgressPage.notFound();
    }
    long waitMs = patience.begin(from, number, last, clock.millis());
    if (waitMs > 0) {
      return ProgressPage.tooMany(waitMs);
    }
    Optional<ProgressDesk.Progress> found = cases.find(number, last);
    if (found.isPresent()) {
      patience.right(from, number, last);
    }
    return found.map(ProgressPage::of).orElseGet(ProgressPage::notFound);
  }

  /** The page about a paper. */
  String paper(String from, String code) {
    if (papers.begin(from, clock.millis()) > 0) {
      return PaperPage.tooMany();
    }
    try {
      return PaperPage.of(letters.check(code).asMap());
    } catch (Refusal noCode) {
      return PaperPage.notACode();
    }
  }
}
