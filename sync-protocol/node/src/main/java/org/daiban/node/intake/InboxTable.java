package org.daiban.node.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.Range;
import org.daiban.core.log.Receipt;
import org.daiban.node.store.Sql;

/**
 * Batches that came here by another route than through the township in charge: they wait for that
 * township, byte for byte, until its receipt covers them.
 */
public final class InboxTable {
  private InboxTable() {}

  /** Puts a batch into a node's inbox; a second time changes nothing. */
  public static void put(Connection connection, String node, Batch batch) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO inbox (node, device, from_seq, to_seq) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        node,
        batch.device(),
        batch.from(),
        batch.to());
  }

  /**
   * Takes out what a receipt of that node covers, be it above a gap or kept aside there. Of two
   * histories under one name that node may have met the other one first: its numbers speak of what
   * is here only as far as both are the same.
   */
  public static void receipted(Connection connection, Receipt receipt) throws SQLException {
    if (!waits(connection, receipt)) {
      return;
    }
    long same = SameHistory.upTo(connection, receipt);
    remove(connection, receipt, 0, same);
    for (Range range : receipt.kept()) {
      remove(connection, receipt, range.from(), range.to());
    }
    Set<Digest> aside = new HashSet<>();
    for (KeepRefusal refusal : receipt.refused()) {
      if (refusal.isAside()) {
        aside.add(refusal.entry());
      }
    }
    if (!aside.isEmpty()) {
      removeAside(connection, receipt, aside, same);
    }
  }

  private static boolean waits(Connection connection, Receipt receipt) throws SQLException {
    return Sql.number(
            connection,
            "SELECT count(*) FROM inbox WHERE node = ? AND device = ?",
            receipt.node(),
            receipt.device())
        > 0;
  }

  /** Of another history than the one that came here first no head will ever speak. */
  private static void removeAside(
      Connection connection, Receipt receipt, Set<Digest> aside, long same) throws SQLException {
    for (Batch batch : of(connection, receipt.node(), receipt.device())) {
      boolean dealtWith =
          batch.entries().stream()
              .allMatch(entry -> entry.header().seq() <= same || aside.contains(entry.digest()));
      if (dealtWith) {
        remove(connection, receipt, batch.from(), batch.to());
      }
    }
  }

  private static List<Batch> of(Connection connection, String node, String device)
      throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT b.text FROM inbox i
        JOIN kept_batch b ON b.device = i.device AND b.from_seq = i.from_seq AND b.to_seq = i.to_seq
        WHERE i.node = ? AND i.device = ?
        """,
        row -> Batch.parse(row.getString("text")),
        node,
        device);
  }

  /** Nothing waits for a node that is no longer in charge. */
  public static void clear(Connection connection, String node) throws SQLException {
    Sql.update(connection, "DELETE FROM inbox WHERE node = ?", node);
  }

  /** Puts everything that was kept of a case into a node's inbox: it will hold the case. */
  public static void putCase(Connection connection, String node, String caseId)
      throws SQLException {
    Unopened.openAll(connection);
    Sql.update(
        connection,
        """
        INSERT INTO inbox (node, device, from_seq, to_seq)
        SELECT DISTINCT ?, b.device, b.from_seq, b.to_seq FROM kept_entry e
        JOIN kept_batch b ON b.device = e.device AND b.from_seq <= e.seq AND b.to_seq >= e.seq
        WHERE e.case_id = ? AND e.type <> 'case.act' AND b.aside = 0
        ON CONFLICT DO NOTHING
        """,
        node,
        caseId);
  }

  /**
   * Puts into a node's inbox what was kept of a village's machines and has no answer yet, since
   * that node will give it.
   */
  public static void putUnanswered(Connection connection, String node, String village)
      throws SQLException {
    Unopened.openAll(connection);
    Sql.update(
        connection,
        """
        INSERT INTO inbox (node, device, from_seq, to_seq)
        SELECT DISTINCT ?, b.device, b.from_seq, b.to_seq FROM kept_entry e
        JOIN kept_batch b ON b.device = e.device AND b.from_seq <= e.seq AND b.to_seq >= e.seq
        WHERE e.device >= ? AND e.device < ? AND e.applied = 0 AND b.aside = 0
        ON CONFLICT DO NOTHING
        """,
        node,
        village + "-",
        village + "-\uffff");
  }

  /** The villages (12 digits) of whose machines something was kept that has no answer yet. */
  public static List<String> unansweredVillages(Connection connection) throws SQLException {
    Unopened.openAll(connection);
    return Sql.list(
        connection,
        """
        SELECT DISTINCT substr(device, 1, 12) AS village FROM kept_entry
        WHERE applied = 0 AND device NOT LIKE '%000-__' ORDER BY 1
        """,
        row -> row.getString("village"));
  }

  private static void remove(Connection connection, Receipt receipt, long from, long to)
      throws SQLException {
    Sql.update(
        connection,
        """
        DELETE FROM inbox WHERE node = ? AND device = ? AND from_seq >= ? AND to_seq <= ?
        """,
        receipt.node(),
        receipt.device(),
        from,
        to);
  }

  /** The first batches that wait for a node and fit into so many bytes, lowest numbers first. */
  public static List<String> waiting(Connection connection, String node, int most, long bytesMax)
      throws SQLException {
    if (Sql.number(
            connection,
            "SELECT count(*) FROM (SELECT 1 FROM inbox WHERE node = ? LIMIT 1) any_batch",
            node)
        == 0) {
      return List.of(); // as nearly always; to measure texts is dear
    }
    return Sql.list(
        connection,
        """
        SELECT text FROM (
          SELECT b.text, i.device, i.from_seq,
            sum(octet_length(b.text)) OVER (
              ORDER BY i.device, i.from_seq, i.to_seq, b.digest) AS total
          FROM (SELECT device, from_seq, to_seq FROM inbox WHERE node = ?
            ORDER BY device, from_seq LIMIT ?) i
          JOIN kept_batch b
            ON b.device = i.device AND b.from_seq = i.from_seq AND b.to_seq = i.to_seq) measured
        WHERE total <= ? ORDER BY device, from_seq
        """,
        row -> row.getString("text"),
        node,
        most,
        bytesMax);
  }
}
