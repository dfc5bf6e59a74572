package org.daiban.agent.township;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.node.people.Person;
import org.daiban.node.store.Sql;

/** What was handed over in envelopes at this office. */
final class HandoverTable {
  private static final String COLUMNS =
      "SELECT id, direction, place, giver, taker, seal_no, envelopes, note, made_at FROM handover ";

  private HandoverTable() {}

  static void put(Connection connection, Handover made, Person by) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO handover (id, region, direction, place, giver, taker, seal_no, envelopes, note,
          made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        made.id(),
        by.region(),
        made.direction(),
        made.place(),
        made.giver(),
        made.taker(),
        made.sealNo(),
        made.envelopes(),
        made.note(),
        by.id(),
        made.madeAtMs());
    int at = 0;
    for (Handover.Line line : made.lines()) {
      at++;
      Sql.update(
          connection,
          """
          INSERT INTO handover_case (handover, at, case_id, number, applicant, item_name)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          made.id(),
          at,
          line.caseId(),
          line.number(),
          line.applicant(),
          line.itemName());
    }
  }

  /** The newest of an office, without their lines. */
  static List<Handover> newest(Connection connection, String region, int rowsMax)
      throws SQLException {
    return Sql.list(
        connection,
        COLUMNS + "WHERE region = ? ORDER BY made_at DESC, id LIMIT " + rowsMax,
        row -> handover(row, Collections.emptyList()),
        region);
  }

  static Optional<Handover> find(Connection connection, String region, String id)
      throws SQLException {
    List<Handover.Line> lines = lines(connection, id);
    return Sql.find(
        connection,
        COLUMNS + "WHERE region = ? AND id = ?",
        row -> handover(row, lines),
        region,
        id);
  }

  private static List<Handover.Line> lines(Connection connection, String id) throws SQLException {
    return Sql.list(
        connection,
        "SELECT case_id, number, applicant, item_name FROM handover_case WHERE handover = ? ORDER BY at",
        row ->
            new Handover.Line(
                row.getString("case_id"),
                row.getString("number"),
                row.getString("applicant"),
                row.getString("item_name")),
        id);
  }

  private static Handover handover(ResultSet row, List<Handover.Line> lines) throws SQLException {
    return new Handover(
        row.getString("id"),
        row.getString("direction"),
        row.getString("place"),
        row.getString("giver"),
        row.getString("taker"),
        row.getString("seal_no"),
        row.getInt("envelopes"),
        row.getString("note"),
        row.getLong("made_at"),
        lines);
  }
}
