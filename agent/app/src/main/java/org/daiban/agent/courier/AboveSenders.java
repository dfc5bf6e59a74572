package org.daiban.agent.courier;

import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Level;
import org.daiban.core.courier.Senders;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.MachineKind;
import org.daiban.node.identity.Identity;
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
          return Identity.find(connection, subject).filter(node -> isAbove(node, self));
        });
  }

  private static boolean isAbove(Certificate node, Certificate self) {
    return node.kind() != MachineKind.VILLAGE
        && !node.subject().equals(self.subject())
        && Level.serves(node.subject(), self.region());
  }
}
