package org.daiban.node.attachments;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.core.request.AttachmentRef;
import org.daiban.node.people.Belongings;
import org.daiban.node.store.Sql;

/** The attachments that are here, and which cases name them. */
public final class AttachmentTable {
  /** One statement, whatever the number of cases, so that it stays prepared. */
  private static final int COUNTED_AT_ONCE = 100;

  private static final String COUNT_OF_MANY =
      "SELECT case_id, count(*) AS total, coalesce(sum(arrived), 0) AS kept FROM case_attachment"
          + " WHERE aside = 0 AND case_id IN ("
          + String.join(",", Collections.nCopies(COUNTED_AT_ONCE, "?"))
          + ") GROUP BY case_id";

  private AttachmentTable() {}

  static Optional<StoredAttachment> find(Connection connection, Digest hash) throws SQLException {
    return Sql.find(
        connection,
        "SELECT hash, size, type FROM attachment WHERE hash = ?",
        AttachmentTable::stored,
        hash.text());
  }

  /** Notes that all bytes are in their file; the same bytes are noted once. */
  public static void put(Connection connection, StoredAttachment attachment, long now)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO attachment (hash, size, type, stored_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (hash) DO NOTHING
        """,
        attachment.hash().text(),
        attachment.size(),
        attachment.type(),
        now);
  }

  static void named(Connection connection, String caseId, String region, AttachmentRef attachment)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO case_attachment (case_id, hash, size, type, region) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (case_id, hash) DO UPDATE SET aside = 0
        """,
        caseId,
        attachment.digest().text(),
        attachment.bytes(),
        attachment.mediaType(),
        region);
  }

  /** As above by a manifest that is kept aside: nobody is shown it before somebody adopts that. */
  static void namedAside(
      Connection connection, String caseId, String region, AttachmentRef attachment)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO case_attachment (case_id, hash, size, type, region, aside)
        VALUES (?, ?, ?, ?, ?, 1)
        ON CONFLICT (case_id, hash) DO NOTHING
        """,
        caseId,
        attachment.digest().text(),
        attachment.bytes(),
        attachment.mediaType(),
        region);
  }

  /** All cases that name an attachment. */
  static List<Naming> namings(Connection connection, Digest hash) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT c.hash, c.case_id, c.size, c.arrived, coalesce(f.region, c.region) AS region,
          coalesce(f.department, '') AS department
        FROM case_attachment c LEFT JOIN case_file f ON f.case_id = c.case_id
        WHERE c.hash = ? ORDER BY c.case_id
        """,
        AttachmentTable::naming,
        hash.text());
  }

  static void arrived(Connection connection, String caseId, Digest hash) throws SQLException {
    Sql.update(
        connection,
        "UPDATE case_attachment SET arrived = 1 WHERE case_id = ? AND hash = ?",
        caseId,
        hash.text());
  }

  /** The attachments of a case that have arrived, in the order of their digests. */
  static List<Digest> arrivedOf(Connection connection, String caseId) throws SQLException {
    return Sql.list(
        connection,
        "SELECT hash FROM case_attachment WHERE case_id = ? AND arrived = 1 ORDER BY hash",
        row -> new Digest(row.getString("hash")),
        caseId);
  }

  /** How many attachments a case has, and how many of them have arrived here. */
  public static AttachmentCount count(Connection connection, String caseId) throws SQLException {
    return Sql.find(
            connection,
            """
            SELECT count(*) AS total, coalesce(sum(arrived), 0) AS kept
            FROM case_attachment WHERE case_id = ? AND aside = 0
            """,
            row -> new AttachmentCount(row.getInt("kept"), row.getInt("total")),
            caseId)
        .orElseThrow();
  }

  /** The same of many cases at once; of a case that has none nothing is said. */
  public static Map<String, AttachmentCount> counts(Connection connection, List<String> cases)
      throws SQLException {
    Map<String, AttachmentCount> counts = new HashMap<>();
    for (int from = 0; from < cases.size(); from += COUNTED_AT_ONCE) {
      List<Object> some =
          new ArrayList<>(cases.subList(from, Math.min(cases.size(), from + COUNTED_AT_ONCE)));
      some.addAll(Collections.nCopies(COUNTED_AT_ONCE - some.size(), ""));
      Sql.list(
          connection,
          COUNT_OF_MANY,
          row ->
              counts.put(
                  row.getString("case_id"),
                  new AttachmentCount(row.getInt("kept"), row.getInt("total"))),
          some.toArray());
    }
    return counts;
  }

  /** Where the cases belong for which an attachment has arrived. */
  public static List<Belongings.Place> placesOf(Connection connection, String hash)
      throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT f.region, f.department
        FROM case_attachment c JOIN case_file f ON f.case_id = c.case_id
        WHERE c.hash = ? AND c.arrived = 1 AND c.aside = 0
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

  /** An attachment that somebody has added at this node's screens. */
  public static Optional<AttachmentRef> findAdded(Connection connection, Digest hash)
      throws SQLException {
    return Sql.find(
        connection,
        """
        SELECT size, type FROM attachment a
        WHERE hash = ? AND EXISTS (SELECT 1 FROM attachment_adder p WHERE p.hash = a.hash)
        """,
        row -> new AttachmentRef(hash, row.getLong("size"), row.getString("type")),
        hash.text());
  }

  /**
   * What the node above does not have for a case that has it here, smallest first; each attachment
   * once, for one of its cases after the other.
   */
  public static List<UpwardAttachment> upward(Connection connection, int most) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT a.hash, a.size, a.type, min(c.case_id) AS case_id,
          CASE WHEN EXISTS (
            SELECT 1 FROM case_attachment o WHERE o.hash = a.hash AND o.sent_up = 1)
          THEN a.size ELSE a.sent_up END AS offset_above
        FROM case_attachment c JOIN attachment a ON a.hash = c.hash
        WHERE c.arrived = 1 AND c.sent_up = 0
        GROUP BY a.hash, a.size, a.type, a.sent_up ORDER BY a.size, a.hash LIMIT
        """
            + most,
        row ->
            new UpwardAttachment(
                new Digest(row.getString("hash")),
                row.getLong("size"),
                row.getString("type"),
                row.getString("case_id"),
                row.getLong("offset_above")));
  }

  /** How many attachments the node above does not have for a case that has them here. */
  public static long countUpward(Connection connection) throws SQLException {
    return Sql.number(
        connection,
        """
        SELECT count(DISTINCT hash) FROM case_attachment WHERE arrived = 1 AND sent_up = 0
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
        SELECT DISTINCT a.refused_up FROM attachment a
        JOIN case_attachment c ON c.hash = a.hash AND c.arrived = 1 AND c.sent_up = 0
        WHERE a.refused_up <> '' ORDER BY a.refused_up LIMIT 5
        """,
        row -> row.getString("refused_up"));
  }

  /** Remembers how much of an attachment the node above has, and that it has all of it. */
  public static void sentUp(Connection connection, UpwardAttachment attachment, boolean complete)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE attachment SET sent_up = ?, refused_up = '' WHERE hash = ?",
        complete ? 0 : attachment.offset(),
        attachment.hash().text());
    Sql.update(
        connection,
        "UPDATE case_attachment SET sent_up = ? WHERE case_id = ? AND hash = ?",
        complete ? 1 : 0,
        attachment.caseId(),
        attachment.hash().text());
  }

  /** The node above has lost what it had: everything is offered to it again. */
  public static void forgetUp(Connection connection) throws SQLException {
    Sql.update(connection, "UPDATE attachment SET sent_up = 0 WHERE sent_up <> 0");
    Sql.update(connection, "UPDATE case_attachment SET sent_up = 0 WHERE sent_up = 1");
  }

  private static StoredAttachment stored(ResultSet row) throws SQLException {
    return new StoredAttachment(
        new Digest(row.getString("hash")), row.getLong("size"), row.getString("type"));
  }

  private static Naming naming(ResultSet row) throws SQLException {
    return new Naming(
        new Digest(row.getString("hash")),
        row.getString("case_id"),
        row.getString("region"),
        row.getString("department"),
        row.getLong("size"),
        row.getInt("arrived") == 1);
  }
}
