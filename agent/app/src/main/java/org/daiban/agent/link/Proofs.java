package org.daiban.agent.link;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.KeptAttachments;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;
import org.daiban.node.identity.Revocations;
import org.daiban.node.store.Transactions;

/**
 * Checks who signed the records inside an answer. The answer as a whole is the upstream's word; a
 * receipt is the word of the node it names, and a case's snapshot that of its holder or of the
 * county, whoever carried them (P3).
 */
@Singleton
public final class Proofs {
  private final Transactions transactions;

  /** Checks by the certificates of this machine's store. */
  public Proofs(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The node whose receipt this is; empty unless that node signed it and serves the device. */
  public Optional<Certificate> receiptSigner(Signed signed) {
    if (!signed.purpose().equals(Signed.RECEIPT)) {
      return Optional.empty();
    }
    Receipt receipt = Receipt.parse(signed.body());
    return transactions
        .read(connection -> Identity.find(connection, receipt.node()))
        .filter(node -> node.kind() != MachineKind.VILLAGE)
        .filter(node -> isItself(node, receipt.device()) || serves(node, receipt.device()))
        .filter(node -> signed.signedBy(node.publicKey()))
        .filter(node -> isTrusted(node, receipt.notAfterMs()));
  }

  /**
   * The node in whose name somebody else has signed a receipt; empty when this machine knows no
   * such node, so that nobody is accused whose certificate has not come.
   */
  public Optional<String> forgedName(Signed signed) {
    String name = Receipt.parse(signed.body()).node();
    return transactions
        .read(connection -> Identity.find(connection, name))
        .filter(node -> !signed.signedBy(node.publicKey()))
        .map(Certificate::subject);
  }

  /** A node that was shut out is not believed from that time on (P10). */
  private boolean isTrusted(Certificate node, long atMs) {
    return transactions.read(connection -> Revocations.isTrusted(connection, node.subject(), atMs));
  }

  /** The county whose word on attachments this is; empty unless it signed it itself. */
  public Optional<Certificate> attachmentsSigner(Signed signed) {
    if (!signed.purpose().equals(Signed.ATTACHMENTS)) {
      return Optional.empty();
    }
    String node = KeptAttachments.parse(signed.body()).node();
    return transactions
        .read(connection -> Identity.find(connection, node))
        .filter(signer -> signer.kind() == MachineKind.COUNTY)
        .filter(signer -> signed.signedBy(signer.publicKey()));
  }

  /** Whether the county has signed a snapshot. */
  public boolean isOfTheCounty(Signed signed) {
    return signed.purpose().equals(Signed.CASE)
        && transactions.read(connection -> signed.signedBy(Identity.root(connection).publicKey()));
  }

  /** Whether a snapshot was signed by the case's holder, by the county or by the node above. */
  public boolean snapshotHolds(Signed signed) {
    if (!signed.purpose().equals(Signed.CASE)) {
      return false;
    }
    String holder = CaseFileText.parse(signed.body()).file().holder();
    return transactions.read(connection -> signedByOneOf(connection, signed, holder));
  }

  private static boolean signedByOneOf(Connection connection, Signed signed, String holder)
      throws SQLException {
    Certificate root = Identity.root(connection);
    String upstream = Identity.read(connection).enrolled().issuer();
    return signed.signedBy(root.publicKey())
        || signedBy(connection, signed, holder)
        || signedBy(connection, signed, upstream);
  }

  private static boolean signedBy(Connection connection, Signed signed, String node)
      throws SQLException {
    return Identity.find(connection, node)
        .filter(found -> found.kind() != MachineKind.VILLAGE)
        .filter(found -> signed.signedBy(found.publicKey()))
        .isPresent();
  }

  /** Also one that has served it, or serves it now that its village has moved. */
  private boolean serves(Certificate node, String device) {
    return device.length() > 12
        && transactions.read(connection -> Moves.serves(connection, node.subject(), device));
  }

  private static boolean isItself(Certificate node, String device) {
    return node.subject().equals(device);
  }
}
