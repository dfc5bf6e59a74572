package org.daiban.node.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.daiban.node.store.Sql;

/** The row of this program itself. */
final class MachineTable {
  record Row(
      String publicKey,
      String privateKey,
      String epoch,
      String subject,
      String upstream,
      String sealPublic,
      String sealPrivate,
      long logFloor) {}

  private MachineTable() {}

  static Optional<Row> find(Connection connection) throws SQLException {
    return Sql.find(
        connection,
        """
        SELECT public_key, private_key, epoch, subject, upstream, seal_public, seal_private,
          log_floor
        FROM machine
        """,
        row ->
            new Row(
                row.getString("public_key"),
                row.getString("private_key"),
                row.getString("epoch"),
                row.getString("subject"),
                row.getString("upstream"),
                row.getString("seal_public"),
                row.getString("seal_private"),
                row.getLong("log_floor")));
  }

  /** What the machine is called, once it is enrolled. */
  static Optional<String> findSubject(Connection connection) throws SQLException {
    return Sql.find(connection, "SELECT subject FROM machine", row -> row.getString("subject"));
  }

  static void insert(
      Connection connection, String algorithm, String publicKey, String privateKey, String epoch)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO machine (one, algorithm, public_key, private_key, epoch)
        VALUES (1, ?, ?, ?, ?)
        """,
        algorithm,
        publicKey,
        privateKey,
        epoch);
  }

  static void seal(Connection connection, String publicKey, String privateKey) throws SQLException {
    Sql.update(
        connection, "UPDATE machine SET seal_public = ?, seal_private = ?", publicKey, privateKey);
  }

  static void setEpoch(Connection connection, String epoch) throws SQLException {
    Sql.update(connection, "UPDATE machine SET epoch = ?", epoch);
  }

  static void setLogFloor(Connection connection, long seq) throws SQLException {
    Sql.update(connection, "UPDATE machine SET log_floor = ?", seq);
  }

  static void enrolled(Connection connection, String subject, String upstream) throws SQLException {
    Sql.update(connection, "UPDATE machine SET subject = ?, upstream = ?", subject, upstream);
  }

  /** The key that waits to become this machine's: public and private. */
  static Optional<String[]> findNextKey(Connection connection) throws SQLException {
    return Sql.find(
        connection,
        "SELECT public_key, private_key FROM next_key",
        row -> new String[] {row.getString("public_key"), row.getString("private_key")});
  }

  static void insertNextKey(
      Connection connection, String algorithm, String publicKey, String privateKey)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO next_key (one, algorithm, public_key, private_key) VALUES (1, ?, ?, ?)",
        algorithm,
        publicKey,
        privateKey);
  }

  /** The waiting key becomes this machine's, together with its new name. */
  static void renamed(Connection connection, String subject) throws SQLException {
    Sql.update(
        connection,
        """
        UPDATE machine SET subject = ?,
          algorithm = (SELECT algorithm FROM next_key),
          public_key = (SELECT public_key FROM next_key),
          private_key = (SELECT private_key FROM next_key)
        """,
        subject);
    Sql.update(connection, "DELETE FROM next_key");
  }
}
