package org.daiban.world.simulation.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.daiban.agent.database.JdbcDatabase;
import org.daiban.agent.duty.Above;
import org.daiban.agent.duty.Crossroads;
import org.daiban.agent.link.Links;
import org.daiban.agent.link.Proofs;
import org.daiban.agent.village.FeedReference;
import org.daiban.agent.village.VillageReplica;
import org.daiban.core.courier.CourierStore;
import org.daiban.core.engine.Peer;
import org.daiban.core.engine.SyncEngine;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.ClockEvidence;
import org.daiban.core.log.EnrolmentAnswer;
import org.daiban.core.log.RenewalRequest;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.device.capture.Agent;
import org.daiban.device.courier.DeviceCourier;
import org.daiban.device.database.Database;
import org.daiban.device.log.Chance;
import org.daiban.device.log.DeviceClock;
import org.daiban.device.log.DeviceLog;
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.LogNameTable;
import org.daiban.device.outbox.LogEnd;
import org.daiban.node.Ground;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Store;
import org.daiban.node.store.Transactions;
import org.daiban.world.simulation.key.SimulatedKeyPairs;

/**
 * A village's program while it runs: a device, the line from it to the node above, and sometimes a
 * second one to the county. It turns at the same crossroads as the agent's program, by itself.
 */
public final class Village {
  /** A type of entry that no program of today knows. */
  public static final String UNKNOWN_TYPE = "case.of-tomorrow";

  private final Hardware hardware;
  private final Habits habits;
  private final Consumer<RuntimeException> localTrouble;
  private final Ground ground;
  private final Transactions transactions;
  private final Reference reference;
  private final FeedReference shared;
  private final Machine machine;
  private final Database database;
  private final org.daiban.agent.village.Village device;
  private final DeviceLog log;
  private final Post post;
  private final Optional<Crossroads> crossroads;
  private final Route first;
  private Optional<Route> second = Optional.empty();
  private long lookedMs;
  private boolean isForked;

  /** Starts the program; disk 0 is the node's store, disk 1 the device's. */
  public Village(Hardware hardware, Habits habits, Consumer<RuntimeException> localTrouble) {
    this.hardware = hardware;
    this.habits = habits;
    this.localTrouble = localTrouble;
    this.ground = hardware.ground();
    this.transactions = Store.over(hardware.disk(0).connection()).transactions();
    this.reference = new Reference(transactions);
    this.shared =
        new FeedReference(transactions, reference, new PeopleOnDisk(transactions), ground);
    this.machine = transactions.read(Identity::read);
    this.database = JdbcDatabase.over(hardware.disk(1).connection());
    this.device =
        org.daiban.agent.village.Village.over(
            database, hardware.photos().file(), machine, reference, ground, hardware::uptimeMs);
    this.log =
        new DeviceLog(
            device.name(),
            new EntryTable(database),
            new LogNameTable(database),
            new UncheckedClock(hardware),
            new Chance(ground.random()));
    Certificate above = transactions.read(read -> Above.of(read, machine.enrolled())).node();
    this.post = new Post(transactions, habits.courier().apply(sticks(above)), ground);
    this.first = route(above);
    this.crossroads =
        Crossroads.mayNeedCounty(machine.enrolled(), above)
            ? Optional.of(new Crossroads(transactions, reference, ground, machine, device, above))
            : Optional.empty();
  }

  private CourierStore sticks(Certificate above) {
    return new DeviceCourier(
        database, device.outbox(), () -> replica(above).request(0), this::replica, device::isWhole);
  }

  private VillageReplica replica(Certificate node) {
    return new VillageReplica(
        device, node, reference, shared, new Proofs(transactions), () -> isForked = true);
  }

  private Route route(Certificate node) {
    List<String> chain = transactions.read(read -> Identity.chain(read, machine.name()));
    Peer peer = new Peer(machine.name(), machine.signer(), node, chain);
    Driver driver =
        new Driver(
            hardware, habits.replica().apply(replica(node), hardware), peer, habits, localTrouble);
    return new Route(node.subject(), driver);
  }

  /** A later program that has not asked anybody for the time. */
  private record UncheckedClock(Hardware hardware) implements DeviceClock {
    @Override
    public ClockEvidence look() {
      return new ClockEvidence(
          hardware.clock().millis(), hardware.uptimeMs(), "tomorrow", null, null);
    }
  }

  /**
   * Looks now and again which ways to go, as the product does beside its first line; says whether
   * the program has to begin anew since another machine is the one above.
   */
  public boolean isSucceeded() {
    boolean due = hardware.uptimeMs() - lookedMs >= SyncEngine.PULL_INTERVAL_MS;
    if (!due || !crossroads.isPresent()) {
      return false;
    }
    lookedMs = hardware.uptimeMs();
    if (crossroads.get().hasSuccessor()) {
      return true;
    }
    boolean needed = crossroads.get().needsCounty();
    if (needed != second.isPresent()) {
      second = needed ? Optional.of(route(transactions.read(Identity::root))) : Optional.empty();
    }
    return false;
  }

  /** Its lines: to the node above, and to the county while it goes around a township. */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(first);
    second.ifPresent(routes::add);
    return routes;
  }

  /** Its name, as long as no copy of its disk turns up. */
  public String name() {
    return machine.name();
  }

  /** Whether an answer has said that it is time to ask for a new name. */
  public boolean isForked() {
    return isForked;
  }

  /**
   * What it asks the node above for a new name with, if it is time to; the log is closed from then
   * on until the program begins anew.
   */
  public Optional<String> renewal() {
    isForked = false;
    return device.outbox().sealForked().map(this::renewal);
  }

  private String renewal(LogEnd end) {
    Signer[] fresh = new Signer[1];
    SimulatedKeyPairs.after(
        ground.random().nextInt(Integer.MAX_VALUE),
        () -> fresh[0] = transactions.write(Identity::nextKey));
    return RenewalRequest.of(machine.enrolled(), fresh[0], Links.PROGRAM, end.seq(), end.digest())
        .text();
  }

  /** The node above has given it another name; the program has to begin anew. */
  public void goOnAs(EnrolmentAnswer answer) {
    List<Signed> chain = answer.certificates().stream().map(Signed::parse).toList();
    transactions.write(connection -> Identity.goOnAs(connection, chain, ground.nowMs()));
  }

  /** The device that the proxy agent works with. */
  public org.daiban.agent.village.Village device() {
    return device;
  }

  /** Its store. */
  public Database database() {
    return database;
  }

  /** Writes into the log what a later program might write. */
  public void writeUnknown(String caseId, Agent agent) {
    database.transaction(
        () ->
            log.append(
                caseId,
                UNKNOWN_TYPE,
                new Actor(agent.person(), agent.role().name(), agent.region()),
                "",
                "{\"v\":1,\"tomorrow\":{\"deep\":[1,2,{\"er\":\"更深\"}]}}"));
  }

  /** Its post by stick. */
  public Post post() {
    return post;
  }

  /** The person pressed the button. */
  public void sendNow() {
    routes().forEach(route -> route.driver().sendNow());
  }

  /** An entry was written, or a photo taken. */
  public void written() {
    for (Route route : routes()) {
      route.driver().entryWritten();
      route.driver().photoAdded();
    }
  }
}
