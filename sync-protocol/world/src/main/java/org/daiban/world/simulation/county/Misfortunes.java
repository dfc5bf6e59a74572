package org.daiban.world.simulation.county;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.daiban.core.log.Digest;
import org.daiban.core.log.MachineKind;
import org.daiban.node.http.Refusal;
import org.daiban.world.simulation.machine.Hardware;

/** What befalls machines and lines. */
final class Misfortunes {
  private static final long DAY_MS = 86_400_000L;
  private static final long YEAR_MS = 365 * DAY_MS;

  /** So many computers at most go by one name. */
  private static final int BEARERS_MAX = 3;

  private final County county;
  private final Promises promises;
  private final Wires wires;
  private final SplittableRandom chance;
  private final Map<Member, Hardware.Backup> backups = new HashMap<>();

  Misfortunes(County county, Promises promises, Wires wires, SplittableRandom chance) {
    this.county = county;
    this.promises = promises;
    this.wires = wires;
    this.chance = chance;
  }

  /** One thing goes wrong, or right again. */
  void strike() {
    Member member = county.members.get(chance.nextInt(county.members.size()));
    switch (chance.nextInt(22)) {
      case 0, 1, 2 -> line(member);
      case 3, 4, 5, 6 -> killSoon(member);
      case 7 -> killNow(member);
      case 8 -> fill(member);
      case 9 -> clock(member);
      case 10, 11 -> copy(countyOr(member));
      case 12, 13 -> putBack(countyOr(member));
      case 14 -> copyMachine(member);
      case 15, 16 -> wires.again(county.members.stream().filter(Member::isNode).toList());
      case 17 -> pass();
      case 18 -> spoil(member);
      case 19 -> shutOut(member);
      default -> mend();
    }
  }

  private void line(Member member) {
    Line.State[] states = Line.State.values();
    member.line.set(states[chance.nextInt(states.length)]);
    county.say(() -> "the line of " + member + " is " + member.line.state());
  }

  private void killSoon(Member member) {
    int writes = chance.nextInt(30);
    county.say(() -> member + " will die before write " + writes);
    member.hardware.faults().killAfter(writes);
  }

  private void killNow(Member member) {
    if (member.isRunning()) {
      county.crash(member);
    }
  }

  private void fill(Member member) {
    boolean full = !member.hardware.faults().isFull();
    county.say(() -> "the disk of " + member + (full ? " is full" : " has room again"));
    member.hardware.faults().setFull(full);
  }

  /** Only villages: what a township does before the county has told the time bears its own. */
  private void clock(Member member) {
    if (!member.isNode()) {
      long wrongMs = chance.nextLong(-YEAR_MS / 4, 3 * YEAR_MS);
      county.say(() -> "the clock of " + member + " is wrong by " + wrongMs + " ms");
      member.hardware.setClockWrongByMs(wrongMs);
    }
  }

  /** Somebody tells the county that a village's device was lost, some time ago or just now. */
  private void shutOut(Member member) {
    Member center = county.of(MachineKind.COUNTY).get(0);
    boolean possible = !member.isNode() && !member.mayFork && center.isRunning();
    if (!possible || chance.nextInt(2) == 0) {
      return;
    }
    long atMs = county.time.nowMs() - (chance.nextBoolean() ? 0 : chance.nextLong(600_000));
    county.say(() -> member + " is shut out");
    county.act(center, () -> shutOut(center, member, atMs));
  }

  private void shutOut(Member center, Member member, long atMs) {
    try {
      center.node().revocations().revoke(People.head(center), member.name(), atMs, "丢失");
      promises.lose(member);
      county.members.stream()
          .filter(other -> other.name().equals(member.name()))
          .forEach(other -> other.wasShutOut = true);
    } catch (Refusal refused) {
      county.say(() -> center + ": not shut out, " + refused.problem().code());
    }
  }

  /** A photo of a village rots on its disk before it has gone. */
  private void spoil(Member member) {
    List<String> photos = member.isNode() ? List.of() : member.device().photosNotKept();
    if (!photos.isEmpty()) {
      String photo = photos.get(chance.nextInt(photos.size()));
      county.say(() -> "a bit turns on the disk of " + member + " in photo " + photo);
      member.hardware.spoil(new Digest(photo));
    }
  }

  /** The county's own disks are in play as often as those of all others together. */
  private Member countyOr(Member member) {
    return chance.nextBoolean() ? county.of(MachineKind.COUNTY).get(0) : member;
  }

  private void copy(Member member) {
    if (member.kind != MachineKind.TOWNSHIP) {
      county.say(() -> "somebody copies the disks of " + member);
      backups.put(member, member.hardware.backup());
    }
  }

  private void putBack(Member member) {
    Hardware.Backup backup = backups.remove(member);
    if (backup == null) {
      return;
    }
    county.say(() -> "somebody puts the old disks of " + member + " back");
    member.stop();
    member.hardware.restart();
    member.hardware.putBack(backup);
    promises.forget(member);
    if (member.isNode()) {
      member.hardware.faults().setFull(false); // whoever puts it back makes room
      member.hardware.beginEpoch(Long.toHexString(chance.nextLong()));
      member.wasPutBack = true;
    } else {
      member.mayFork = true;
      promises.lostWithDisk(member);
    }
    county.start(member);
  }

  /** The disks are copied into another computer, and both are used. */
  private void copyMachine(Member member) {
    long bearers =
        county.members.stream().filter(other -> other.name().equals(member.name())).count();
    if (member.isNode() || bearers == BEARERS_MAX) {
      return;
    }
    county.say(() -> "somebody copies the disks of " + member + " into another computer");
    member.mayFork = true;
    county.add(member.copy(chance.split()));
  }

  private void pass() {
    long restMs = chance.nextInt(3) == 0 ? chance.nextLong(5 * DAY_MS) : chance.nextLong(3_600_000);
    county.say(() -> restMs / 60_000 + " minutes pass");
    county.time.moveTo(county.time.nowMs() + restMs);
    for (Member member : county.members) {
      if (!member.isNode() && chance.nextBoolean()) {
        county.say(() -> member + " was asleep");
        member.hardware.sleep(restMs);
      }
    }
  }

  private void mend() {
    county.say(() -> "lines and disks are mended");
    county.members.forEach(Misfortunes::mend);
  }

  private static void mend(Member member) {
    member.line.set(Line.State.UP);
    member.hardware.faults().setFull(false);
  }

  /** All that was wrong is put right; what is lost is lost. */
  void heal() {
    wires.mend();
    for (Member member : county.members) {
      mend(member);
      if (!member.isRunning() || member.hardware.faults().isDead()) {
        member.stop();
        county.mend(member);
      }
      member.hardware.faults().calm();
    }
  }
}
