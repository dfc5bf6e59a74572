package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.ActText;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.cases.CaseState;
import org.daiban.node.identity.Moves;
import org.daiban.node.people.Area;
import org.daiban.node.people.Belongings;
import org.daiban.node.store.Sql;

/** The rows of cases and of their acts. */
public final class CaseTable {
  private static final int FOLDED = 1;
  private static final int REFUSED = 2;

  /** The condition that keeps what is not closed, by what the states themselves say. */
  static final String OPEN =
      Stream.of(CaseState.values())
          .filter(state -> !state.isOpen())
          .map(state -> "'" + state.name() + "'")
          .collect(Collectors.joining(",", "state NOT IN (", ")"));

  private CaseTable() {}

  /** Where a case stands. */
  public static Optional<CaseFile> find(Connection connection, String caseId) throws SQLException {
    return Sql.find(
        connection,
        "SELECT body FROM case_file WHERE case_id = ?",
        row -> ReadCases.of(row.getString("body")),
        caseId);
  }

  /** Whether a node holds a case. */
  static boolean isHeldBy(Connection connection, String caseId, String node) throws SQLException {
    return Sql.number(
            connection,
            "SELECT count(*) FROM case_file WHERE case_id = ? AND holder = ?",
            caseId,
            node)
        > 0;
  }

  /** The cases that a node holds in one state, oldest first. */
  static List<CaseFile> heldIn(Connection connection, String node, CaseState state)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT body FROM case_file WHERE state = ? AND holder = ? ORDER BY case_id",
        row -> CaseFileText.parse(row.getString("body")).file(),
        state.name(),
        node);
  }

  /** The open cases that a node holds, oldest first. */
  static List<CaseFile> openHeldBy(Connection connection, String node) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT body FROM case_file WHERE holder = ? AND state NOT IN
          ('CLOSED','WITHDRAWN','TERMINATED','NOT_NEEDED','NOT_ACCEPTED')
        ORDER BY received_at, case_id
        """,
        row -> CaseFileText.parse(row.getString("body")).file(),
        node);
  }

  /** The cases not decided yet that a node holds and was not the first to hold, oldest first. */
  static List<String> takenOverBy(Connection connection, String node) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT case_id FROM case_file WHERE holder = ? AND term > 1 AND state IN
          ('RECEIVED','CORRECTION','ACCEPTED','REVIEW','JOINT','PUBLICITY','SUSPENDED')
        ORDER BY received_at, case_id
        """,
        row -> row.getString("case_id"),
        node);
  }

  /** The open cases of a village, whoever holds them, oldest first. */
  public static List<CaseFile> openOf(Connection connection, String village) throws SQLException {
    return Sql.list(
        connection,
        "SELECT body FROM case_file WHERE region = ? AND "
            + OPEN
            + " ORDER BY received_at, case_id",
        row -> CaseFileText.parse(row.getString("body")).file(),
        village);
  }

  /** The cases of a village, closed ones too, oldest first. */
  static List<CaseFile> ofVillage(Connection connection, String village) throws SQLException {
    return Sql.list(
        connection,
        "SELECT body FROM case_file WHERE region = ? ORDER BY received_at, case_id",
        row -> CaseFileText.parse(row.getString("body")).file(),
        village);
  }

  /** Whether another case bears this number. */
  static boolean isNumberTaken(Connection connection, String number, String caseId)
      throws SQLException {
    return Sql.number(
            connection,
            "SELECT count(*) FROM case_file WHERE number = ? AND case_id <> ?",
            number,
            caseId)
        > 0;
  }

  /** The next serial of this node's own numbers of a day. */
  static int nextSerial(Connection connection, String region, String day) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO case_serial (region, day, last) VALUES (?, ?, 1)
        ON CONFLICT (region, day) DO UPDATE SET last = case_serial.last + 1
        """,
        region,
        day);
    return (int)
        Sql.number(
            connection, "SELECT last FROM case_serial WHERE region = ? AND day = ?", region, day);
  }

  /** Where a case belongs. */
  static Optional<Belongings.Place> findPlace(Connection connection, String caseId)
      throws SQLException {
    return Sql.find(
        connection,
        "SELECT region, department FROM case_file WHERE case_id = ?",
        row -> new Belongings.Place(row.getString("region"), row.getString("department")),
        caseId);
  }

  /**
   * A page of an area's cases that a text speaks of: open ones the oldest first, all of them the
   * newest first.
   */
  static CasePage page(Connection connection, CaseQuery query, QueueSearch.Found found)
      throws SQLException {
    List<Object> parameters = new ArrayList<>();
    StringBuilder sql =
        new StringBuilder("SELECT received_at, case_id, body FROM case_file WHERE ");
    sql.append(within(Moves.now(connection, query.area()), parameters));
    sql.append(query.openOnly() ? " AND " + OPEN : "");
    if (!query.text().isEmpty()) {
      sql.append(" AND ").append(CaseSearchTable.speaksOf(query.text(), found, parameters));
    }
    if (query.after().isPresent()) {
      sql.append(" AND (received_at, case_id) ").append(query.openOnly() ? ">" : "<");
      sql.append(" (?, ?)");
      parameters.add(query.after().get().receivedAtMs());
      parameters.add(query.after().get().caseId());
    }
    String way = query.openOnly() ? "" : " DESC";
    sql.append(" ORDER BY received_at").append(way).append(", case_id").append(way);
    sql.append(" LIMIT ").append(CaseQuery.PAGE_ROWS + 1);
    return page(
        Sql.list(connection, sql.toString(), Listed::read, parameters.toArray()), found.notAll());
  }

  /** One row more than a page holds says that there is a next one. */
  private static CasePage page(List<Listed> rows, boolean notAll) {
    boolean more = rows.size() > CaseQuery.PAGE_ROWS;
    List<Listed> shown = more ? rows.subList(0, CaseQuery.PAGE_ROWS) : rows;
    List<CaseFile> files = new ArrayList<>();
    shown.forEach(row -> files.add(row.file()));
    return new CasePage(
        files, more ? Optional.of(shown.get(shown.size() - 1).end()) : Optional.empty(), notAll);
  }

  private record Listed(CaseFile file, PageEnd end) {
    static Listed read(ResultSet row) throws SQLException {
      return new Listed(
          CaseFileText.parse(row.getString("body")).file(),
          new PageEnd(row.getLong("received_at"), row.getString("case_id")));
    }
  }

  /**
   * The condition that keeps an area; adds its parameters. Of a village that has moved away a
   * township goes on to see what is closed and what it still holds.
   */
  static String within(Area area, List<Object> parameters) {
    parameters.add(area.regionPrefix() + "%");
    String sql = "region LIKE ?";
    List<String> known = area.villages().known();
    if (!known.isEmpty()) {
      sql = "(" + sql + " OR region IN (" + marks(known) + "))";
      parameters.addAll(known);
    }
    List<String> left = area.villages().left();
    if (!left.isEmpty()) {
      sql += " AND (region NOT IN (" + marks(left) + ") OR holder LIKE ? OR NOT (" + OPEN + "))";
      parameters.addAll(left);
      parameters.add(area.regionPrefix() + "%");
    }
    area.department().ifPresent(parameters::add);
    return area.department().isPresent() ? sql + " AND department = ?" : sql;
  }

  static String marks(List<String> values) {
    return String.join(",", Collections.nCopies(values.size(), "?"));
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
    PartTable.save(connection, file);
    ClockLookTable.soon(connection, file.caseId());
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
        WHERE p.person = ? AND p.item = ? AND f.%s LIMIT 1
        """
            .formatted(OPEN),
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

  /** How many open cases of an area stand in each state. */
  static Map<String, Long> counts(Connection connection, Area area) throws SQLException {
    List<Object> parameters = new ArrayList<>();
    String sql =
        "SELECT state, count(*) AS n FROM case_file WHERE "
            + within(Moves.now(connection, area), parameters)
            + " AND ";
    Map<String, Long> counts = new TreeMap<>();
    Sql.list(
        connection,
        sql + OPEN + " GROUP BY state",
        row -> counts.put(row.getString("state"), row.getLong("n")),
        parameters.toArray());
    return counts;
  }

  /** What a look at each open case of an area shows; the cases themselves are not held. */
  public static <T> List<T> eachOpen(Connection connection, Area area, Function<CaseFile, T> look)
      throws SQLException {
    List<Object> parameters = new ArrayList<>();
    return Sql.list(
        connection,
        "SELECT body FROM case_file WHERE "
            + within(Moves.now(connection, area), parameters)
            + " AND "
            + OPEN,
        row -> look.apply(CaseFileText.parse(row.getString("body")).file()),
        parameters.toArray());
  }
}
