package org.daiban.world.simulation.county;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.daiban.core.log.MachineKind;
import org.daiban.world.simulation.machine.Habits;
import org.daiban.world.simulation.machine.Hardware;
import org.daiban.world.simulation.machine.Time;
import org.daiban.world.simulation.store.Rewriting;

/**
 * One seed: a county lives through some three hundred steps of work and misfortune, then everything
 * is mended, and when it has come to rest the promises are checked.
 */
public final class Life implements AutoCloseable {
  private static final int STEPS = 300;
  private static final int EVENTS_TO_REST_MAX = 6_000;
  private static final long REST_MS_MAX = 12 * 3_600_000L;
  private static final int QUIET_EXCHANGES = 1;

  /** How often, of a hundred, a machine is there that is not the first of its kind. */
  private static final int MORE_OF_A_KIND = 36;

  private final SplittableRandom chance;
  private final Promises promises;
  private final Calm calm;
  private final County county;
  private final People people;
  private final Misfortunes misfortunes;
  private final Courier courier;
  private final CentreDecisions decisions;
  private long healedAtMs;

  /** A county of this morning, with these bad habits, if any. */
  public Life(Morning morning, long seed, Habits habits, Rewriting rewriting, Trace trace) {
    this.chance = new SplittableRandom(seed);
    Time time = new Time(morning.startMs());
    Trace timed =
        words ->
            trace.say(() -> (time.nowMs() - morning.startMs()) / 1_000.0 + " s  " + words.get());
    this.promises = new Promises(time);
    this.calm = new Calm(time, promises);
    this.county = new County(time, timed, chance.split(), calm);
    calm.of(county.members, county::wake);
    promises.of(county.members);
    this.people = new People(county, chance.split());
    this.misfortunes = new Misfortunes(county, promises, county.wires, chance.split());
    this.courier = new Courier(county, chance.split());
    this.decisions = new CentreDecisions(county, chance.split());
    populate(morning, habits, rewriting);
  }

  /** The county first, then whoever this seed has in it, each after the node above. */
  private void populate(Morning morning, Habits habits, Rewriting rewriting) {
    Map<String, Member> members = new HashMap<>();
    List<Morning.Place> places = morning.places();
    for (MachineKind kind :
        new MachineKind[] {MachineKind.COUNTY, MachineKind.TOWNSHIP, MachineKind.VILLAGE}) {
      for (Morning.Place place : places) {
        boolean here =
            place.kind() == kind
                && (kind == MachineKind.COUNTY || members.containsKey(place.above()));
        if (here && (morning.isFirst() || isIn(place, members))) {
          Hardware hardware =
              Hardware.of(county.time, chance.split(), morning.contents(place), rewriting);
          Member member =
              new Member(
                  place.name(),
                  kind,
                  hardware,
                  new Member.Ways(habits, this::trouble, county::named));
          members.put(place.name(), member);
          county.add(member);
        }
      }
    }
  }

  private boolean isIn(Morning.Place place, Map<String, Member> members) {
    boolean firstOfKind =
        members.values().stream().noneMatch(member -> member.kind == place.kind());
    return firstOfKind || chance.nextInt(100) < MORE_OF_A_KIND;
  }

  /** Lives through it; a promise that does not hold is thrown. */
  public void live() {
    for (int step = 0; step < STEPS; step++) {
      step();
    }
    rest();
    new Reckoning(county.members, promises, county.time).check();
  }

  /** The disks of all machines once nothing moves any more. */
  Map<Morning.Place, List<byte[]>> settled() {
    rest();
    Map<Morning.Place, List<byte[]>> images = new LinkedHashMap<>();
    for (Member member : county.members) {
      String above = member.above() == null ? "" : member.above().name();
      images.put(new Morning.Place(member.name(), member.kind, above), member.images());
    }
    return images;
  }

  private void step() {
    int what = chance.nextInt(100);
    if (what < 10) {
      people.atVillage(any(MachineKind.VILLAGE));
    } else if (what < 14) {
      people.atDesk(any(MachineKind.TOWNSHIP));
    } else if (what < 18) {
      people.atDesk(any(MachineKind.COUNTY));
    } else if (what < 24) {
      misfortunes.strike();
    } else if (what < 28) {
      courier.act();
    } else if (what < 31) {
      decisions.one();
    } else {
      county.events.next();
    }
  }

  private Member any(MachineKind kind) {
    List<Member> all = county.of(kind);
    return all.get(chance.nextInt(all.size()));
  }

  /** Everything is mended; nobody presses a button any more. What is on its way must arrive. */
  private void rest() {
    county.say(() -> "everything is mended");
    misfortunes.heal();
    calm.begin();
    county.beginToRest();
    healedAtMs = county.time.nowMs();
    for (int events = 0; !isAtRest(); events++) {
      boolean late = county.time.nowMs() - healedAtMs > REST_MS_MAX;
      if (late || events > EVENTS_TO_REST_MAX || !county.events.next()) {
        throw new BrokenPromise("P5", "the county does not come to rest: " + restless());
      }
    }
  }

  private boolean isAtRest() {
    return county.members.stream().allMatch(this::isAtRest);
  }

  private boolean isAtRest(Member member) {
    return member.isRunning()
        && !member.applySoon
        && (member.village() == null || !member.village().isForked())
        && member.links().stream().allMatch(link -> link.quiet >= QUIET_EXCHANGES);
  }

  private String restless() {
    return county.members.stream()
        .filter(member -> !isAtRest(member))
        .flatMap(member -> member.links().stream())
        .map(link -> link + " " + link.driver.last())
        .toList()
        .toString();
  }

  /** A machine may fail at what it stores while its disk is full, and at nothing else. */
  private void trouble(Member member, RuntimeException failure) {
    county.say(() -> member + " fails with " + failure);
    if (!member.hardware.faults().isFull()) {
      throw new BrokenPromise("OWN", member + " fails though its disk has room", failure);
    }
  }

  @Override
  public void close() {
    county.close();
  }
}
