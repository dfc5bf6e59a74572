package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.RequestRef;
import org.daiban.core.cases.Transition;
import org.daiban.core.log.Adoption;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Outcome;
import org.daiban.core.request.Withdrawal;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;

/**
 * A withdrawal that a village's agent has sent and that a person has to seal, because the organ has
 * not let the node seal by itself: it waits on the desk until a clerk makes the act (T27), which
 * then answers it.
 */
final class AskedWithdrawal {
  private AskedWithdrawal() {}

  /** What waits to be made, if this node holds the case and it may still be taken back. */
  static Optional<Entry> find(Connection connection, CaseFile file) throws SQLException {
    boolean mayBe =
        file.holder().equals(Identity.name(connection))
            && Transition.T27.from().contains(file.state());
    if (mayBe) {
      for (KeptEntry kept : KeptTable.unapplied(connection, file.caseId())) {
        Entry entry = asked(kept.entry());
        if (entry.header().type().equals(EntryType.WITHDRAW) && entry.payload() != null) {
          return Optional.of(entry);
        }
      }
    }
    return Optional.empty();
  }

  /** What was kept aside stands on the case under the name of the entry that adopts it. */
  private static Entry asked(Entry entry) {
    boolean adopts = entry.header().type().equals(EntryType.ADOPT) && entry.payload() != null;
    return adopts ? Adoption.parse(entry.payload()).under(entry.header()) : entry;
  }

  /** The village's words; empty where nothing waits. */
  static Optional<String> reason(Connection connection, CaseFile file) throws SQLException {
    return find(connection, file).map(entry -> Withdrawal.parse(entry.payload()).reason());
  }

  /** What a clerk's act answers; null where nobody asked. */
  static RequestRef request(Connection connection, CaseFile file) throws SQLException {
    return find(connection, file)
        .map(Entry::header)
        .map(header -> new RequestRef(header.device(), header.seq()))
        .orElse(null);
  }

  /** Tells the village that its withdrawal is in hand; of other requests nothing is told. */
  static Optional<Outcome> waits(
      Connection connection, Outcomes outcomes, Entry author, Optional<CaseFile> file)
      throws SQLException {
    boolean inHand =
        author.header().type().equals(EntryType.WITHDRAW)
            && file.filter(known -> Transition.T27.from().contains(known.state())).isPresent()
            && file.get().holder().equals(Identity.name(connection));
    return inHand
        ? outcomes.waiting(
            connection, author, "V15", "收件单位已经收到撤回。撤回确认书要由有用章授权的人员盖章，正在待办。", "不用再交；办好以后办件会显示已撤回。")
        : Optional.empty();
  }

  /** A village that was told that its withdrawal waits is told that it is done. */
  static Optional<Outcome> done(Connection connection, Outcomes outcomes, Entry author)
      throws SQLException {
    String key = author.header().device() + ":" + author.header().seq();
    boolean waited =
        ChangeFeed.find(connection, FeedItem.OUTCOME, key)
            .map(Outcome::parse)
            .filter(before -> before.verdict().equals(Outcome.WAITING))
            .isPresent();
    return waited && author.header().type().equals(EntryType.WITHDRAW)
        ? Optional.of(outcomes.of(connection, author, Outcome.APPLIED, "", "", ""))
        : Optional.empty();
  }
}
