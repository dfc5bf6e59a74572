package org.daiban.world.simulation.machine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.daiban.node.Ground;
import org.daiban.world.simulation.store.Disk;
import org.daiban.world.simulation.store.DiskFaults;
import org.daiban.world.simulation.store.LookTable;
import org.daiban.world.simulation.store.Rewriting;

/** What a machine is made of and what stays when its program is killed: disks, clock, chance. */
public final class Hardware {
  private final Time time;
  private final Rewriting rewriting;
  private final Time.OwnClock clock;
  private final Random random;
  private final DiskFaults faults = new DiskFaults();
  private final List<Disk> disks = new ArrayList<>();
  private long startedMs;

  /** A machine with these contents of its disks, in order. */
  public Hardware(Time time, SplittableRandom chance, List<byte[]> images, Rewriting rewriting) {
    this.time = time;
    this.rewriting = rewriting;
    this.clock = new Time.OwnClock(time);
    this.random = new Random(chance.nextLong());
    for (byte[] image : images) {
      disks.add(Disk.of(image, faults, rewriting));
    }
    this.startedMs = time.nowMs();
  }

  /** A second machine with what stands on these disks. */
  public Hardware copy(SplittableRandom chance) {
    return new Hardware(time, chance, images(), rewriting);
  }

  /** What can go wrong with the disks. */
  public DiskFaults faults() {
    return faults;
  }

  /** What stands on the last disk, which is a village's device or a node's store. */
  public LookTable look() {
    return new LookTable(disks.get(disks.size() - 1));
  }

  /** The n-th disk. */
  public Disk disk(int n) {
    return disks.get(n);
  }

  /** Copies of all that the disks have committed. */
  public List<byte[]> images() {
    List<byte[]> images = new ArrayList<>();
    disks.forEach(disk -> images.add(disk.image()));
    return images;
  }

  /** Puts the disks into an older state. */
  public void putBack(List<byte[]> images) {
    for (int n = 0; n < images.size(); n++) {
      disks.get(n).putBack(images.get(n));
    }
  }

  /** The clock is wrong by so much from now on. */
  public void setClockWrongByMs(long wrongByMs) {
    clock.setWrongByMs(wrongByMs);
  }

  /** Switches the machine off: what was not committed is gone. */
  public void switchOff() {
    faults.kill();
    disks.forEach(Disk::powerCut);
  }

  /** Switches the machine off and on again: only what was committed is there. */
  public void restart() {
    disks.forEach(Disk::powerCut);
    faults.restart();
    startedMs = time.nowMs();
  }

  /** Gives the memory back. */
  public void scrap() {
    disks.forEach(Disk::close);
  }

  Clock clock() {
    return clock;
  }

  /** Time, chance and identifiers of this machine. */
  public Ground ground() {
    return new Ground(clock, random, false);
  }

  long trueMs() {
    return time.nowMs();
  }

  long uptimeMs() {
    return time.nowMs() - startedMs;
  }
}
