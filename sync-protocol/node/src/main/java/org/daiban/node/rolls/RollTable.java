package org.daiban.node.rolls;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.cases.Role;
import org.daiban.node.store.Sql;

/** The rows of rolls and of the files that they came as. */
final class RollTable {
  private static final int PIECE_BYTES = 750_000;
  private static final String COLUMNS =
      """
      SELECT id, item, catalogue, digest, bytes, paper, person, person_name, role, department,
        uploaded_at, state, note, rows_total, rows_done, last_row, made, repeated, failed, flagged,
        worked_ms
      FROM roll
      """;

  private RollTable() {}

  static Optional<Roll> find(Connection connection, String id) throws SQLException {
    return Sql.find(connection, COLUMNS + "WHERE id = ?", RollTable::roll, id);
  }

  /** The newest first. */
  static List<Roll> newest(Connection connection, int most) throws SQLException {
    return Sql.list(
        connection, COLUMNS + "ORDER BY uploaded_at DESC, id LIMIT " + most, RollTable::roll);
  }

  /** Whose turn it is: the one that was brought in first, and is not set aside. */
  static Optional<Roll> next(Connection connection, Set<String> aside) throws SQLException {
    return Sql.list(
            connection,
            COLUMNS
                + "WHERE state = 'WORKING' ORDER BY uploaded_at, id LIMIT "
                + (aside.size() + 1),
            RollTable::roll)
        .stream()
        .filter(roll -> !aside.contains(roll.id()))
        .findFirst();
  }

  private static Roll roll(ResultSet row) throws SQLException {
    return new Roll(
        row.getString("id"),
        row.getString("item"),
        row.getString("catalogue"),
        row.getString("digest"),
        row.getLong("bytes"),
        row.getString("paper"),
        row.getString("person"),
        row.getString("person_name"),
        Role.valueOf(row.getString("role")),
        row.getString("department"),
        row.getLong("uploaded_at"),
        Roll.State.valueOf(row.getString("state")),
        row.getString("note"),
        row.getInt("rows_total"),
        row.getInt("rows_done"),
        row.getInt("last_row"),
        row.getInt("made"),
        row.getInt("repeated"),
        row.getInt("failed"),
        row.getInt("flagged"),
        row.getLong("worked_ms"));
  }

  /** Keeps a roll and its file, before anything is made of it. */
  static void insert(Connection connection, Roll roll, byte[] file) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO roll (id, item, catalogue, digest, bytes, paper, person, person_name, role,
          department, uploaded_at, state, note, rows_total, rows_done, last_row, made, repeated,
          failed, flagged, worked_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WORKING', '', ?, 0, 0, 0, 0, 0, 0, 0)
        """,
        roll.id(),
        roll.item(),
        roll.catalogue(),
        roll.digest(),
        roll.bytes(),
        roll.paper(),
        roll.personId(),
        roll.personName(),
        roll.role().name(),
        roll.department(),
        roll.uploadedAtMs(),
        roll.rowsTotal());
    int no = 0;
    for (int from = 0; from < file.length; from += PIECE_BYTES) {
      byte[] piece = new byte[Math.min(PIECE_BYTES, file.length - from)];
      System.arraycopy(file, from, piece, 0, piece.length);
      Sql.update(
          connection,
          "INSERT INTO roll_piece (roll, no, text) VALUES (?, ?, ?)",
          roll.id(),
          no++,
          Base64.getEncoder().encodeToString(piece));
    }
  }

  /** Lets go the files of rolls that were done with before a time. */
  static void forget(Connection connection, long beforeMs) throws SQLException {
    Sql.update(
        connection,
        """
        DELETE FROM roll_piece WHERE roll IN
          (SELECT id FROM roll WHERE state = 'DONE' AND uploaded_at < ?)
        """,
        beforeMs);
  }

  /** The file as it came; empty once it was let go. */
  static byte[] file(Connection connection, Roll roll) throws SQLException {
    List<Integer> pieces =
        Sql.list(
            connection,
            "SELECT no FROM roll_piece WHERE roll = ? ORDER BY no",
            row -> row.getInt("no"),
            roll.id());
    ByteBuffer file = ByteBuffer.allocate(pieces.isEmpty() ? 0 : (int) roll.bytes());
    for (int no : pieces) {
      Sql.find(
              connection,
              "SELECT text FROM roll_piece WHERE roll = ? AND no = ?",
              row -> Base64.getDecoder().decode(row.getString("text")),
              roll.id(),
              no)
          .ifPresent(file::put);
    }
    return file.array();
  }

  /**
   * Writes down that rows up to one were dealt with; false when the roll does not stand where it
   * was thought to: another program works on it, or somebody has stopped it.
   */
  static boolean advance(Connection connection, Roll before, RollSlice slice, long workedMs)
      throws SQLException {
    return Sql.update(
            connection,
            """
            UPDATE roll SET last_row = ?, rows_done = rows_done + ?, made = made + ?,
              repeated = repeated + ?, failed = failed + ?, flagged = flagged + ?,
              worked_ms = worked_ms + ?, note = ''
            WHERE id = ? AND last_row = ? AND state = 'WORKING'
            """,
            slice.lastRow(),
            slice.results().size(),
            slice.count(RowResult.Kind.MADE),
            slice.count(RowResult.Kind.REPEATED),
            slice.count(RowResult.Kind.FAILED),
            slice.flagged(),
            workedMs,
            before.id(),
            before.lastRow())
        == 1;
  }

  /** Says why a roll that is being worked off rests. */
  static void note(Connection connection, String id, String note) throws SQLException {
    Sql.update(connection, "UPDATE roll SET note = ? WHERE id = ? AND state = 'WORKING'", note, id);
  }

  static void set(Connection connection, String id, Roll.State state, String note)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE roll SET state = ?, note = ? WHERE id = ? AND state <> 'DONE'",
        state.name(),
        note,
        id);
  }
}
