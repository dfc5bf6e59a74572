package org.daiban.node.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Entry;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.core.wire.WireException;
import org.daiban.node.identity.Moves;
import org.daiban.node.intake.InboxTable;
import org.daiban.node.intake.Intake;
import org.daiban.node.intake.ShutOut;

/** The receipts that a township brings up: what its inbox need not offer any more. */
final class InboxReceipts {
  private InboxReceipts() {}

  /**
   * A machine's own word on what came through its inbox; anything else is passed over. Answers how
   * many entries it frees.
   */
  static int take(Connection connection, Certificate machine, String text, long nowMs)
      throws SQLException {
    try {
      Signed signed = Signed.parse(text);
      if (signed.purpose().equals(Signed.RECEIPT) && signed.signedBy(machine.publicKey())) {
        Receipt receipt = Receipt.parse(signed.body());
        if (receipt.node().equals(machine.subject())) {
          InboxTable.receipted(connection, receipt);
          return vouched(connection, machine, receipt, nowMs);
        }
      }
      return 0;
    } catch (WireException unreadable) {
      return 0; // the batches stay in the inbox and are offered again
    }
  }

  /**
   * The village's machine that such a receipt is about: what came to it through the inbox may have
   * gone up by a township to which it speaks no more, so it is told by this one.
   */
  static Optional<String> device(Connection connection, Certificate machine, String text)
      throws SQLException {
    try {
      String device = Receipt.parse(Signed.parse(text).body()).device();
      return Moves.serves(connection, machine.subject(), device)
          ? Optional.of(device)
          : Optional.empty();
    } catch (WireException unreadable) {
      return Optional.empty();
    }
  }

  /** What a township had kept of a machine of its own before that was shut out is normal. */
  private static int vouched(
      Connection connection, Certificate machine, Receipt receipt, long nowMs) throws SQLException {
    boolean serves =
        machine.kind() == MachineKind.TOWNSHIP
            && Moves.serves(connection, machine.subject(), receipt.device());
    if (!serves || receipt.keptBefore() == null) {
      return 0;
    }
    List<Entry> free =
        ShutOut.vouched(
            connection, receipt.device(), machine.subject(), receipt.keptBefore(), nowMs);
    Intake.advance(connection, receipt.device());
    if (!free.isEmpty()) {
      Applying.later(connection, free);
    }
    return free.size();
  }
}
