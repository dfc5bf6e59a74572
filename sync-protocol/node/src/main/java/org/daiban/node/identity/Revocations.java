package org.daiban.node.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Revocation;
import org.daiban.core.log.Signed;

/** Which machines were shut out, and from when on (P10). */
public final class Revocations {
  private Revocations() {}

  /** The revocation of a machine, if it was shut out. */
  public static Optional<Revocation> find(Connection connection, String subject)
      throws SQLException {
    return RevocationTable.find(connection, subject);
  }

  /** Whether a machine's word of this time may be believed. */
  public static boolean isTrusted(Connection connection, String subject, long atMs)
      throws SQLException {
    return find(connection, subject).map(revocation -> atMs < revocation.atMs()).orElse(true);
  }

  /**
   * Takes a revocation over if it is signed by a node that may shut the machine out, or by the
   * county; answers it when it says something new.
   */
  public static Optional<Revocation> learn(Connection connection, Signed signed)
      throws SQLException {
    if (!signed.purpose().equals(Signed.REVOCATION)) {
      return Optional.empty();
    }
    Revocation revocation = Revocation.parse(signed.body());
    Optional<Certificate> issuer = Identity.find(connection, revocation.issuer());
    boolean holds =
        issuer.isPresent()
            && mayRevoke(connection, issuer.get(), revocation.subject())
            && signed.signedBy(issuer.get().publicKey());
    return holds && RevocationTable.put(connection, revocation, signed)
        ? Optional.of(revocation)
        : Optional.empty();
  }

  /** A machine that is not known here is judged by its place; the county may shut anybody out. */
  private static boolean mayRevoke(Connection connection, Certificate issuer, String subject)
      throws SQLException {
    Optional<Certificate> known = Identity.find(connection, subject);
    return known.isPresent()
        ? mayRevoke(connection, issuer, known.get())
        : issuer.kind() == MachineKind.COUNTY
            || (issuer.kind() == MachineKind.TOWNSHIP
                && Moves.serves(connection, issuer.subject(), subject));
  }

  /**
   * Whoever may let a machine in may shut it out; so may the township that its village moved to.
   */
  public static boolean mayRevoke(Connection connection, Certificate issuer, Certificate machine)
      throws SQLException {
    return issuer.mayRevoke(machine)
        || (issuer.kind() == MachineKind.TOWNSHIP
            && machine.kind() == MachineKind.VILLAGE
            && Moves.serves(connection, issuer.subject(), machine.subject()));
  }

  /** The machines of which the node above was not told what was kept before they were shut out. */
  public static List<String> unreported(Connection connection) throws SQLException {
    return RevocationTable.unreported(connection);
  }

  /** The node above was told. */
  public static void reported(Connection connection, String subject) throws SQLException {
    RevocationTable.reported(connection, subject);
  }
}
