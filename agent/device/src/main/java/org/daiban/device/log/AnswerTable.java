package org.daiban.device.log;

import java.util.List;
import java.util.Optional;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Outcome;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;
import org.daiban.device.database.Statement;

/**
 * What came back about the device's entries: the newest answer of each node to each entry. Used
 * within a transaction of the caller.
 */
public final class AnswerTable {
  private static final String COLUMNS =
      "SELECT seq, verdict, code, reason, todo, node, at, read_at FROM answer ";
  private static final String REFUSED =
      "verdict IN ('" + Answer.NOT_KEPT + "', '" + Outcome.REFUSED + "')";

  private final Database database;

  public AnswerTable(Database database) {
    this.database = database;
  }

  /**
   * Keeps an answer. What was read stays read when the node says it again; only the node must hear
   * once more that it was.
   */
  public void put(Answer answer) {
    Optional<Answer> before = find(answer.seq(), answer.node());
    if (!before.isPresent()) {
      replace(answer);
    } else if (before.get().saysTheSameAs(answer)) {
      repeat(before.get(), answer);
    } else if (!isOlderWord(before.get(), answer)) {
      replace(answer);
    }
  }

  private void repeat(Answer before, Answer answer) {
    if (answer.isOutcome() && before.atMs() < answer.atMs()) {
      saidAgain(answer);
    }
  }

  /** Weight tells first, since a node's clock may have been wrong; its own times tell the rest. */
  private static boolean isOlderWord(Answer before, Answer answer) {
    int less = Integer.compare(weight(before), weight(answer));
    return less > 0 || (less == 0 && before.atMs() > answer.atMs());
  }

  private void saidAgain(Answer answer) {
    Rows.changed(
        database
            .prepare("UPDATE answer SET at = ?, acknowledged = 0 WHERE seq = ? AND node = ?")
            .bindLong(1, answer.atMs())
            .bindLong(2, answer.seq())
            .bindText(3, answer.node()));
  }

  /**
   * What was said with more weight is not taken back by an older word that comes by a slower way:
   * not by a clock, since a node's may have been wrong, but by what follows what.
   */
  private static int weight(Answer answer) {
    return switch (answer.verdict()) {
      case Answer.NOT_KEPT -> 0;
      case Outcome.WAITING, Outcome.UNKNOWN_TYPE -> 1;
      default -> 2;
    };
  }

  private void replace(Answer answer) {
    Rows.changed(
        database
            .prepare(
                "INSERT OR REPLACE INTO answer (seq, verdict, code, reason, todo, node, at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)")
            .bindLong(1, answer.seq())
            .bindText(2, answer.verdict())
            .bindText(3, answer.code())
            .bindText(4, answer.reason())
            .bindText(5, answer.todo())
            .bindText(6, answer.node())
            .bindLong(7, answer.atMs()));
  }

  private Optional<Answer> find(long seq, String node) {
    return Rows.first(
        database.prepare(COLUMNS + "WHERE seq = ? AND node = ?").bindLong(1, seq).bindText(2, node),
        AnswerTable::answer);
  }

  /** Drops what a node said of an entry that it then kept all the same. */
  public void dropOutlived(String node, MachineKind kind) {
    Rows.changed(
        database
            .prepare(
                "DELETE FROM answer WHERE node = ? AND verdict = '"
                    + Answer.NOT_KEPT
                    + "' AND seq IN (SELECT seq FROM log_entry WHERE "
                    + EntryTable.keptColumn(kind)
                    + " <> 0)")
            .bindText(1, node));
  }

  /** Drops what was said of entries that were kept aside: their case has been received. */
  public void dropAside(String caseId) {
    Rows.changed(
        database
            .prepare(
                "DELETE FROM answer WHERE verdict = '"
                    + Answer.NOT_KEPT
                    + "' AND code IN ('"
                    + Answer.FORKED
                    + "', '"
                    + KeepRefusal.REVOKED
                    + "') AND seq IN (SELECT seq FROM log_entry WHERE case_id = ?)")
            .bindText(1, caseId));
  }

  /** The latest answer to an entry. */
  public Optional<Answer> findLatest(long seq) {
    return Rows.first(
        database.prepare(COLUMNS + "WHERE seq = ? ORDER BY rowid DESC LIMIT 1").bindLong(1, seq),
        AnswerTable::answer);
  }

  /** The refusals that nobody has read, oldest first. */
  public List<Answer> unreadRefusals() {
    return Rows.all(
        database.prepare(COLUMNS + "WHERE read_at = 0 AND " + REFUSED + " ORDER BY seq"),
        AnswerTable::answer);
  }

  /** The oldest refusal of a case's entries that nobody has read; one that stays comes last. */
  public Optional<Answer> findUnreadRefusal(String caseId) {
    return Rows.first(
        database
            .prepare(
                COLUMNS
                    + "WHERE read_at = 0 AND "
                    + REFUSED
                    + " AND seq IN (SELECT seq FROM log_entry WHERE case_id = ?)"
                    + " ORDER BY code = '"
                    + Answer.FORKED
                    + "', seq LIMIT 1")
            .bindText(1, caseId),
        AnswerTable::answer);
  }

  /** Notes that a person has read what came back about an entry; what stays until done stays. */
  public void markRead(long seq, long atMs) {
    Rows.changed(
        database
            .prepare(
                "UPDATE answer SET read_at = ? WHERE seq = ? AND read_at = 0 AND NOT (verdict = '"
                    + Answer.NOT_KEPT
                    + "' AND code = '"
                    + Answer.FORKED
                    + "')")
            .bindLong(1, atMs)
            .bindLong(2, seq));
  }

  /**
   * The outcomes that may be acknowledged: stored here, none that waits, and if it is a refusal, a
   * person has read it. One that waits stays with its node until the final one takes its place.
   */
  public List<Answer> toAcknowledge(String node) {
    return Rows.all(
        database
            .prepare(
                COLUMNS
                    + "WHERE node = ? AND acknowledged = 0 AND verdict NOT IN ('"
                    + Answer.NOT_KEPT
                    + "', '"
                    + Outcome.WAITING
                    + "') AND (read_at <> 0 OR verdict <> '"
                    + Outcome.REFUSED
                    + "') ORDER BY seq")
            .bindText(1, node),
        AnswerTable::answer);
  }

  /** The nodes with outcomes that were not yet acknowledged. */
  public List<String> nodesToAcknowledge() {
    return Rows.all(
        database.prepare(
            "SELECT DISTINCT node FROM answer WHERE acknowledged = 0 AND verdict <> '"
                + Answer.NOT_KEPT
                + "' ORDER BY node"),
        row -> row.columnText(0));
  }

  /** Notes that the node knows that the answer of this time arrived. */
  public void markAcknowledged(long seq, String node, long atMs) {
    Rows.changed(
        database
            .prepare("UPDATE answer SET acknowledged = 1 WHERE seq = ? AND node = ? AND at = ?")
            .bindLong(1, seq)
            .bindText(2, node)
            .bindLong(3, atMs));
  }

  private static Answer answer(Statement row) {
    return new Answer(
        row.columnLong(0),
        row.columnText(1),
        row.columnText(2),
        row.columnText(3),
        row.columnText(4),
        row.columnText(5),
        row.columnLong(6),
        row.columnLong(7) != 0);
  }
}
