package org.daiban.agent.courier;

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

/** The nodes above this machine: those of its county that serve its region. */
public final class AboveSenders implements Senders {
  private final Transactions transactions;
  private final long nowMs;

  /** Those that this store knows, or that certificates vouch for. */
  public AboveSenders(Transactions transactions, long nowMs) {
    this.transactions = transactions;
    this.nowMs = nowMs;
  }

  @Override
  public Optional<Certificate> find(String subject, List<String> certificates) {
    return transactions.write(
        connection -> {
          Identity.learn(connection, certificates, nowMs);
          Certificate self = Identity.read(connection).enrolled();
          Optional<Certificate> sender = Identity.find(connection, subject);
          return sender.isPresent() && isAbove(connection, sender.get(), self)
              ? sender
              : Optional.empty();
        });
  }

  private static boolean isAbove(Connection connection, Certificate node, Certificate self)
      throws SQLException {
    return node.kind() != MachineKind.VILLAGE
        && !node.subject().equals(self.subject())
        && Moves.serves(connection, node.subject(), self.region());
  }
}
