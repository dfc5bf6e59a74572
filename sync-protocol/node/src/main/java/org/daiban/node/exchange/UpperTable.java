package org.daiban.node.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.node.store.Sql;

/**
 * What a township knows of the node above it: its newest receipts, how far its feed was read, which
 * of its outcomes were read, and which batches it has itself sent down.
 */
public final class UpperTable {
  /** A batch that still has to be carried up, byte for byte; aside: of a second history. */
  public record Carried(String device, long from, long to, String text, boolean aside) {}

  /** The same before its text is read, which is long. */
  public record Waiting(String device, long from, long to, String digest, boolean aside) {}

  private UpperTable() {}

  /** The newest receipt of an upper node for a device. */
  public static Optional<Signed> receipt(Connection connection, String device, String node)
      throws SQLException {
    return Sql.find(
        connection,
        "SELECT signed FROM upper_receipt WHERE device = ? AND node = ?",
        row -> Signed.parse(row.getString("signed")),
        device,
        node);
  }

  /** Stores a receipt whose signature was verified, in place of the one before. */
  public static void put(Connection connection, Receipt receipt, Signed signed)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO upper_receipt (device, node, epoch, head, signed) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (device, node) DO UPDATE SET
          epoch = excluded.epoch, head = excluded.head, signed = excluded.signed
        """,
        receipt.device(),
        receipt.node(),
        receipt.epoch(),
        receipt.head(),
        signed.text());
  }

  /** Forgets all that a node said, because it has lost what it kept. */
  public static void forget(Connection connection, String node) throws SQLException {
    Sql.update(connection, "DELETE FROM upper_receipt WHERE node = ?", node);
    Sql.update(connection, "DELETE FROM upper_batch");
    Sql.update(connection, "UPDATE kept_batch SET aside = aside - 1 WHERE aside IN (2, 4)");
    Sql.update(connection, "DELETE FROM upper_told WHERE node = ?", node);
  }

  /** Until when, by its own time, all that an upper node had to say was read here; 0 if never. */
  public static long heardUntilMs(Connection connection, String node) throws SQLException {
    return Sql.number(
        connection, "SELECT coalesce(max(at_ms), 0) FROM upper_heard WHERE node = ?", node);
  }

  /** Notes that all that an upper node had to say until then was read. */
  public static void heardUntil(Connection connection, String node, long atMs) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO upper_heard (node, at_ms) VALUES (?, ?)
        ON CONFLICT (node) DO UPDATE SET at_ms = excluded.at_ms
        """,
        node,
        atMs);
  }

  /** Up to which position of this node's feed an upper node was told what concerns its readers. */
  public static long toldUpTo(Connection connection, String node) throws SQLException {
    return Sql.number(
        connection, "SELECT coalesce(max(position), 0) FROM upper_told WHERE node = ?", node);
  }

  /** Notes that an upper node was told so far. */
  public static void toldUpTo(Connection connection, String node, long position)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO upper_told (node, position) VALUES (?, ?)
        ON CONFLICT (node) DO UPDATE SET position = excluded.position
        """,
        node,
        position);
  }

  /** Notes that a batch came from the node above, which therefore has it. */
  public static void cameDown(Connection connection, String device, long from, long to)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO upper_batch (device, from_seq, to_seq) VALUES (?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        device,
        from,
        to);
  }

  /** The batches of others that the node above has not receipted whole, in the order of arrival. */
  public static List<Waiting> toCarry(Connection connection, String node, int most)
      throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT b.device, b.from_seq, b.to_seq, b.digest, b.aside FROM kept_batch b
        LEFT JOIN upper_receipt r ON r.device = b.device AND r.node = ?
        WHERE b.aside = 1 OR (b.aside IN (0, 3) AND b.to_seq > coalesce(r.head, 0) AND NOT EXISTS (
          SELECT 1 FROM upper_batch u
          WHERE u.device = b.device AND u.from_seq = b.from_seq AND u.to_seq = b.to_seq))
        ORDER BY b.kept_at, b.device, b.from_seq LIMIT
        """
            + most,
        row ->
            new Waiting(
                row.getString("device"),
                row.getLong("from_seq"),
                row.getLong("to_seq"),
                row.getString("digest"),
                row.getInt("aside") == 1),
        node);
  }

  /** A batch that waits, with its text. */
  public static Carried read(Connection connection, Waiting batch) throws SQLException {
    String text =
        Sql.find(
                connection,
                """
                SELECT text FROM kept_batch
                WHERE device = ? AND from_seq = ? AND to_seq = ? AND digest = ?
                """,
                row -> row.getString("text"),
                batch.device(),
                batch.from(),
                batch.to(),
                batch.digest())
            .orElseThrow();
    return new Carried(batch.device(), batch.from(), batch.to(), text, batch.aside());
  }

  /** The batches of a device that are kept aside here and not yet above. */
  public static List<Carried> asideToCarry(Connection connection, String device)
      throws SQLException {
    return aside(connection, device, 1, 3);
  }

  /** The batches of a device that are carried as those of a second history, above or not yet. */
  public static List<Carried> forked(Connection connection, String device) throws SQLException {
    return aside(connection, device, 1, 2);
  }

  private static List<Carried> aside(Connection connection, String device, int one, int other)
      throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT device, from_seq, to_seq, text FROM kept_batch
        WHERE device = ? AND aside IN (?, ?) ORDER BY from_seq
        """,
        row ->
            new Carried(
                row.getString("device"),
                row.getLong("from_seq"),
                row.getLong("to_seq"),
                row.getString("text"),
                true),
        device,
        one,
        other);
  }

  /** To the node above this batch is of the first history: its receipt's numbers speak of it. */
  public static void first(Connection connection, Carried batch) throws SQLException {
    Sql.update(
        connection,
        "UPDATE kept_batch SET aside = 0 WHERE aside IN (1, 2) AND device = ? AND digest = ?",
        batch.device(),
        Digest.of(batch.text()).text());
  }

  /** To the node above all of a device's first history behind a number is a second one. */
  public static void second(Connection connection, String device, long behind) throws SQLException {
    Sql.update(
        connection,
        "UPDATE kept_batch SET aside = 1 WHERE aside = 0 AND device = ? AND to_seq > ?",
        device,
        behind);
  }

  /** The node above has this batch, and keeps it aside as well. */
  public static void asideCarried(Connection connection, Carried batch) throws SQLException {
    asideCarried(connection, batch.device(), batch.text());
  }

  /** The same of a batch that is known by its text. */
  public static void asideCarried(Connection connection, String device, String text)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE kept_batch SET aside = aside + 1 WHERE aside IN (1, 3) AND device = ? AND digest ="
            + " ?",
        device,
        Digest.of(text).text());
  }

  /** How far the feed of the node above was read. */
  public static Optional<Cursor> cursor(Connection connection, String node) throws SQLException {
    return Sql.find(
        connection,
        "SELECT epoch, position FROM upper_cursor WHERE node = ?",
        row -> new Cursor(node, row.getString("epoch"), row.getLong("position")),
        node);
  }

  /** Notes how far the feed of the node above was read. */
  public static void put(Connection connection, Cursor cursor) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO upper_cursor (node, epoch, position) VALUES (?, ?, ?)
        ON CONFLICT (node) DO UPDATE SET epoch = excluded.epoch, position = excluded.position
        """,
        cursor.node(),
        cursor.epoch(),
        cursor.position());
  }

  /** Notes that an outcome was read, to tell the node above. */
  public static void acknowledge(Connection connection, String outcome) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO upper_acknowledgement (outcome) VALUES (?) ON CONFLICT DO NOTHING",
        outcome);
  }

  /** The outcomes that were read and that the node above has not been told of. */
  public static List<String> acknowledgements(Connection connection, int most) throws SQLException {
    return Sql.list(
        connection,
        "SELECT outcome FROM upper_acknowledgement ORDER BY outcome LIMIT " + most,
        row -> row.getString("outcome"));
  }

  /** The node above knows that this outcome was read. */
  public static void acknowledged(Connection connection, String outcome) throws SQLException {
    Sql.update(connection, "DELETE FROM upper_acknowledgement WHERE outcome = ?", outcome);
  }
}
