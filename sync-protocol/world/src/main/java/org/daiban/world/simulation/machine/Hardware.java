package org.daiban.world.simulation.machine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.daiban.core.log.Digest;
import org.daiban.node.Ground;
import org.daiban.node.identity.Restoration;
import org.daiban.node.store.Store;
import org.daiban.world.simulation.store.Content;
import org.daiban.world.simulation.store.DeviceLookTable;
import org.daiban.world.simulation.store.Disk;
import org.daiban.world.simulation.store.DiskFaults;
import org.daiban.world.simulation.store.LookTable;
import org.daiban.world.simulation.store.PhotoFolder;
import org.daiban.world.simulation.store.PlantTable;
import org.daiban.world.simulation.store.Rewriting;

/** What a machine is made of and what stays when its program is killed: disks, clock, chance. */
public final class Hardware {
  private final Time time;
  private final Rewriting rewriting;
  private final Time.OwnClock clock;
  private final Random random;
  private final DiskFaults faults = new DiskFaults();
  private final List<Disk> disks = new ArrayList<>();
  private final PhotoFolder photos = new PhotoFolder();
  private final Set<Digest> spoilt = new HashSet<>();
  private long startedMs;
  private long sleptMs;

  private Hardware(Time time, SplittableRandom chance, Rewriting rewriting) {
    this.time = time;
    this.rewriting = rewriting;
    this.clock = new Time.OwnClock(time);
    this.random = new Random(chance.nextLong());
    this.startedMs = time.nowMs();
  }

  /** A machine whose disks begin with these contents, in order. */
  public static Hardware of(
      Time time, SplittableRandom chance, List<Content> contents, Rewriting rewriting) {
    Hardware hardware = new Hardware(time, chance, rewriting);
    contents.forEach(each -> hardware.disks.add(Disk.of(each, hardware.faults, rewriting)));
    return hardware;
  }

  /** A second machine with what stands on these disks. */
  public Hardware copy(SplittableRandom chance) {
    Hardware copy = new Hardware(time, chance, rewriting);
    images().forEach(image -> copy.disks.add(Disk.of(image, copy.faults, rewriting)));
    copy.photos.putBack(photos.image());
    copy.spoilt.addAll(spoilt);
    return copy;
  }

  /** Its pictures. */
  public PhotoFolder photos() {
    return photos;
  }

  /** A bit of a picture turns on the disk; it can never arrive whole from here. */
  public void spoil(Digest picture) {
    if (photos.damage(picture.hex(), random)) {
      spoilt.add(picture);
    }
  }

  /** The pictures that are no longer what their names say. */
  public Set<Digest> spoiltPhotos() {
    return Collections.unmodifiableSet(spoilt);
  }

  /** What can go wrong with the disks. */
  public DiskFaults faults() {
    return faults;
  }

  /** What stands on a node's disk. */
  public LookTable look() {
    return new LookTable(disks.get(0));
  }

  /** What stands on the disk of a village's device. */
  public DeviceLookTable device() {
    return new DeviceLookTable(disks.get(1));
  }

  /** What plants do to the last disk, which is a village's device or a node's store. */
  public PlantTable plants() {
    return new PlantTable(disks.get(disks.size() - 1));
  }

  /** How much was ever written to the last disk. */
  public long writes() {
    return disks.get(disks.size() - 1).writes();
  }

  /** The n-th disk. */
  public Disk disk(int n) {
    return disks.get(n);
  }

  /** What a backup holds: the disks' contents and the pictures. */
  public record Backup(List<byte[]> images, Map<String, byte[]> photos, Set<Digest> spoilt) {}

  /** A copy of all that is safe here. */
  public Backup backup() {
    return new Backup(images(), photos.image(), Set.copyOf(spoilt));
  }

  /** Copies of all that the disks have committed. */
  public List<byte[]> images() {
    List<byte[]> images = new ArrayList<>();
    disks.forEach(disk -> images.add(disk.image()));
    return images;
  }

  /** Puts disks and pictures into an older state. */
  public void putBack(Backup backup) {
    for (int n = 0; n < backup.images.size(); n++) {
      disks.get(n).putBack(backup.images.get(n));
    }
    photos.putBack(backup.photos);
    spoilt.clear();
    spoilt.addAll(backup.spoilt);
  }

  /** The store of a node that was put back begins a new life, so that its readers notice. */
  public void beginEpoch(String epoch) {
    Store.over(disks.get(0).connection())
        .transactions()
        .write(
            connection -> {
              Restoration.begin(connection, epoch, time.nowMs());
              return null;
            });
  }

  /** The clock is wrong by so much from now on. */
  public void setClockWrongByMs(long wrongByMs) {
    clock.setWrongByMs(wrongByMs);
  }

  /** Switches the machine off: what was not committed is gone. */
  public void switchOff() {
    faults.kill();
    disks.forEach(Disk::powerCut);
    photos.tear(random);
  }

  /** Switches the machine off and on again: only what was committed is there. */
  public void restart() {
    disks.forEach(Disk::powerCut);
    faults.restart();
    startedMs = time.nowMs();
    sleptMs = 0;
  }

  /** The lid was closed for so long: time has passed, and the uptime does not count it. */
  public void sleep(long ms) {
    sleptMs += ms;
  }

  /** Gives the memory back. */
  public void scrap() {
    disks.forEach(Disk::close);
    photos.scrap();
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
    return time.nowMs() - startedMs - sleptMs;
  }
}
