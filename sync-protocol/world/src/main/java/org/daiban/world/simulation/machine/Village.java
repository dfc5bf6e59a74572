package org.daiban.world.simulation.machine;

import java.util.function.Consumer;
import org.daiban.agent.database.JdbcDatabase;
import org.daiban.agent.link.Proofs;
import org.daiban.agent.village.FeedReference;
import org.daiban.agent.village.VillageReplica;
import org.daiban.core.courier.CourierStore;
import org.daiban.core.engine.Peer;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.ClockEvidence;
import org.daiban.device.capture.Agent;
import org.daiban.device.courier.DeviceCourier;
import org.daiban.device.database.Database;
import org.daiban.device.log.Chance;
import org.daiban.device.log.DeviceClock;
import org.daiban.device.log.DeviceLog;
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.LogNameTable;
import org.daiban.node.Ground;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Store;
import org.daiban.node.store.Transactions;

/** A village's program while it runs: a device, and the line from it to the node above. */
public final class Village {
  /** A type of entry that no program of today knows. */
  public static final String UNKNOWN_TYPE = "case.of-tomorrow";

  private final org.daiban.agent.village.Village device;
  private final Database database;
  private final Machine machine;
  private final Driver driver;
  private final Post post;
  private final DeviceLog log;

  /** Starts the program; disk 0 is the node's store, disk 1 the device's. */
  public Village(Hardware hardware, Habits habits, Consumer<RuntimeException> localTrouble) {
    Ground ground = hardware.ground();
    Transactions transactions = Store.over(hardware.disk(0).connection()).transactions();
    Reference reference = new Reference(transactions);
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
    Certificate above =
        transactions
            .read(connection -> Identity.find(connection, machine.enrolled().issuer()))
            .orElseThrow();
    FeedReference shared =
        new FeedReference(transactions, reference, new PeopleOnDisk(transactions), ground);
    VillageReplica replica = replica(transactions, reference, shared, above);
    Certificate upstream = above;
    CourierStore sticks =
        new DeviceCourier(
            database,
            device.outbox(),
            () -> replica(transactions, reference, shared, upstream).request(0),
            node -> replica(transactions, reference, shared, node),
            device::isWhole);
    this.post = new Post(transactions, habits.courier().apply(sticks), ground);
    this.driver =
        new Driver(
            hardware,
            habits.replica().apply(replica, hardware),
            new Peer(machine.name(), machine.signer(), above),
            habits,
            localTrouble);
  }

  /** A forked machine asks for a new name over HTTP, which is not simulated. */
  private static void keepsItsName() {}

  private VillageReplica replica(
      Transactions transactions, Reference reference, FeedReference shared, Certificate node) {
    return new VillageReplica(
        device, node, reference, shared, new Proofs(transactions), Village::keepsItsName);
  }

  /** A later program that has not asked anybody for the time. */
  private record UncheckedClock(Hardware hardware) implements DeviceClock {
    @Override
    public ClockEvidence look() {
      return new ClockEvidence(
          hardware.clock().millis(), hardware.uptimeMs(), "tomorrow", null, null);
    }
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

  /** Its line to the node above. */
  public Driver driver() {
    return driver;
  }
}
