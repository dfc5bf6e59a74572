package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Office;
import org.daiban.core.log.Charge;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;

/** The place of the office that is in charge of a case: whose people may move it. */
final class Offices {
  private static final int REGION_DIGITS = 12;

  private Offices() {}

  /** 12 digits: the township's or the county's. */
  static String regionOf(Connection connection, CaseFile file) throws SQLException {
    return Office.levelOf(file) == Level.TOWNSHIP && Level.ofNode(file.holder()) == Level.COUNTY
        ? townshipOf(connection, file)
        : file.holder().substring(0, REGION_DIGITS);
  }

  /** The node of the office that received the case, or that its village has moved to since. */
  static String acceptNode(Connection connection, CaseFile file) throws SQLException {
    String accept = file.subject().acceptNode();
    return Level.ofNode(accept) == Level.TOWNSHIP
        ? townshipOf(connection, file) + Identity.NODE_SLOT
        : accept;
  }

  /** The township that is in charge of a township's case now: of its village, if that has moved. */
  static String townshipOf(Connection connection, CaseFile file) throws SQLException {
    Optional<Charge> moved = Moves.find(connection, file.subject().region());
    return moved.isPresent()
        ? moved.get().township()
        : Charges.townshipOf(file.subject().acceptNode());
  }
}
