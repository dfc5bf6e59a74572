package org.daiban.node.attachments;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.core.request.AttachmentRef;
import org.daiban.node.people.Belongings;
import org.daiban.node.store.Sql;

/** What is known of attachments, and which cases name them. */
public final class AttachmentTable {
  private static final String COLUMNS = "hash, size, type, received, complete";

  private AttachmentTable() {}

  static Optional<StoredAttachment> find(Connection connection, Digest hash) throws SQLException {
    return Sql.find(
        connection,
        "SELECT " + COLUMNS + " FROM attachment WHERE hash = ?",
        AttachmentTable::stored,
        hash.text());
  }

  static void start(Connection connection, Digest hash, long size, String type, long now)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO attachment (hash, size, type, received, complete, stored_at)
        VALUES (?, ?, ?, 0, 0, ?)
        ON CONFLICT (hash) DO UPDATE SET size = excluded.size, type = excluded.type, received = 0
        WHERE complete = 0 AND size <> excluded.size
        """,
        hash.text(),
        size,
        type,
        now);
  }

  static void received(Connection connection, Digest hash, long received, boolean complete)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE attachment SET received = ?, complete = ? WHERE hash = ?",
        received,
        complete ? 1 : 0,
        hash.text());
  }

  /** Remembers which attachments a manifest of a case names. */
  public static void named(Connection connection, String caseId, AttachmentRef attachment)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO case_attachment (case_id, hash, size, type) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        caseId,
        attachment.digest().text(),
        attachment.bytes(),
        attachment.mediaType());
  }

  /** How many attachments a case has, and how many of them are complete here. */
  public static AttachmentCount count(Connection connection, String caseId) throws SQLException {
    return Sql.find(
            connection,
            """
            SELECT count(*) AS total, coalesce(sum(a.complete), 0) AS kept
            FROM case_attachment c LEFT JOIN attachment a ON a.hash = c.hash
            WHERE c.case_id = ?
            """,
            row -> new AttachmentCount(row.getInt("kept"), row.getInt("total")),
            caseId)
        .orElseThrow();
  }

  /** Where the cases belong that name an attachment. */
  public static List<Belongings.Place> placesOf(Connection connection, String hash)
      throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT f.region, f.department
        FROM case_attachment c JOIN case_file f ON f.case_id = c.case_id WHERE c.hash = ?
        """,
        row -> new Belongings.Place(row.getString("region"), row.getString("department")),
        hash);
  }

  /** Remembers that a person has added an attachment at this node's screens. */
  static void added(Connection connection, Digest hash, String person) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO attachment_adder (hash, person) VALUES (?, ?) ON CONFLICT DO NOTHING",
        hash.text(),
        person);
  }

  /** The people who have added an attachment at this node's screens. */
  public static List<String> addersOf(Connection connection, String hash) throws SQLException {
    return Sql.list(
        connection,
        "SELECT person FROM attachment_adder WHERE hash = ?",
        row -> row.getString("person"),
        hash);
  }

  /** A complete attachment that somebody has added at this node's screens. */
  public static Optional<AttachmentRef> findAdded(Connection connection, Digest hash)
      throws SQLException {
    return Sql.find(
        connection,
        """
        SELECT size, type FROM attachment a
        WHERE hash = ? AND complete = 1
          AND EXISTS (SELECT 1 FROM attachment_adder p WHERE p.hash = a.hash)
        """,
        row -> new AttachmentRef(hash, row.getLong("size"), row.getString("type")),
        hash.text());
  }

  /** Whether a case of a region, by the first digits of its code, names an attachment. */
  static boolean isNamedWithin(Connection connection, Digest hash, String regionPrefix)
      throws SQLException {
    return Sql.number(
            connection,
            """
            SELECT count(*) FROM case_attachment c JOIN case_file f ON f.case_id = c.case_id
            WHERE c.hash = ? AND f.region LIKE ?
            """,
            hash.text(),
            regionPrefix + "%")
        > 0;
  }

  /** The complete attachments that the node above does not have whole, smallest first. */
  public static List<UpwardAttachment> upward(Connection connection, int most) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT a.hash, a.size, a.type, a.sent_up, min(c.case_id) AS case_id
        FROM attachment a JOIN case_attachment c ON c.hash = a.hash
        WHERE a.complete = 1 AND a.sent_up_all = 0
        GROUP BY a.hash, a.size, a.type, a.sent_up ORDER BY a.size, a.hash LIMIT
        """
            + most,
        row ->
            new UpwardAttachment(
                new Digest(row.getString("hash")),
                row.getLong("size"),
                row.getString("type"),
                row.getString("case_id"),
                row.getLong("sent_up")));
  }

  /** How many complete attachments of cases the node above does not have whole. */
  public static long countUpward(Connection connection) throws SQLException {
    return Sql.number(
        connection,
        """
        SELECT count(*) FROM attachment a WHERE a.complete = 1 AND a.sent_up_all = 0
          AND EXISTS (SELECT 1 FROM case_attachment c WHERE c.hash = a.hash)
        """);
  }

  /** Remembers why the node above did not take an attachment, until it takes a piece of it. */
  public static void refusedUp(Connection connection, Digest hash, String why) throws SQLException {
    Sql.update(connection, "UPDATE attachment SET refused_up = ? WHERE hash = ?", why, hash.text());
  }

  /** Why the node above did not take attachments: each reason once. */
  public static List<String> refusalsUp(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT DISTINCT refused_up FROM attachment
        WHERE refused_up <> '' AND sent_up_all = 0 ORDER BY refused_up LIMIT 5
        """,
        row -> row.getString("refused_up"));
  }

  /** The node above has lost what it had: everything is offered to it again. */
  public static void forgetUp(Connection connection) throws SQLException {
    Sql.update(connection, "UPDATE attachment SET sent_up = 0, sent_up_all = 0");
  }

  /** Remembers how much of an attachment the node above has. */
  public static void sentUp(Connection connection, Digest hash, long offset, boolean complete)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE attachment SET sent_up = ?, sent_up_all = ?, refused_up = '' WHERE hash = ?",
        offset,
        complete ? 1 : 0,
        hash.text());
  }

  private static StoredAttachment stored(ResultSet row) throws SQLException {
    return new StoredAttachment(
        new Digest(row.getString("hash")),
        row.getLong("size"),
        row.getString("type"),
        row.getLong("received"),
        row.getInt("complete") == 1);
  }
}
