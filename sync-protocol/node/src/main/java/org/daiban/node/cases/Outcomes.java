package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.log.Entry;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Outcome;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Identity;

/** Puts the answers to entries into words, for their authors. */
final class Outcomes {
  private final Clock clock;

  Outcomes(Clock clock) {
    this.clock = clock;
  }

  Outcome of(
      Connection connection, Entry entry, String verdict, String rule, String reason, String todo)
      throws SQLException {
    Optional<CaseFile> file = CaseTable.find(connection, entry.header().caseId());
    return new Outcome(
        entry.header().device(),
        entry.header().seq(),
        entry.digest(),
        entry.header().caseId(),
        verdict,
        rule,
        reason,
        todo,
        Identity.name(connection),
        file.map(CaseFile::term).orElse(0),
        file.map(CaseFile::revision).orElse(0),
        clock.millis());
  }

  /** That an entry waits, and for what; empty when its author was told so before. */
  Optional<Outcome> waiting(
      Connection connection, Entry entry, String rule, String reason, String todo)
      throws SQLException {
    Outcome waits = of(connection, entry, Outcome.WAITING, rule, reason, todo);
    return told(connection, waits) ? Optional.empty() : Optional.of(waits);
  }

  private static boolean told(Connection connection, Outcome outcome) throws SQLException {
    return ChangeFeed.find(connection, FeedItem.OUTCOME, outcome.key())
        .map(Outcome::parse)
        .filter(before -> before.verdict().equals(outcome.verdict()))
        .filter(before -> before.reason().equals(outcome.reason()))
        .isPresent();
  }
}
