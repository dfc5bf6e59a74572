package org.daiban.node.supervision;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.core.cases.Light;
import org.daiban.node.people.Area;
import org.daiban.node.store.Sql;

/** The rows of cards, of what was said of them, and of accountability records. */
final class CardTable {
  private static final String COLUMNS =
      "SELECT case_id, card_key, rule, light, clock, due, text, told, raised_at, reply_by,"
          + " appeal_by, region, department, state FROM card";

  private static final String OPEN =
      Stream.of(Card.State.values())
          .filter(Card.State::isOpen)
          .map(state -> "'" + state.name() + "'")
          .collect(Collectors.joining(",", "state IN (", ")"));

  private static final String WORST_FIRST =
      " ORDER BY CASE light WHEN 'DEEP_RED' THEN 0 WHEN 'RED' THEN 1 ELSE 2 END, due, case_id,"
          + " card_key LIMIT ";

  private CardTable() {}

  /** Makes a card once; answers whether it is new. */
  static boolean insert(Connection connection, Card card) throws SQLException {
    return Sql.update(
            connection,
            """
            INSERT INTO card (case_id, card_key, rule, light, clock, due, text, told, raised_at,
              reply_by, appeal_by, region, department, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            card.caseId(),
            card.key(),
            card.rule(),
            card.light().name(),
            card.clock(),
            card.due(),
            card.text(),
            card.told(),
            card.raisedAtMs(),
            card.replyBy().toString(),
            card.appealBy().toString(),
            card.region(),
            card.department(),
            card.state().name())
        == 1;
  }

  /** The cards of a case, oldest first. */
  static List<Card> ofCase(Connection connection, String caseId) throws SQLException {
    return Sql.list(
        connection,
        COLUMNS + " WHERE case_id = ? ORDER BY raised_at, card_key",
        CardTable::card,
        caseId);
  }

  static Optional<Card> find(Connection connection, String caseId, String key) throws SQLException {
    return Sql.find(
        connection, COLUMNS + " WHERE case_id = ? AND card_key = ?", CardTable::card, caseId, key);
  }

  /** The first open cards below a place, the worst first; what stands still is not listed. */
  static List<Card> open(Connection connection, String prefix, Area area, int most)
      throws SQLException {
    List<Object> parameters = new ArrayList<>();
    parameters.add(prefix + "%");
    String sql = COLUMNS + " WHERE " + OPEN + " AND light <> 'BLUE' AND region LIKE ?";
    if (area.department().isPresent()) {
      sql += " AND department = ?";
      parameters.add(area.department().get());
    }
    return Sql.list(connection, sql + WORST_FIRST + most, CardTable::card, parameters.toArray());
  }

  private static Card card(ResultSet row) throws SQLException {
    return new Card(
        row.getString("case_id"),
        row.getString("card_key"),
        row.getString("rule"),
        Light.valueOf(row.getString("light")),
        row.getString("clock"),
        row.getString("due"),
        row.getString("text"),
        row.getString("told"),
        row.getLong("raised_at"),
        LocalDate.parse(row.getString("reply_by")),
        LocalDate.parse(row.getString("appeal_by")),
        row.getString("region"),
        row.getString("department"),
        Card.State.valueOf(row.getString("state")));
  }

  /** Adds a word, and moves the card on. */
  static void say(Connection connection, Card card, CardWord word) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO card_word
          (case_id, card_key, no, word, person, name, role, said_at, late, text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        card.caseId(),
        card.key(),
        word.no(),
        word.kind().name(),
        word.person(),
        word.name(),
        word.role(),
        word.saidAtMs(),
        word.late() ? 1 : 0,
        word.text());
    Sql.update(
        connection,
        "UPDATE card SET state = ? WHERE case_id = ? AND card_key = ?",
        word.kind().after().name(),
        card.caseId(),
        card.key());
  }

  /** What was said of a card, oldest first. */
  static List<CardWord> words(Connection connection, Card card) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT no, word, person, name, role, said_at, late, text FROM card_word
        WHERE case_id = ? AND card_key = ? ORDER BY no
        """,
        row ->
            new CardWord(
                row.getLong("no"),
                CardWord.Kind.valueOf(row.getString("word")),
                row.getString("person"),
                row.getString("name"),
                row.getString("role"),
                row.getLong("said_at"),
                row.getInt("late") == 1,
                row.getString("text")),
        card.caseId(),
        card.key());
  }

  /** Makes an accountability record once. */
  static void insertRecord(Connection connection, Card card, String body) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO accountability (case_id, card_key, made_at, body) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        card.caseId(),
        card.key(),
        card.raisedAtMs(),
        body);
  }

  /** The accountability record of a card. */
  static Optional<String> findRecord(Connection connection, Card card) throws SQLException {
    return Sql.find(
        connection,
        "SELECT body FROM accountability WHERE case_id = ? AND card_key = ?",
        row -> row.getString("body"),
        card.caseId(),
        card.key());
  }
}
