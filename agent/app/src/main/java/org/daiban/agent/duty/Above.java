package org.daiban.agent.duty;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.daiban.core.cases.Level;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Charge;
import org.daiban.core.log.MachineKind;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;

/**
 * The node above a machine as it is now: the one that let it in, the machine that came after that
 * one in its township, or the township that its village has been given to.
 *
 * @param node who answers there
 * @param address where, as the county has said; empty for where the machine was let in
 */
public record Above(Certificate node, Optional<String> address) {
  /** The node above a machine of this certificate. */
  public static Above of(Connection connection, Certificate own) throws SQLException {
    Optional<Above> moved = moved(connection, own);
    if (moved.isPresent()) {
      return moved.get();
    }
    Optional<Certificate> successor = successor(connection, own);
    return new Above(
        successor.isPresent()
            ? successor.get()
            : Identity.find(connection, own.issuer()).orElseThrow(),
        Optional.empty());
  }

  /** Nobody goes to a township whose address the county has not said: it goes to the county. */
  private static Optional<Above> moved(Connection connection, Certificate own) throws SQLException {
    Optional<Charge> charge =
        Moves.find(connection, own.subject())
            .filter(said -> !said.address().isEmpty())
            .filter(said -> !Level.sameOffice(said.node(), own.issuer()));
    if (!charge.isPresent()) {
      return Optional.empty();
    }
    String inCharge = Charges.nodeOf(connection, own.subject());
    String node = Level.ofNode(inCharge) == Level.TOWNSHIP ? inCharge : charge.get().node();
    return Identity.find(connection, node)
        .map(certificate -> new Above(certificate, Optional.of(charge.get().address())));
  }

  private static Optional<Certificate> successor(Connection connection, Certificate own)
      throws SQLException {
    String node = Charges.nodeOf(connection, own.subject());
    return own.kind() == MachineKind.VILLAGE && Level.sameOffice(node, own.issuer())
        ? Identity.find(connection, node)
        : Optional.empty();
  }
}
