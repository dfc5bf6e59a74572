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
  private static final long DAY_MS = Duration.ofDays(1).toMillis();
  private static final String NUMBER = "\\d{24}";
  private static final String LAST_FOUR = "\\d{3}[\\dX]";

  private final ProgressDesk cases;
  private final LetterDesk letters;
  private final Clock clock;

  /** Wrong digits for one case: ten thousand guesses take years. */
  private final Guesses ofCase = new Guesses(5, QUARTER_MS);

  private final Guesses ofCaseInADay = new Guesses(10, DAY_MS);

  /** Wrong tries of one address, behind which a whole township may sit. */
  private final Guesses ofAddress = new Guesses(30, QUARTER_MS);

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
    long waitMs = waitMs(from, number);
    if (waitMs > 0) {
      return ProgressPage.tooMany(waitMs);
    }
    Optional<ProgressDesk.Progress> found = cases.find(number, last);
    if (found.isPresent()) {
      ofCase.right(number);
      ofCaseInADay.right(number);
      ofAddress.right(from);
    }
    return found.map(ProgressPage::of).orElseGet(ProgressPage::notFound);
  }

  private long waitMs(String from, String number) {
    long nowMs = clock.millis();
    long address = ofAddress.begin(from, nowMs);
    if (address > 0) {
      return address;
    }
    return Math.max(ofCase.begin(number, nowMs), ofCaseInADay.begin(number, nowMs));
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
