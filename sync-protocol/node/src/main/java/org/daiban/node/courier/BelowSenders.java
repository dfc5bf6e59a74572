package org.daiban.node.courier;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.courier.Senders;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.MachineKind;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;
import org.daiban.node.store.Transactions;

/** The machines below this node: those whose chain leads to its county and that it serves. */
final class BelowSenders implements Senders {
  private final Transactions transactions;
  private final long nowMs;

  BelowSenders(Transactions transactions, long nowMs) {
    this.transactions = transactions;
    this.nowMs = nowMs;
  }

  @Override
  public Optional<Certificate> find(String subject, List<String> certificates) {
    return transactions.write(connection -> find(connection, subject, certificates));
  }

  private Optional<Certificate> find(
      Connection connection, String subject, List<String> certificates) throws SQLException {
    Identity.learn(connection, certificates, nowMs);
    Certificate self = Identity.read(connection).enrolled();
    Optional<Certificate> sender = Identity.find(connection, subject);
    return sender.isPresent() && isBelow(connection, self, sender.get())
        ? sender
        : Optional.empty();
  }

  private static boolean isBelow(Connection connection, Certificate self, Certificate machine)
      throws SQLException {
    return switch (self.kind()) {
      case COUNTY -> machine.kind() != MachineKind.COUNTY;
      case TOWNSHIP ->
          machine.kind() == MachineKind.VILLAGE
              && Moves.serves(connection, self.subject(), machine.subject());
      case VILLAGE -> false;
    };
  }
}
