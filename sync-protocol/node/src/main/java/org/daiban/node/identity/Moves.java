package org.daiban.node.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Level;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Charge;
import org.daiban.core.log.MachineKind;
import org.daiban.node.people.Area;
import org.daiban.node.people.Villages;

/**
 * To which township a village belongs: the one place to ask, since the village keeps its code when
 * the county gives it to another township. Who served it before is not forbidden what concerns that
 * time: its receipts, acknowledgements and cases go on to count.
 */
public final class Moves {
  private static final int REGION_DIGITS = 12;

  private Moves() {}

  /** The township (12 digits) to which a machine or a place below it belongs now. */
  public static String townshipOf(Connection connection, String machineOrRegion)
      throws SQLException {
    return find(connection, machineOrRegion)
        .map(Charge::township)
        .orElse(Charges.townshipOf(machineOrRegion));
  }

  /** The county's last word on the village of a machine or place; empty if it never moved. */
  public static Optional<Charge> find(Connection connection, String machineOrRegion)
      throws SQLException {
    String region = regionOf(machineOrRegion);
    return Level.ofNode(region) == Level.VILLAGE
        ? ChargeTable.find(connection, region)
        : Optional.empty();
  }

  /** Every move of every village, the last one first. */
  public static List<Charge> history(Connection connection) throws SQLException {
    List<Charge> moves = new ArrayList<>(ChargeTable.saidOfVillages(connection));
    moves.sort(Comparator.comparingLong(Charge::atMs).reversed());
    return moves;
  }

  /** How often a village has moved. */
  public static int count(Connection connection, String machineOrRegion) throws SQLException {
    return find(connection, machineOrRegion).map(Charge::number).orElse(0);
  }

  /** Whether a node serves a machine or place, or has served it before it moved. */
  public static boolean serves(Connection connection, String node, String machineOrRegion)
      throws SQLException {
    String region = regionOf(machineOrRegion);
    return Level.serves(node, region)
        || (Level.ofNode(node) == Level.TOWNSHIP
            && find(connection, region)
                .filter(charge -> charge.townships().contains(regionOf(node)))
                .isPresent());
  }

  /** By which villages a township is other than its code says. */
  public static Villages of(Connection connection, String township) throws SQLException {
    if (Level.ofNode(township) != Level.TOWNSHIP) {
      return Villages.AS_CODED;
    }
    List<String> come = new ArrayList<>();
    List<String> known = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (Charge charge : ChargeTable.villages(connection)) {
      boolean coded = Level.serves(township, charge.region());
      boolean now = charge.township().equals(township);
      boolean ever = charge.townships().contains(township);
      addIf(now && !coded, come, charge.region());
      addIf(ever && !coded, known, charge.region());
      addIf(ever && !now, left, charge.region());
    }
    return new Villages(come, known, left);
  }

  /** An area as it is now that villages may have moved between townships. */
  public static Area now(Connection connection, Area area) throws SQLException {
    return new Area(area.region(), area.department(), of(connection, area.region().code()));
  }

  private static void addIf(boolean so, List<String> villages, String village) {
    if (so) {
      villages.add(village);
    }
  }

  /** Whether a village's machine was let in by a township that its code does not name. */
  static boolean isLetInByAnother(Certificate machine) {
    return machine.kind() == MachineKind.VILLAGE
        && Level.ofNode(machine.issuer()) == Level.TOWNSHIP
        && !Level.serves(machine.issuer(), machine.region());
  }

  private static String regionOf(String machineOrRegion) {
    return machineOrRegion.length() > REGION_DIGITS
        ? machineOrRegion.substring(0, REGION_DIGITS)
        : machineOrRegion;
  }
}
