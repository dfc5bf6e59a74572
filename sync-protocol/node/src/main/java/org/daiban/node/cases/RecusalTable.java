package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.daiban.core.cases.Recusal;
import org.daiban.node.people.Person;
import org.daiban.node.store.Sql;

/** Who has declared it of a case while another node held that. */
final class RecusalTable {
  private RecusalTable() {}

  static void put(Connection connection, String caseId, Person person, String relation, long nowMs)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO recusal (case_id, person, person_name, relation, declared_at)
        VALUES (?, ?, ?, ?, ?) ON CONFLICT (case_id, person) DO NOTHING
        """,
        caseId,
        person.id(),
        person.name(),
        relation,
        nowMs);
  }

  static List<Recusal> of(Connection connection, String caseId) throws SQLException {
    return Sql.list(
        connection,
        "SELECT person, person_name, relation FROM recusal WHERE case_id = ? ORDER BY declared_at",
        row ->
            new Recusal(
                row.getString("person"), row.getString("person_name"), row.getString("relation")),
        caseId);
  }
}
