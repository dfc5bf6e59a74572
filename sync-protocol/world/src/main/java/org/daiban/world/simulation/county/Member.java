package org.daiban.world.simulation.county;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.daiban.core.log.MachineKind;
import org.daiban.world.simulation.machine.Driver;
import org.daiban.world.simulation.machine.Habits;
import org.daiban.world.simulation.machine.Hardware;
import org.daiban.world.simulation.machine.Node;
import org.daiban.world.simulation.machine.Township;
import org.daiban.world.simulation.machine.Village;
import org.daiban.world.simulation.store.LookTable;

/** One machine of the county with the program that runs on it, if it runs. */
final class Member {
  final String name;
  final MachineKind kind;
  final Member above;
  final Hardware hardware;
  final Line line = new Line();
  private final Habits habits;
  private final BiConsumer<Member, RuntimeException> reported;
  private final Consumer<RuntimeException> trouble;

  /** Nodes of whose store's present life this machine has heard. */
  final Set<Member> heardOf = new HashSet<>();

  /** The number of the last entry that was noted as saved. */
  long noted;

  /** Its disk was copied or put back, so that another may write under its name. */
  boolean mayFork;

  /** The node's store was put back to an older state: what it lost and nobody has is lost. */
  boolean wasPutBack;

  /** It was shut out: it hands in what it has and learns nothing more. */
  boolean wasShutOut;

  /** A node's turn to let kept entries take effect is planned. */
  boolean applySoon;

  /** When the next turn of its line is due; a turn that was planned for another time is void. */
  long turnAtMs = -1;

  /** Exchanges since anything moved anywhere. */
  int quiet;

  /** Exchanges that were looked at. */
  long ended;

  /** Steps of photos that were looked at. */
  long photosMoved;

  /** The last photo of a node that was looked at, in the order of their coming. */
  long notedPhotos;

  private Node county;
  private Township township;
  private Village village;

  Member(
      String name,
      MachineKind kind,
      Member above,
      Hardware hardware,
      Habits habits,
      BiConsumer<Member, RuntimeException> trouble) {
    this.name = name;
    this.kind = kind;
    this.above = above;
    this.hardware = hardware;
    this.habits = habits;
    this.reported = trouble;
    this.trouble = failure -> trouble.accept(this, failure);
  }

  /** A second machine with the same disks, and so the same name and key. */
  Member copy(SplittableRandom chance) {
    Member copy = new Member(name, kind, above, hardware.copy(chance), habits, reported);
    copy.mayFork = true;
    copy.noted = noted;
    return copy;
  }

  /** Starts the program from what stands on the disks. */
  void start() {
    hardware.restart();
    switch (kind) {
      case COUNTY -> county = new Node(hardware, habits);
      case TOWNSHIP -> township = new Township(hardware, habits, trouble);
      case VILLAGE -> village = new Village(hardware, habits, trouble);
    }
  }

  /** The program is no more; the disks are. */
  void stop() {
    county = null;
    township = null;
    village = null;
  }

  boolean isRunning() {
    return county != null || township != null || village != null;
  }

  boolean isNode() {
    return kind != MachineKind.VILLAGE;
  }

  /** The running program of a township. */
  Township township() {
    return township;
  }

  /** The running program of a village. */
  Village village() {
    return village;
  }

  /** The running program of a township or the county as a node. */
  Node node() {
    return kind == MachineKind.COUNTY ? county : township.node();
  }

  /** The line to the node above, while the program runs; the county has none. */
  Optional<Driver> driver() {
    if (township != null) {
      return Optional.of(township.driver());
    }
    return Optional.ofNullable(village).map(Village::driver);
  }

  /** What a township does after each request from below; says whether its line has work now. */
  boolean carryOn() {
    return township != null && township.carryOn();
  }

  /** What stands on the disk of a node, or on the device's disk of a village. */
  LookTable look() {
    return hardware.look();
  }

  /** What the machine's disks hold now. */
  List<byte[]> images() {
    return hardware.images();
  }

  @Override
  public String toString() {
    return name;
  }
}
