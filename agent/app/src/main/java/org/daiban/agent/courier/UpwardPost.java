package org.daiban.agent.courier;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daiban.agent.duty.Duty;
import org.daiban.core.courier.CourierStore;
import org.daiban.core.courier.Exported;
import org.daiban.core.courier.FileReport;
import org.daiban.core.courier.ParcelExport;
import org.daiban.core.courier.ParcelImport;
import org.daiban.core.courier.ParcelMaker;
import org.daiban.core.courier.SealChance;
import org.daiban.core.courier.Stick;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Signed;
import org.daiban.node.Ground;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.store.Transactions;

/** Puts this machine's post on a stick and takes the answers from it. One stick at a time. */
@Singleton
public final class UpwardPost {
  private final Duty duty;
  private final Transactions transactions;
  private final SealChance chance;
  private final Ground ground;

  UpwardPost(Duty duty, Transactions transactions, SealChance chance, Ground ground) {
    this.duty = duty;
    this.transactions = transactions;
    this.chance = chance;
    this.ground = ground;
  }

  /** Writes all that no node has receipted; each node above can open it. */
  synchronized Exported exportTo(Stick stick) {
    CourierStore store = duty.courier();
    Machine self = duty.machine();
    List<String> chain = transactions.read(connection -> Identity.chain(connection, self.name()));
    ParcelMaker maker = new ParcelMaker(self.name(), self.signer(), chain, chance);
    List<Certificate> above = transactions.read(connection -> above(connection, self, chain));
    return new ParcelExport(self.name(), maker, store).to(stick, above, ground.nowMs());
  }

  /** Those who vouch for this machine, and whoever is in charge of its place by now. */
  private static List<Certificate> above(Connection connection, Machine self, List<String> chain)
      throws SQLException {
    Set<Certificate> above = new LinkedHashSet<>();
    for (String text : chain.subList(1, chain.size())) {
      Signed signed = Signed.parse(text);
      if (signed.purpose().equals(Signed.CERTIFICATE)) {
        above.add(Certificate.parse(signed.body()));
      }
    }
    Identity.find(connection, Charges.nodeOf(connection, self.name()))
        .filter(node -> self.enrolled().kind() == MachineKind.VILLAGE)
        .ifPresent(above::add);
    return new ArrayList<>(above);
  }

  /** Takes over the answers that lie on a stick for this machine. */
  synchronized List<FileReport> importFrom(Stick stick) {
    return new ParcelImport(
            duty.machine().name(),
            duty.machine().seal(),
            new AboveSenders(transactions, ground.nowMs()),
            duty.courier())
        .from(stick);
  }
}
