package org.daiban.world.simulation.county;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.daiban.agent.database.JdbcDatabase;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.device.store.DeviceSchema;
import org.daiban.node.enrolment.EnrolmentDesk;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Store;
import org.daiban.node.store.Transactions;
import org.daiban.world.simulation.key.SimulatedKeyPairs;
import org.daiban.world.simulation.machine.Habits;
import org.daiban.world.simulation.machine.Hardware;
import org.daiban.world.simulation.machine.Time;
import org.daiban.world.simulation.store.Content;
import org.daiban.world.simulation.store.Disk;
import org.daiban.world.simulation.store.DiskFaults;
import org.daiban.world.simulation.store.Rewriting;

/**
 * A county on its first morning: every machine let in by the real enrolment, nothing done yet. Made
 * once and copied for each seed, as images of the machines' disks.
 */
public final class Morning implements AutoCloseable {
  /** When a simulated day begins: Monday 2026-03-02, nine o'clock in Beijing. */
  static final long START_MS = Instant.parse("2026-03-02T01:00:00Z").toEpochMilli();

  /** When the machines were let in: their first exchanges are over before the first day begins. */
  private static final long LET_IN_MS = START_MS - 13 * 3_600_000L;

  /** A machine of the county. */
  record Place(String name, MachineKind kind, String above) {}

  private static final String COUNTY = "340822000000";
  private static final List<String> TOWNSHIPS = List.of("340822100000", "340822101000");
  private static final List<String> BEHIND_TOWNSHIPS =
      List.of("340822100201", "340822100202", "340822101201");
  private static final String AT_THE_COUNTY = "340822100203";

  private final Map<Place, List<Content>> contents = new LinkedHashMap<>();

  private final boolean first;

  private Morning(boolean first) {
    this.first = first;
  }

  /** Makes one, with real keys or simulated ones. */
  public static Morning make(boolean realKeys) {
    try (Morning morning = new Morning(true)) {
      SimulatedKeyPairs.during(realKeys, morning::enrolAll);
      return morning.settled();
    }
  }

  /** The same county once catalogue, calendars and certificates have come to everybody. */
  private Morning settled() {
    Morning settled = new Morning(false);
    try (Life life = new Life(this, 0, Habits.GOOD, Rewriting.none(), Trace.SILENT)) {
      life.settled().forEach(settled::put);
    }
    return settled;
  }

  /** The same morning with a plant's tables at the nodes. */
  Morning with(Plant plant) {
    Morning other = new Morning(false);
    contents.forEach(
        (place, disks) -> {
          List<byte[]> images = disks.stream().map(Content::image).toList();
          other.put(place, place.kind() == MachineKind.VILLAGE ? images : plant.images(images));
        });
    return other;
  }

  private void put(Place place, List<byte[]> images) {
    contents.put(place, images.stream().map(Content::new).toList());
  }

  /** When a life of this county begins, in epoch milliseconds. */
  long startMs() {
    return first ? LET_IN_MS : START_MS;
  }

  /** Whether nothing has come to anybody yet. */
  boolean isFirst() {
    return first;
  }

  /** The machines in the order in which they are let in. */
  List<Place> places() {
    return new ArrayList<>(contents.keySet());
  }

  /** What the disks of a machine hold. */
  List<Content> contents(Place place) {
    return contents.get(place);
  }

  @Override
  public void close() {
    contents.values().forEach(disks -> disks.forEach(Content::close));
  }

  private void enrolAll() {
    try (Founding county = new Founding()) {
      county.becomeCounty();
      for (String region : TOWNSHIPS) {
        try (Founding township = new Founding()) {
          township.enrolAt(county, region);
          for (String village : BEHIND_TOWNSHIPS) {
            if (village.startsWith(region.substring(0, 9))) {
              enrolVillage(township, village);
            }
          }
          put(
              new Place(township.name(), MachineKind.TOWNSHIP, county.name()),
              List.of(township.disk.image()));
        }
      }
      enrolVillage(county, AT_THE_COUNTY);
      put(new Place(county.name(), MachineKind.COUNTY, ""), List.of(county.disk.image()));
    }
  }

  private void enrolVillage(Founding above, String region) {
    try (Founding village = new Founding()) {
      village.enrolAt(above, region);
      put(
          new Place(village.name(), MachineKind.VILLAGE, above.name()),
          List.of(village.disk.image(), emptyDevice()));
    }
  }

  private static byte[] emptyDevice() {
    try (Disk disk = Disk.empty(new DiskFaults(), Rewriting.none())) {
      DeviceSchema.migrate(JdbcDatabase.over(disk.connection()));
      return disk.image();
    }
  }

  /** A machine while it is let in. */
  private static final class Founding implements AutoCloseable {
    private final Hardware hardware;
    private final Disk disk;
    private final Transactions transactions;

    Founding() {
      this.hardware =
          Hardware.of(
              new Time(LET_IN_MS),
              new SplittableRandom(1),
              List.of(new Content(emptyNode())),
              Rewriting.none());
      this.disk = hardware.disk(0);
      this.transactions = Store.over(disk.connection()).transactions();
      String epoch = Identity.epoch(hardware.ground().bytes(16));
      transactions.write(connection -> Identity.open(connection, epoch));
    }

    void becomeCounty() {
      transactions.write(connection -> Identity.becomeCounty(connection, COUNTY, LET_IN_MS));
      SmallSample.publish(new Reference(transactions));
    }

    void enrolAt(Founding above, String region) {
      EnrolmentDesk desk = new EnrolmentDesk(above.transactions, above.hardware.ground());
      Machine self = transactions.read(Identity::read);
      Signer signer = self.signer();
      String code = desk.issue(region, "manager").code();
      EnrolmentRequest request =
          new EnrolmentRequest(
              code,
              signer.algorithm(),
              signer.publicKey(),
              "simulation",
              self.seal().algorithm(),
              self.seal().publicKey());
      List<Signed> chain = desk.enrol(request).certificates().stream().map(Signed::parse).toList();
      transactions.write(
          connection -> Identity.become(connection, chain, "http://above", LET_IN_MS));
    }

    String name() {
      return transactions.read(Identity::read).name();
    }

    @Override
    public void close() {
      hardware.scrap();
    }

    private static byte[] emptyNode() {
      try {
        return Store.emptyDatabase();
      } catch (SQLException e) {
        throw new IllegalStateException("no empty database can be made", e);
      }
    }
  }
}
