package org.daiban.node.seals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daiban.node.people.Person;
import org.daiban.node.store.Sql;

/** Seals, who may use them, and who did. */
final class SealTable {
  private SealTable() {}

  /**
   * How a seal is kept.
   *
   * @param named whether only those named in authorisations may use it
   * @param deciders whether only those named in authorisations may decide in the organ's name
   */
  record Keeping(String keeper, boolean named, boolean deciders) {}

  static Optional<Keeping> keeping(Connection connection, String organ) throws SQLException {
    return Sql.find(
        connection,
        "SELECT keeper, named, deciders FROM seal WHERE organ = ?",
        row ->
            new Keeping(
                row.getString("keeper"), row.getInt("named") == 1, row.getInt("deciders") == 1),
        organ);
  }

  static void keep(Connection connection, String organ, Keeping keeping, Person by, long nowMs)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO seal (organ, keeper, named, deciders, changed_by, changed_at)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (organ) DO UPDATE SET keeper = excluded.keeper, named = excluded.named,
          deciders = excluded.deciders, changed_by = excluded.changed_by, changed_at = excluded.changed_at
        """,
        organ,
        keeping.keeper(),
        keeping.named() ? 1 : 0,
        keeping.deciders() ? 1 : 0,
        by.id(),
        nowMs);
  }

  static void authorise(Connection connection, SealAuthorisation given, Person by)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO seal_authorisation (id, purpose, organ, person, person_name, items, from_day,
          to_day, document, given_by, given_by_name, given_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        given.id(),
        given.purpose().name(),
        given.organ(),
        given.person(),
        given.personName(),
        String.join(",", given.items()),
        given.from().toString(),
        given.to().toString(),
        given.document(),
        by.id(),
        given.givenByName(),
        given.givenAtMs());
  }

  /** Takes an authorisation back; whether there was one to take. */
  static boolean revoke(Connection connection, String organ, String id, Person by, long nowMs)
      throws SQLException {
    return Sql.update(
            connection,
            """
            UPDATE seal_authorisation SET revoked_by = ?, revoked_at = ?
            WHERE organ = ? AND id = ? AND revoked_at IS NULL
            """,
            by.id(),
            nowMs,
            organ,
            id)
        == 1;
  }

  /** All that were ever given for a seal, the newest first. */
  static List<SealAuthorisation> authorisations(Connection connection, String organ)
      throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT id, purpose, organ, person, person_name, items, from_day, to_day, document, given_by_name,
          given_at, COALESCE(revoked_at, 0) AS revoked
        FROM seal_authorisation WHERE organ = ? ORDER BY given_at DESC, id
        """,
        SealTable::authorisation,
        organ);
  }

  /** Those of one person for a seal. */
  static List<SealAuthorisation> authorisations(Connection connection, String organ, String person)
      throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT id, purpose, organ, person, person_name, items, from_day, to_day, document, given_by_name,
          given_at, COALESCE(revoked_at, 0) AS revoked
        FROM seal_authorisation WHERE organ = ? AND person = ?
        """,
        SealTable::authorisation,
        organ,
        person);
  }

  private static SealAuthorisation authorisation(ResultSet row) throws SQLException {
    String items = row.getString("items");
    return new SealAuthorisation(
        row.getString("id"),
        SealAuthorisation.Purpose.valueOf(row.getString("purpose")),
        row.getString("organ"),
        row.getString("person"),
        row.getString("person_name"),
        items.isEmpty() ? List.of() : List.of(items.split(",")),
        LocalDate.parse(row.getString("from_day")),
        LocalDate.parse(row.getString("to_day")),
        row.getString("document"),
        row.getString("given_by_name"),
        row.getLong("given_at"),
        row.getLong("revoked"));
  }

  /** Notes a use; whose seal it was stands beside the letter's number. */
  static void note(
      Connection connection, String caseId, String letterId, SealUse use, String person)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO seal_use (organ, case_id, letter_id, case_number, letter_number, title, person,
          person_name, used_at)
        SELECT organ, case_id, letter_id, ?, ?, ?, ?, ?, ?
        FROM letter_number WHERE case_id = ? AND letter_id = ?
        ON CONFLICT (case_id, letter_id) DO NOTHING
        """,
        use.caseNumber(),
        use.letterNumber(),
        use.title(),
        person,
        use.personName(),
        use.usedAtMs(),
        caseId,
        letterId);
  }

  /** The newest uses of a seal. */
  static List<SealUse> uses(Connection connection, String organ, int most) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT organ, case_number, letter_number, title, person_name, used_at FROM seal_use
        WHERE organ = ? ORDER BY used_at DESC, letter_number DESC LIMIT ?
        """,
        row ->
            new SealUse(
                row.getString("organ"),
                row.getString("case_number"),
                row.getString("letter_number"),
                row.getString("title"),
                row.getString("person_name"),
                row.getLong("used_at")),
        organ,
        most);
  }
}
