package org.daiban.world.simulation.machine;

import java.util.function.Consumer;
import org.daiban.agent.link.Proofs;
import org.daiban.agent.relay.RelayMaker;
import org.daiban.agent.relay.TownshipReplica;
import org.daiban.core.engine.Peer;
import org.daiban.core.log.Certificate;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;

/** A township's program while it runs: a node, and the line from it to the county. */
public final class Township {
  private final Node node;
  private final String county;
  private final TownshipReplica replica;
  private final Driver driver;
  private final Post post;

  /** Starts the program. */
  public Township(Hardware hardware, Habits habits, Consumer<RuntimeException> localTrouble) {
    this.node = new Node(hardware, habits);
    Machine self = node.machine();
    Certificate county =
        node.transactions()
            .read(connection -> Identity.find(connection, self.enrolled().issuer()))
            .orElseThrow();
    RelayMaker maker = maker();
    this.county = county.subject();
    this.replica = maker.replica(county);
    this.post =
        new Post(node.transactions(), habits.courier().apply(maker.courier(county)), node.ground());
    this.driver =
        new Driver(
            hardware,
            habits.replica().apply(replica, hardware),
            new Peer(self.name(), self.signer(), county),
            habits,
            localTrouble);
  }

  private RelayMaker maker() {
    return new RelayMaker(
        node.transactions(),
        node.exchange(),
        node.parts().cases(),
        node.attachments(),
        node.reference(),
        new PeopleOnDisk(node.transactions()),
        new Proofs(node.transactions()),
        () -> 1_000_000_000L,
        node.ground(),
        node.time());
  }

  /** What it is for those below. */
  public Node node() {
    return node;
  }

  /** Its post to the county by stick. */
  public Post post() {
    return post;
  }

  /** Its line to the county. */
  public Route route() {
    return new Route(county, driver);
  }

  /**
   * Wakes the line if there is something to carry on, as the program does after each request, and
   * says whether it did.
   */
  public boolean carryOn() {
    boolean text = replica.hasText();
    if (text) {
      driver.entryWritten();
    }
    boolean photo = replica.hasPicture();
    if (photo) {
      driver.photoAdded();
    }
    return text || photo;
  }
}
