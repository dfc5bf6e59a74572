package org.daiban.world.simulation.county;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daiban.core.log.MachineKind;
import org.daiban.world.simulation.machine.Habits;
import org.daiban.world.simulation.machine.Hardware;
import org.daiban.world.simulation.machine.Node;
import org.daiban.world.simulation.machine.Route;
import org.daiban.world.simulation.machine.Township;
import org.daiban.world.simulation.machine.Village;
import org.daiban.world.simulation.store.DeviceLookTable;
import org.daiban.world.simulation.store.LookTable;

/** One machine of the county with the program that runs on it, if it runs. */
final class Member {
  private static final int REGION_DIGITS = 12;
  private static final long NEVER = -1;

  final MachineKind kind;
  final Hardware hardware;
  final Line line = new Line();
  private final Ways ways;

  /** What a program is started with. */
  record Ways(
      Habits habits,
      BiConsumer<Member, RuntimeException> trouble,
      Function<String, Member> neighbours) {}

  /** Nodes of whose store's present life this machine has heard. */
  final Set<Member> heardOf = new HashSet<>();

  /** All names that this machine has gone by. */
  final Set<String> names = new TreeSet<>();

  /** The number of the last entry that was noted as saved. */
  long noted;

  /** Its disk was copied or put back, so that another may write under its name. */
  boolean mayFork;

  /** The node's store was put back to an older state: what it lost and nobody has is lost. */
  boolean wasPutBack;

  /** It was shut out: it hands in what it has and learns nothing more. */
  boolean wasShutOut;

  /** It is broken and stays off until somebody has mended it. */
  boolean isOff;

  /** When it may ask for another name again, in the county's true time. */
  long renameFromMs;

  /** A node's turn to let kept entries take effect is planned. */
  boolean applySoon;

  /** The last photo of a node that was looked at, in the order of their coming. */
  long notedPhotos;

  /** How much had been written when it was looked at last; -1 if it has not been. */
  private long looked = NEVER;

  private String name;
  private Member above;
  private List<Link> links = Collections.emptyList();
  private Node county;
  private Township township;
  private Village village;

  Member(String name, MachineKind kind, Hardware hardware, Ways ways) {
    this.name = name;
    this.kind = kind;
    this.hardware = hardware;
    this.ways = ways;
    names.add(name);
  }

  /** A second machine with the same disks, and so the same name and key. */
  Member copy(SplittableRandom chance) {
    Member copy = new Member(name, kind, hardware.copy(chance), ways);
    copy.mayFork = true;
    copy.wasShutOut = wasShutOut;
    copy.noted = noted;
    copy.names.addAll(names);
    return copy;
  }

  /** What it goes by now. */
  String name() {
    return name;
  }

  /** The node to which its first link leads, or led when it ran last; the county has none. */
  Member above() {
    return above;
  }

  /** The place that it stands at: 12 digits. */
  String region() {
    return name.substring(0, REGION_DIGITS);
  }

  /** Starts the program from what stands on the disks. */
  void start() {
    hardware.restart();
    open();
  }

  /** Begins the program anew, while the machine runs on. */
  void open() {
    Consumer<RuntimeException> trouble = failure -> ways.trouble.accept(this, failure);
    switch (kind) {
      case COUNTY -> county = new Node(hardware, ways.habits);
      case TOWNSHIP -> township = new Township(hardware, ways.habits, trouble);
      case VILLAGE -> {
        village = new Village(hardware, ways.habits, trouble);
        name = village.name();
        names.add(name);
      }
    }
    links = Collections.emptyList();
    link();
  }

  /** Opens and closes links, as the program's routes are now; answers those that are new. */
  List<Link> link() {
    List<Link> now = new ArrayList<>();
    List<Link> fresh = new ArrayList<>();
    for (Route route : routes()) {
      Link known = null;
      for (Link link : links) {
        known = link.driver == route.driver() ? link : known;
      }
      if (known == null) {
        known = new Link(this, ways.neighbours.apply(route.node()), route.driver());
        fresh.add(known);
      }
      now.add(known);
    }
    links = now;
    above = now.isEmpty() ? above : now.get(0).to;
    return fresh;
  }

  private List<Route> routes() {
    if (township != null) {
      return List.of(township.route());
    }
    return village == null ? List.of() : village.routes();
  }

  /** Its links to those above, while the program runs; the county has none. */
  List<Link> links() {
    return links;
  }

  /** The program is no more; the disks are. */
  void stop() {
    county = null;
    township = null;
    village = null;
    links = Collections.emptyList();
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

  /** What a township does after each request from below; says whether its line has work now. */
  boolean carryOn() {
    return township != null && township.carryOn();
  }

  /** What stands on the disk of a node. */
  LookTable look() {
    return hardware.look();
  }

  /** What stands on the disk of a village's device. */
  DeviceLookTable device() {
    return hardware.device();
  }

  /** Whether anything may stand on its last disk otherwise than when this was asked before. */
  boolean hasWritten() {
    long before = looked;
    looked = hardware.writes();
    return looked != before;
  }

  /** Its disk is another: all must be looked at again. */
  void lookAgain() {
    looked = NEVER;
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
