package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActText;
import org.daiban.core.cases.ActsInOrder;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.cases.CaseFlow;
import org.daiban.core.cases.ItemLaw;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.Verdict;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.Signed;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.feed.Change;
import org.daiban.node.log.NodeLog;
import org.daiban.node.reference.Reference;
import org.daiban.node.seals.Seals;

/**
 * Writes acts down: this node's own to its log and its files, those of other nodes to the files.
 * Everything it changes is collected, to be published last in the transaction.
 */
final class CaseBook {
  private final NodeLog log;
  private final Reference reference;

  CaseBook(NodeLog log, Reference reference) {
    this.log = log;
    this.reference = reference;
  }

  /** Judges an act of this node and, if it is legal, makes it happen. */
  Verdict act(Connection connection, CaseFile file, Act act, ItemLaw law, List<Change> changes)
      throws SQLException {
    Verdict verdict = CaseFlow.move(file, act, law, reference.calendar());
    if (verdict instanceof Verdict.Moved moved) {
      String region = moved.file().subject().region();
      Actor actor = new Actor(act.actor().person(), act.actor().role(), region);
      ActText text = ActText.of(act);
      String catalogue = moved.file().subject().catalogue();
      Entry entry =
          log.append(connection, act.caseId(), EntryType.ACT, actor, catalogue, text.text());
      CaseTable.insertAct(connection, text, entry.header().device(), entry.header().seq(), true);
      store(connection, moved.file(), act.atMs(), changes);
      Seals.note(connection, act, moved.file().number());
      issue(moved.file(), act, changes);
    }
    return verdict;
  }

  /** Folds the acts of another node that are next in line; later ones wait. */
  ActsInOrder.Folded fold(Connection connection, String caseId, ItemLaw law, List<Change> changes)
      throws SQLException {
    List<Act> waiting = CaseTable.waiting(connection, caseId);
    CaseFile before = CaseTable.find(connection, caseId).orElse(null);
    ActsInOrder.Folded folded = ActsInOrder.fold(before, waiting, law);
    List<Act> former =
        beganAnew(before, folded) ? CaseTable.history(connection, caseId) : List.of();
    for (Act act : former) {
      CaseTable.judged(connection, act, true);
    }
    Set<Act> refused = new HashSet<>();
    folded.refused().forEach(each -> refused.add(each.act()));
    for (Act act : waiting) {
      if (folded.waiting().contains(act)) {
        continue;
      }
      boolean fact = folded.outdated().contains(act);
      CaseTable.judged(connection, act, fact || refused.contains(act));
      if (!fact && !refused.contains(act)) {
        issue(folded.file(), act, changes);
      }
    }
    if (folded.file() != null) {
      store(connection, folded.file(), waiting.get(0).atMs(), changes);
    }
    return former.isEmpty() ? folded : folded.with(former);
  }

  /** Another township's receipt under a higher term has taken the place of all that was there. */
  private static boolean beganAnew(CaseFile before, ActsInOrder.Folded folded) {
    return before != null && !folded.file().history().get(0).equals(before.history().get(0));
  }

  /** Takes over a snapshot of the holder or the county if it is newer than what stands here. */
  boolean snapshot(Connection connection, Signed signed, List<Change> changes) throws SQLException {
    CaseFile file = CaseFileText.parse(signed.body()).file();
    Optional<CaseFile> before = CaseTable.find(connection, file.caseId());
    if (before.isPresent() && !file.isNewerThan(before.get())) {
      return false;
    }
    CaseTable.save(connection, file, signed.body(), file.history().get(0).atMs());
    changes.add(change(file, signed.text(), ""));
    return true;
  }

  private static void store(Connection connection, CaseFile file, long atMs, List<Change> changes)
      throws SQLException {
    String body = CaseFileText.of(file).text();
    CaseTable.save(connection, file, body, atMs);
    Change snapshot = change(file, body, Signed.CASE);
    changes.removeIf(
        earlier -> earlier.kind().equals(snapshot.kind()) && earlier.key().equals(snapshot.key()));
    changes.add(snapshot);
  }

  private static Change change(CaseFile file, String body, String purpose) {
    return new Change(
        FeedItem.CASE, file.caseId(), FeedItem.region(file.subject().region()), body, purpose);
  }

  private static void issue(CaseFile file, Act act, List<Change> changes) {
    Optional<Letter> letter = act.detail().issued();
    if (letter.isPresent() && file != null) {
      changes.add(
          new Change(
              FeedItem.LETTER,
              file.caseId() + "/" + letter.get().id(),
              FeedItem.region(file.subject().region()),
              text(file, letter.get())));
    }
  }

  private static String text(CaseFile file, Letter letter) {
    return new JsonLine()
        .put("case", file.caseId())
        .put("id", letter.id())
        .put("kind", letter.kind())
        .put("number", letter.number())
        .put("title", letter.title())
        .put("issuedOn", letter.issuedOn())
        .put("html", letter.html())
        .put("digest", letter.digest())
        .text();
  }

  /** A change that tells the author of an entry what became of it. */
  static Change outcome(Outcome outcome) {
    return new Change(
        FeedItem.OUTCOME, outcome.key(), FeedItem.device(outcome.device()), outcome.text());
  }

  /** What is said of an adopted entry stands beside what is said of its number's first history. */
  static Change outcome(Entry entry, Outcome answer) {
    return entry.digest().equals(answer.entry()) ? outcome(answer) : asideOutcome(answer);
  }

  /** As {@link #outcome}, of an entry beside which another one bears the same number. */
  static Change asideOutcome(Outcome outcome) {
    return new Change(
        FeedItem.OUTCOME, outcome.asideKey(), FeedItem.device(outcome.device()), outcome.text());
  }
}
