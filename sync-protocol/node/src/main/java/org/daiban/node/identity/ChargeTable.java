package org.daiban.node.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Charge;
import org.daiban.core.log.Signed;
import org.daiban.node.store.Sql;

/** Which node is in charge of a township, and to which township a village has moved. */
final class ChargeTable {
  private ChargeTable() {}

  static Optional<Charge> find(Connection connection, String region) throws SQLException {
    return Sql.find(
        connection,
        "SELECT signed FROM charge WHERE region = ?",
        row -> Charge.parse(Signed.parse(row.getString("signed")).body()),
        region);
  }

  static Optional<Signed> findSigned(Connection connection, String region) throws SQLException {
    return Sql.find(
        connection,
        "SELECT signed FROM charge WHERE region = ?",
        row -> Signed.parse(row.getString("signed")),
        region);
  }

  /** What the county has said of villages, the first one first. */
  static List<Charge> villages(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT signed FROM charge WHERE region NOT LIKE '%000' ORDER BY region",
        row -> Charge.parse(Signed.parse(row.getString("signed")).body()));
  }

  /** Everything that was ever said of villages. */
  static List<Charge> saidOfVillages(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT signed FROM charge_said WHERE region NOT LIKE '%000' ORDER BY region, number",
        row -> Charge.parse(Signed.parse(row.getString("signed")).body()));
  }

  static List<Signed> allSigned(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT signed FROM charge ORDER BY region",
        row -> Signed.parse(row.getString("signed")));
  }

  static List<Charge> all(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT signed FROM charge ORDER BY region",
        row -> Charge.parse(Signed.parse(row.getString("signed")).body()));
  }

  /** Stores a charge unless a later one is known; answers whether it is new. */
  static boolean put(Connection connection, Charge charge, Signed signed) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO charge_said (region, number, signed) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        charge.region(),
        charge.number(),
        signed.text());
    return Sql.update(
            connection,
            """
            INSERT INTO charge (region, node, number, signed) VALUES (?, ?, ?, ?)
            ON CONFLICT (region) DO UPDATE SET
              node = excluded.node, number = excluded.number, signed = excluded.signed
            WHERE excluded.number > charge.number
            """,
            charge.region(),
            charge.node(),
            charge.number(),
            signed.text())
        == 1;
  }
}
