package org.daiban.node.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Charge;
import org.daiban.core.log.Signed;

/** Which node is in charge of a place: the one answer to "whose inbox, who receives". */
public final class Charges {
  private static final int TOWNSHIP_DIGITS = 9;

  private Charges() {}

  /** The township of a machine or place below it, by its code alone: 12 digits. */
  public static String townshipOf(String machineOrRegion) {
    return machineOrRegion.substring(0, TOWNSHIP_DIGITS) + "000";
  }

  /** The node in charge of a machine's or a village's township now. */
  public static String nodeOf(Connection connection, String machineOrRegion) throws SQLException {
    String region = Moves.townshipOf(connection, machineOrRegion);
    return ChargeTable.find(connection, region)
        .map(Charge::node)
        .orElse(region + Identity.NODE_SLOT);
  }

  /** What the county has said of a township or village last. */
  public static Optional<Charge> find(Connection connection, String region) throws SQLException {
    return ChargeTable.find(connection, region);
  }

  /** All that the county has said. */
  public static List<Charge> all(Connection connection) throws SQLException {
    return ChargeTable.all(connection);
  }

  /** The same as the county has signed it. */
  public static List<Signed> allSigned(Connection connection) throws SQLException {
    return ChargeTable.allSigned(connection);
  }

  /** Whether this is the county's last word on its place, as far as is known here. */
  public static boolean isNewest(Connection connection, Signed signed) throws SQLException {
    return ChargeTable.findSigned(connection, Charge.parse(signed.body()).region())
        .filter(newest -> newest.text().equals(signed.text()))
        .isPresent();
  }

  /** Takes a charge over that the county has signed; answers whether it is new. */
  public static boolean learn(Connection connection, Signed signed) throws SQLException {
    return signed.purpose().equals(Signed.CHARGE)
        && signed.signedBy(Identity.root(connection).publicKey())
        && ChargeTable.put(connection, Charge.parse(signed.body()), signed);
  }
}
