package org.daiban.node.courier;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Cursor;
import org.daiban.node.store.Sql;

/** The rows of parcels that were taken in, and the count of own parcels. */
public final class CourierTable {
  private static final String COLUMNS =
      "id, sender, number, file, made_at, imported_at, whole, epoch, position, detail";

  private CourierTable() {}

  /** The number of this machine's next parcel. */
  public static long nextNumber(Connection connection) throws SQLException {
    Sql.update(connection, "UPDATE courier_number SET last = last + 1");
    return Sql.number(connection, "SELECT last FROM courier_number");
  }

  static void put(Connection connection, TakenParcel parcel) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO courier_parcel
          (id, sender, number, file, made_at, imported_at, whole, epoch, position, detail)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (sender, id) DO UPDATE SET file = excluded.file,
          imported_at = excluded.imported_at, whole = excluded.whole, epoch = excluded.epoch,
          position = excluded.position, detail = excluded.detail
        """,
        parcel.id(),
        parcel.sender(),
        parcel.number(),
        parcel.file(),
        parcel.madeAtMs(),
        parcel.importedAtMs(),
        parcel.whole() ? 1 : 0,
        parcel.cursor().map(Cursor::epoch).orElse(null),
        parcel.cursor().map(Cursor::position).orElse(null),
        parcel.detail());
  }

  /** Forgets all but the latest parcels of a machine; a repeat is then taken in once more. */
  static void forgetOld(Connection connection, String sender, int kept) throws SQLException {
    Sql.update(
        connection,
        """
        DELETE FROM courier_parcel WHERE sender = ? AND id NOT IN (
          SELECT id FROM courier_parcel WHERE sender = ?
          ORDER BY imported_at DESC, number DESC LIMIT ?)
        """,
        sender,
        sender,
        kept);
  }

  static Optional<TakenParcel> find(Connection connection, String node, String sender, String id)
      throws SQLException {
    return Sql.find(
        connection,
        "SELECT " + COLUMNS + " FROM courier_parcel WHERE sender = ? AND id = ?",
        row -> parcel(row, node),
        sender,
        id);
  }

  /** The latest parcel of each machine, by its name. */
  static List<TakenParcel> latest(Connection connection, String node) throws SQLException {
    return Sql.list(
        connection,
        "SELECT "
            + COLUMNS
            + " FROM courier_parcel p WHERE NOT EXISTS (SELECT 1 FROM courier_parcel l"
            + " WHERE l.sender = p.sender AND (l.imported_at > p.imported_at"
            + " OR (l.imported_at = p.imported_at AND l.number > p.number))) ORDER BY sender",
        row -> parcel(row, node));
  }

  /** A cursor in a row is one of this node's own feed. */
  private static TakenParcel parcel(ResultSet row, String node) throws SQLException {
    String epoch = row.getString("epoch");
    long position = row.getLong("position");
    return TakenParcel.of(
        row.getString("id"),
        row.getString("sender"),
        row.getLong("number"),
        row.getString("file"),
        row.getLong("made_at"),
        row.getLong("imported_at"),
        row.getInt("whole") == 1,
        epoch == null ? Optional.empty() : Optional.of(new Cursor(node, epoch, position)),
        row.getString("detail"));
  }
}
