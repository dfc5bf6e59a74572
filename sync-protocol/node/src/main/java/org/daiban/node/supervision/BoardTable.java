package org.daiban.node.supervision;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.Role;
import org.daiban.node.store.Sql;

/** What a board counts: the database adds up, no case is opened for it. */
final class BoardTable {
  private static final String OPEN_CASE =
      words(Stream.of(CaseState.values()).filter(CaseState::isOpen).map(CaseState::name));

  private static final String OPEN_CARD =
      words(Stream.of(Card.State.values()).filter(Card.State::isOpen).map(Card.State::name));

  private static final String AT_WINDOWS =
      words(Stream.of(Role.WINDOW_CLERK, Role.FIRST_REPRESENTATIVE).map(Role::name));

  private BoardTable() {}

  private static String words(Stream<String> words) {
    return words.collect(Collectors.joining("','", "('", "')"));
  }

  /** So many open cases of a place and a department stand in a state. */
  record Open(String region, String department, CaseState state, long cases) {}

  /** The open cases below a place. */
  static List<Open> open(Connection connection, String prefix) throws SQLException {
    return Sql.list(
        connection,
        "SELECT region, department, state, count(*) AS cases FROM case_file WHERE state IN "
            + OPEN_CASE
            + " AND region LIKE ? GROUP BY region, department, state",
        row ->
            new Open(
                row.getString("region"),
                row.getString("department"),
                CaseState.of(row.getString("state")),
                row.getLong("cases")),
        prefix + "%");
  }

  /** So many cases of a place and a department have this as their worst open card. */
  record Carded(String region, String department, int worst, long cases) {}

  /** A warning, the least. */
  static final int YELLOW = 1;

  /** Past what was promised, or a rule broken. */
  static final int RED = 2;

  /** Past what the statute allows. */
  static final int DEEP_RED = 3;

  /** The cases with open cards below a place; what stands still is not counted. */
  static List<Carded> carded(Connection connection, String prefix) throws SQLException {
    return Sql.list(
        connection,
        "SELECT region, department, worst, count(*) AS cases FROM (SELECT case_id, region,"
            + " department, max(CASE light WHEN 'DEEP_RED' THEN 3 WHEN 'RED' THEN 2 ELSE 1 END) AS"
            + " worst FROM card WHERE state IN "
            + OPEN_CARD
            + " AND light <> 'BLUE' AND region LIKE ? GROUP BY case_id, region, department) AS w"
            + " GROUP BY region, department, worst",
        row ->
            new Carded(
                row.getString("region"),
                row.getString("department"),
                row.getInt("worst"),
                row.getLong("cases")),
        prefix + "%");
  }

  /** So many cases of a place and a department. */
  record Came(String region, String department, long cases) {}

  /** The cases that came in from a moment on. */
  static List<Came> came(Connection connection, String prefix, long fromMs) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT region, department, count(*) AS cases FROM case_file
        WHERE received_at >= ? AND region LIKE ? GROUP BY region, department
        """,
        row -> new Came(row.getString("region"), row.getString("department"), row.getLong("cases")),
        fromMs,
        prefix + "%");
  }

  /**
   * What a place below has last said of itself, by its machines.
   *
   * @param seenAtMs 0 if it never spoke
   * @param oldestUnsentMs of what it had not sent then; 0 if nothing waited
   */
  record Heard(
      String region,
      String kind,
      long enrolledAtMs,
      long seenAtMs,
      long unsent,
      long oldestUnsentMs) {}

  /** The places below with a machine that is not shut out. */
  static List<Heard> heard(Connection connection, String prefix) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT c.region, c.kind, max(c.stored_at) AS enrolled_at,
          coalesce(max(s.seen_at), 0) AS seen, coalesce(sum(s.unsent), 0) AS waiting,
          coalesce(min(CASE WHEN s.unsent > 0 THEN s.oldest_unsent END), 0) AS oldest
        FROM certificate c LEFT JOIN machine_seen s ON s.subject = c.subject
        WHERE c.region LIKE ? AND c.kind IN ('VILLAGE', 'TOWNSHIP')
          AND NOT EXISTS (SELECT 1 FROM revocation r WHERE r.subject = c.subject)
        GROUP BY c.region, c.kind ORDER BY 4, 1
        """,
        row ->
            new Heard(
                row.getString("region"),
                row.getString("kind"),
                row.getLong("enrolled_at"),
                row.getLong("seen"),
                row.getLong("waiting"),
                row.getLong("oldest")),
        prefix + "%");
  }

  /** Who can work at a department's windows, and who was here from a moment on. */
  record Seats(String department, long people, long here) {}

  /** The windows of a place by department. */
  static List<Seats> seats(Connection connection, String region, long fromMs) throws SQLException {
    return Sql.list(
        connection,
        "SELECT p.department, count(*) AS people, sum(CASE WHEN EXISTS (SELECT 1 FROM session s"
            + " WHERE s.person = p.id AND s.last_seen_ms >= ?) THEN 1 ELSE 0 END) AS here"
            + " FROM person p WHERE p.active = TRUE AND p.region = ? AND p.department <> ''"
            + " AND p.role IN "
            + AT_WINDOWS
            + " GROUP BY p.department ORDER BY p.department",
        row -> new Seats(row.getString("department"), row.getLong("people"), row.getLong("here")),
        fromMs,
        region);
  }
}
