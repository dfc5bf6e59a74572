package org.daiban.world.simulation.machine;

import java.util.ArrayList;
import java.util.List;
import org.daiban.agent.courier.AboveSenders;
import org.daiban.core.courier.CourierStore;
import org.daiban.core.courier.Exported;
import org.daiban.core.courier.FileReport;
import org.daiban.core.courier.ParcelExport;
import org.daiban.core.courier.ParcelImport;
import org.daiban.core.courier.ParcelMaker;
import org.daiban.core.courier.Stick;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Signed;
import org.daiban.node.Ground;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.store.Transactions;

/** A machine's post by stick, put together as the agent's program does it. */
public final class Post {
  private final Transactions transactions;
  private final CourierStore store;
  private final Ground ground;

  Post(Transactions transactions, CourierStore store, Ground ground) {
    this.transactions = transactions;
    this.store = store;
    this.ground = ground;
  }

  /** Writes all that no node has receipted. */
  public Exported exportTo(Stick stick) {
    Machine self = self();
    List<String> chain = transactions.read(connection -> Identity.chain(connection, self.name()));
    List<Certificate> above = new ArrayList<>();
    for (String text : chain.subList(1, chain.size())) {
      above.add(Certificate.parse(Signed.parse(text).body()));
    }
    ParcelMaker maker =
        new ParcelMaker(self.name(), self.signer(), chain, new SimulatedSeals(ground));
    return new ParcelExport(self.name(), maker, store).to(stick, above, ground.nowMs());
  }

  /** Takes over the answers that lie there for this machine. */
  public List<FileReport> importFrom(Stick stick) {
    Machine self = self();
    AboveSenders above = new AboveSenders(transactions, ground.nowMs());
    return new ParcelImport(self.name(), self.seal(), above, store).from(stick);
  }

  private Machine self() {
    return transactions.read(Identity::read);
  }
}
