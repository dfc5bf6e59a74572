package org.daiban.agent.township;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.daiban.node.people.Person;
import org.daiban.node.store.Sql;

/** Who is away from an office. */
final class AwayTable {
  private AwayTable() {}

  static void put(Connection connection, Away away, Person office, long atMs) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO away (id, region, department, person, deputy, from_day, until_day, note, made_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        away.id(),
        office.region(),
        office.department(),
        away.person(),
        away.deputy(),
        away.from(),
        away.until(),
        away.note(),
        atMs);
  }

  /** Of an office, what is not over on a day, the next on top. */
  static List<Away> from(Connection connection, Person office, String day) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT id, person, deputy, from_day, until_day, note FROM away
        WHERE region = ? AND department = ? AND until_day >= ? ORDER BY from_day, id
        """,
        row ->
            new Away(
                row.getString("id"),
                row.getString("person"),
                row.getString("deputy"),
                row.getString("from_day"),
                row.getString("until_day"),
                row.getString("note")),
        office.region(),
        office.department(),
        day);
  }

  static void delete(Connection connection, Person office, String id) throws SQLException {
    Sql.update(
        connection,
        "DELETE FROM away WHERE id = ? AND region = ? AND department = ?",
        id,
        office.region(),
        office.department());
  }
}
