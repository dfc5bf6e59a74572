package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.ActText;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.node.store.Sql;

/** The rows of cases and of their acts. */
public final class CaseTable {
  private static final int FOLDED = 1;
  private static final int REFUSED = 2;

  private CaseTable() {}

  /** Where a case stands. */
  public static Optional<CaseFile> find(Connection connection, String caseId) throws SQLException {
    return Sql.find(
        connection,
        "SELECT body FROM case_file WHERE case_id = ?",
        row -> CaseFileText.parse(row.getString("body")).file(),
        caseId);
  }

  /** The cases of a region and department whose number or applicant begins with a text. */
  static List<CaseFile> list(Connection connection, CaseQuery query) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT body FROM case_file WHERE region LIKE ?");
    List<Object> parameters = new ArrayList<>();
    parameters.add(query.regionPrefix() + "%");
    if (!query.department().isEmpty()) {
      sql.append(" AND department = ?");
      parameters.add(query.department());
    }
    if (query.openOnly()) {
      sql.append(
          " AND state NOT IN"
              + " ('CLOSED','DELIVERED','WITHDRAWN','TERMINATED','NOT_NEEDED','NOT_ACCEPTED')");
    }
    if (!query.text().isEmpty()) {
      sql.append(" AND (number LIKE ? OR applicant LIKE ?)");
      parameters.add("%" + query.text() + "%");
      parameters.add("%" + query.text() + "%");
    }
    sql.append(
        query.openOnly() ? " ORDER BY received_at LIMIT " : " ORDER BY received_at DESC LIMIT ");
    sql.append(CaseQuery.ROWS_MAX);
    return Sql.list(
        connection,
        sql.toString(),
        row -> CaseFileText.parse(row.getString("body")).file(),
        parameters.toArray());
  }

  /** Stores where a case stands now. */
  static void save(Connection connection, CaseFile file, String body, long receivedAt)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO case_file (case_id, number, item, region, department, applicant, state, holder,
          term, revision, received_at, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (case_id) DO UPDATE SET state = excluded.state, holder = excluded.holder,
          term = excluded.term, revision = excluded.revision, body = excluded.body
        """,
        file.caseId(),
        file.number(),
        file.item(),
        file.subject().region(),
        file.subject().department(),
        file.subject().applicant(),
        file.state().name(),
        file.holder(),
        file.term(),
        file.revision(),
        receivedAt,
        body);
  }

  /** Keeps an act once; answers whether it is new. */
  static boolean insertAct(
      Connection connection, ActText act, String device, long seq, boolean folded)
      throws SQLException {
    return Sql.update(
            connection,
            """
            INSERT INTO case_act (case_id, revision, term, device, seq, act, folded)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            act.act().caseId(),
            act.act().revision(),
            act.act().term(),
            device,
            seq,
            act.text(),
            folded ? 1 : 0)
        == 1;
  }

  /** The acts of a case that wait for an earlier one. */
  static List<Act> waiting(Connection connection, String caseId) throws SQLException {
    return Sql.list(
        connection,
        "SELECT act FROM case_act WHERE case_id = ? AND folded = 0 ORDER BY term, revision",
        row -> ActText.parse(row.getString("act")).act(),
        caseId);
  }

  /** Marks an act as folded into its case, or as refused for good. */
  static void judged(Connection connection, Act act, boolean refused) throws SQLException {
    Sql.update(
        connection,
        """
        UPDATE case_act SET folded = ?
        WHERE case_id = ? AND term = ? AND revision = ? AND device = ?
        """,
        refused ? REFUSED : FOLDED,
        act.caseId(),
        act.term(),
        act.revision(),
        act.node());
  }

  /** The acts that made a case what it is, in order: its history. */
  public static List<Act> history(Connection connection, String caseId) throws SQLException {
    return Sql.list(
        connection,
        "SELECT act FROM case_act WHERE case_id = ? AND folded = 1 ORDER BY term, revision",
        row -> ActText.parse(row.getString("act")).act(),
        caseId);
  }

  /** What the act of receipt says, if the acts of the case are here. */
  static Optional<ActDetail.Received> received(Connection connection, String caseId)
      throws SQLException {
    for (Act act : history(connection, caseId)) {
      if (act.detail() instanceof ActDetail.Received received) {
        return Optional.of(received);
      }
    }
    return Optional.empty();
  }

  /** The entry that an act was written as. */
  static Optional<ActEntry> actEntry(Connection connection, Act act) throws SQLException {
    return Sql.find(
        connection,
        """
        SELECT device, seq FROM case_act
        WHERE case_id = ? AND term = ? AND revision = ? AND device = ?
        """,
        row -> new ActEntry(row.getString("device"), row.getLong("seq")),
        act.caseId(),
        act.term(),
        act.revision(),
        act.node());
  }

  record ActEntry(String device, long seq) {}

  /** Another open case of the same person and item, if there is one (O4). */
  static Optional<String> openCaseOf(Connection connection, String person, String item)
      throws SQLException {
    return Sql.find(
        connection,
        """
        SELECT p.case_id FROM case_person p JOIN case_file f ON f.case_id = p.case_id
        WHERE p.person = ? AND p.item = ? AND f.state NOT IN
          ('CLOSED','DELIVERED','WITHDRAWN','TERMINATED','NOT_NEEDED','NOT_ACCEPTED')
        LIMIT 1
        """,
        row -> row.getString("case_id"),
        person,
        item);
  }

  static void person(Connection connection, String caseId, String person, String item)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO case_person (case_id, person, item) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        caseId,
        person,
        item);
  }

  /** How many cases stand in each state within a region and department. */
  static List<StateCount> counts(Connection connection, String regionPrefix, String department)
      throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT state, count(*) AS n FROM case_file
        WHERE region LIKE ? AND (? = '' OR department = ?) GROUP BY state ORDER BY state
        """,
        row -> new StateCount(row.getString("state"), row.getLong("n")),
        regionPrefix + "%",
        department,
        department);
  }

  record StateCount(String state, long count) {}
}
