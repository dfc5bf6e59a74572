package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.node.identity.Moves;
import org.daiban.node.people.Area;
import org.daiban.node.store.Sql;

/** Cases by what people remember of them. */
final class CaseSearchTable {
  private CaseSearchTable() {}

  /** The condition that keeps what a text speaks of; adds its parameters. */
  static String speaksOf(String text, QueueSearch.Found found, List<Object> parameters) {
    StringBuilder sql = new StringBuilder("(instr(number, ?) > 0 OR instr(applicant, ?) > 0");
    parameters.add(text);
    parameters.add(text);
    for (String region : found.regions()) {
      sql.append(" OR region LIKE ?");
      parameters.add(region + "%");
    }
    or(sql, "item", found.items(), parameters);
    or(sql, "applicant", found.applicants(), parameters);
    return sql.append(')').toString();
  }

  private static void or(
      StringBuilder sql, String column, List<String> values, List<Object> parameters) {
    if (!values.isEmpty()) {
      sql.append(" OR ").append(column).append(" IN (").append(CaseTable.marks(values)).append(')');
      parameters.addAll(values);
    }
  }

  /** The applicants of the cases that a query is about, each once and in order. */
  static List<String> applicants(Connection connection, CaseQuery query) throws SQLException {
    List<Object> parameters = new ArrayList<>();
    String sql =
        "SELECT DISTINCT applicant FROM case_file WHERE "
            + CaseTable.within(Moves.now(connection, query.area()), parameters)
            + (query.openOnly() ? " AND " + CaseTable.OPEN : "")
            + " ORDER BY applicant";
    return Sql.list(connection, sql, row -> row.getString(1), parameters.toArray());
  }

  /** The newest other cases of an applicant of this name that an area covers. */
  static List<CaseFile> ofApplicant(
      Connection connection, Area area, String name, String but, int most) throws SQLException {
    List<Object> parameters = new ArrayList<>();
    parameters.add(name);
    parameters.add(but);
    String sql =
        "SELECT body FROM case_file WHERE applicant = ? AND case_id <> ? AND "
            + covered(area, parameters)
            + " ORDER BY received_at DESC, case_id LIMIT "
            + most;
    return Sql.list(
        connection,
        sql,
        row -> CaseFileText.parse(row.getString("body")).file(),
        parameters.toArray());
  }

  /** The same as {@link Area#covers}, in SQL. */
  private static String covered(Area area, List<Object> parameters) {
    parameters.add(area.regionPrefix() + "%");
    String sql = "(region LIKE ?";
    List<String> known = area.villages().known();
    if (!known.isEmpty()) {
      sql += " OR region IN (" + CaseTable.marks(known) + ")";
      parameters.addAll(known);
    }
    area.department().ifPresent(parameters::add);
    return sql + (area.department().isPresent() ? ") AND department = ?" : ")");
  }
}
