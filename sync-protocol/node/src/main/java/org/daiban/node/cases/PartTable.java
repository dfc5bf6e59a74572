package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.cases.JointPart;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Entry;
import org.daiban.node.people.Belongings;
import org.daiban.node.store.Sql;

/**
 * What hangs on a case beside its row: the parts of a joint approval, what departments have said,
 * and the closed case that it opens anew.
 */
final class PartTable {
  private static final int LISTED_MAX = 200;

  private PartTable() {}

  /**
   * An opinion that lies here.
   *
   * @param batch the signed batch that holds its entry alone
   */
  record Said(String device, long seq, Batch batch) {
    Entry entry() {
      return batch.entries().get(0);
    }
  }

  /** The cases that rulings have made of a closed one. */
  static List<String> reopened(Connection connection, String closed) throws SQLException {
    return Sql.list(
        connection,
        "SELECT case_id FROM case_parent WHERE parent = ? ORDER BY case_id",
        row -> row.getString("case_id"),
        closed);
  }

  /** Writes down what belongs to a case beside its row: its parent, and who takes part in it. */
  static void save(Connection connection, CaseFile file) throws SQLException {
    if (!file.subject().parent().isEmpty()) {
      Sql.update(
          connection,
          "INSERT INTO case_parent (case_id, parent) VALUES (?, ?) ON CONFLICT DO NOTHING",
          file.caseId(),
          file.subject().parent());
    }
    if (file.joint() == null) {
      return;
    }
    for (JointPart part : file.joint().parts()) {
      Sql.update(
          connection,
          """
          INSERT INTO case_part (case_id, no, department, awaited) VALUES (?, ?, ?, ?)
          ON CONFLICT (case_id, no) DO UPDATE SET
            department = excluded.department, awaited = excluded.awaited
          """,
          file.caseId(),
          part.no(),
          part.department(),
          part.isAwaited() && file.state().isOpen() ? 1 : 0);
    }
  }

  /** The departments that take part in a case, each at the place of the case. */
  static List<Belongings.Place> places(Connection connection, String caseId) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT f.region, p.department FROM case_part p JOIN case_file f ON f.case_id = p.case_id
        WHERE p.case_id = ?
        """,
        row -> new Belongings.Place(row.getString("region"), row.getString("department")),
        caseId);
  }

  /** The same for the cases that name a picture. */
  static List<Belongings.Place> placesOfPicture(Connection connection, String hash)
      throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT f.region, p.department FROM case_attachment c
        JOIN case_part p ON p.case_id = c.case_id
        JOIN case_file f ON f.case_id = c.case_id
        WHERE c.hash = ? AND c.arrived = 1 AND c.aside = 0
        """,
        row -> new Belongings.Place(row.getString("region"), row.getString("department")),
        hash);
  }

  /** The cases that await a department's word, the oldest first. */
  static List<CaseFile> awaiting(Connection connection, String department) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT f.body FROM case_part p JOIN case_file f ON f.case_id = p.case_id
        WHERE p.department = ? AND p.awaited = 1 ORDER BY f.received_at, f.case_id LIMIT
        """
            + LISTED_MAX,
        row -> CaseFileText.parse(row.getString("body")).file(),
        department);
  }

  /** Keeps what a department has said; false when it lies here already. */
  static boolean keep(Connection connection, Batch batch, int part, String kind)
      throws SQLException {
    Entry entry = batch.entries().get(0);
    return Sql.update(
            connection,
            """
            INSERT INTO part_opinion (entry, device, seq, case_id, part, kind, batch, answered)
            VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING
            """,
            entry.digest().text(),
            entry.header().device(),
            entry.header().seq(),
            entry.header().caseId(),
            part,
            kind,
            batch.text())
        == 1;
  }

  /** What of a case has no answer yet, the first said first. */
  static List<Said> unanswered(Connection connection, String caseId) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT device, seq, batch FROM part_opinion WHERE case_id = ? AND answered = 0
        ORDER BY device, seq
        """,
        row ->
            new Said(
                row.getString("device"), row.getLong("seq"), Batch.parse(row.getString("batch"))),
        caseId);
  }

  /** The cases on which a department's word waits. */
  static List<String> waiting(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT DISTINCT case_id FROM part_opinion WHERE answered = 0 ORDER BY case_id",
        row -> row.getString("case_id"));
  }

  /** The holder has answered it, be it here or elsewhere; its text stands in that act. */
  static void answered(Connection connection, String device, long seq) throws SQLException {
    Sql.update(
        connection,
        "UPDATE part_opinion SET answered = 1, batch = '' WHERE device = ? AND seq = ?",
        device,
        seq);
  }

  /** Under which name in the feed an opinion stands here that was answered just now. */
  static Optional<String> caseOf(Connection connection, String device, long seq)
      throws SQLException {
    return Sql.find(
        connection,
        "SELECT case_id FROM part_opinion WHERE device = ? AND seq = ? AND answered = 0",
        row -> row.getString("case_id"),
        device,
        seq);
  }
}
