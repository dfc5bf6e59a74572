package org.daiban.world.simulation.county;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daiban.core.log.ClockEvidence;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.MachineKind;
import org.daiban.world.simulation.machine.Time;
import org.daiban.world.simulation.store.DeviceLookTable.PhotoRow;
import org.daiban.world.simulation.store.DeviceLookTable.Transport;
import org.daiban.world.simulation.store.DeviceLookTable.WrittenRow;
import org.daiban.world.simulation.store.LookTable;
import org.daiban.world.simulation.store.LookTable.CaseRow;
import org.daiban.world.simulation.store.LookTable.EntryRow;

/** What people were told, and whether the machines stand by it, checked after each step. */
final class Promises implements County.Watch {
  private final Time time;
  private List<Member> members = List.of();

  /** A case's standing. */
  private record Step(long term, long revision) {
    boolean isBefore(Step other) {
      return term < other.term || (term == other.term && revision < other.revision);
    }
  }

  /** What a screen called saved, by its digest. */
  private final Map<String, EntryRow> saved = new LinkedHashMap<>();

  /** The entries whose evidence of time was held against the true time. */
  private final Set<String> dated = new HashSet<>();

  /** What each node has ever had committed: digests of entries. */
  private final Map<Member, Set<String>> kept = new HashMap<>();

  private final Set<String> lost = new TreeSet<>();

  /** The digests of the county's own log by their numbers, also of what it has lost since. */
  private final Map<Long, String> numbers = new HashMap<>();

  /** When an entry came to the first node. */
  private final Map<String, Long> keptFirst = new HashMap<>();

  /** The machines that each node knew to be shut out when it was looked at last. */
  private final Map<Member, Map<String, Long>> shutOut = new HashMap<>();

  /** The same since its store was put back. */
  private final Map<Member, Set<String>> keptNow = new HashMap<>();

  /** Which life of its store each node is in. */
  private final Map<Member, String> epochs = new HashMap<>();

  /** Photos that each node has ever had whole. */
  private final Map<Member, Set<String>> photos = new HashMap<>();

  /** How far each case stood on each machine. */
  private final Map<Member, Map<String, Step>> steps = new HashMap<>();

  /** The furthest that any node has committed of each case. */
  private final Map<String, Step> furthest = new HashMap<>();

  Promises(Time time) {
    this.time = time;
  }

  /** The machines of the county, also those that come later. */
  void of(List<Member> all) {
    members = all;
  }

  /** All that was called saved. */
  Map<String, EntryRow> saved() {
    return saved;
  }

  /** What a node has ever kept. */
  Set<String> everKept(Member node) {
    return kept.computeIfAbsent(node, none -> new HashSet<>());
  }

  /**
   * What was written a moment ago; it is dated once, since a disk that is put back is read anew.
   */
  @Override
  public void wrote(Member village) {
    for (WrittenRow written : village.device().written(village.noted)) {
      if (dated.add(written.entry().digest())) {
        evidenceHolds(village, written.entry());
      }
    }
  }

  @Override
  public void saved(Member village) {
    for (WrittenRow written : village.device().written(village.noted)) {
      saved.put(written.entry().digest(), written.entry());
      village.noted = written.row();
    }
  }

  /** Whatever a device's clock says, an entry was written when its evidence says. */
  private void evidenceHolds(Member village, EntryRow row) {
    ClockEvidence clock = EntryHeader.parse(row.header()).clock();
    boolean early = clock.notBeforeMs() != null && time.nowMs() < clock.notBeforeMs();
    boolean late = clock.notAfterMs() != null && time.nowMs() > clock.notAfterMs();
    if (early || late) {
      throw new BrokenPromise(
          "P7", village + " says that entry " + row.seq() + " was written when it was not");
    }
  }

  @Override
  public void nodeDid(Member node) {
    if (node.hasWritten()) {
      look(node);
    }
  }

  private void look(Member node) {
    List<String> fresh = node.look().digestsBehind(node.noted);
    shutOutStaysOut(node);
    fresh.forEach(digest -> keptFirst.putIfAbsent(digest, time.nowMs()));
    everKept(node).addAll(fresh);
    if (keptNow.computeIfAbsent(node, none -> new HashSet<>()).addAll(fresh)) {
      keepsWhatItKept(node);
    }
    if (node.kind == MachineKind.COUNTY) {
      numbersItsLogOnce(node);
    }
    node.noted = node.look().rows();
    photosAreWhole(node);
    for (CaseRow row : node.look().steps()) {
      Step now = new Step(row.term(), row.revision());
      rising(node, row.caseId(), now);
      Step far = furthest.get(row.caseId());
      if (far == null || far.isBefore(now)) {
        furthest.put(row.caseId(), now);
      }
    }
  }

  /** Townships may have heard of what a county that was put back has lost. */
  private void numbersItsLogOnce(Member county) {
    for (LookTable.KeptRow own : county.look().keptBehind(county.noted, county.name())) {
      String other = numbers.put(own.seq(), own.digest());
      if (other != null && !other.equals(own.digest())) {
        throw new BrokenPromise("P2", county + " gives number " + own.seq() + " of its log twice");
      }
    }
  }

  /** Nothing takes the place of an entry, least of all another history under its number. */
  private void keepsWhatItKept(Member node) {
    if (node.look().entries() == keptNow.get(node).size()) {
      return;
    }
    Set<String> lost = new TreeSet<>(keptNow.get(node));
    lost.removeAll(node.look().digests());
    for (String digest : lost) {
      EntryRow row = saved.get(digest);
      boolean taken = row != null && node.look().isTaken(row.device(), row.seq());
      throw new BrokenPromise(
          taken ? "P8" : "P1", node + " no longer has an entry that it kept: " + digest);
    }
  }

  /**
   * What no node had kept before a machine was lost is nobody's until a person has looked at it.
   */
  private void shutOutStaysOut(Member node) {
    Map<String, Long> known = shutOut.computeIfAbsent(node, none -> new TreeMap<>());
    known.forEach((machine, atMs) -> shutOutStaysOut(node, machine, atMs));
    known.clear();
    for (String machine : lost) {
      node.look().shutOutAt(machine).forEach(atMs -> known.put(machine, atMs));
    }
  }

  private void shutOutStaysOut(Member node, String machine, long atMs) {
    for (LookTable.KeptRow entry : node.look().keptBehind(node.noted, machine)) {
      if (keptFirst.getOrDefault(entry.digest(), Long.MAX_VALUE) > atMs) {
        throw new BrokenPromise(
            "P10", node + " takes entry " + entry.seq() + " of " + machine + ", which is shut out");
      }
    }
  }

  /** A machine was lost. */
  void lose(Member machine) {
    lost.add(machine.name());
  }

  /** What a node calls a photo is in its file, bit by bit. */
  private void photosAreWhole(Member node) {
    for (String photo : node.look().photosBehind(node.notedPhotos)) {
      requireWhole(node, photo);
      photos.computeIfAbsent(node, none -> new HashSet<>()).add(photo);
    }
    node.notedPhotos = node.look().photoRows();
  }

  /** The bytes that a node keeps under a photo's name are that photo. */
  static void requireWhole(Member node, String photo) {
    boolean whole =
        node.hardware
            .photos()
            .picture(new Digest(photo).hex())
            .filter(bytes -> Digest.of(bytes).text().equals(photo))
            .isPresent();
    if (!whole) {
      throw new BrokenPromise("P1", node + " calls photo " + photo + " whole, which it is not");
    }
  }

  private void rising(Member machine, String caseId, Step now) {
    Step before = steps.computeIfAbsent(machine, none -> new HashMap<>()).put(caseId, now);
    if (before != null && now.isBefore(before)) {
      throw new BrokenPromise(
          "P3", machine + " goes back from " + before + " to " + now + " on case " + caseId);
    }
  }

  @Override
  public void took(Member machine) {
    if (machine.isNode()) {
      nodeDid(machine);
    } else if (machine.hasWritten()) {
      transport(machine);
      photosBelieved(machine);
      legalState(machine);
    }
  }

  private void transport(Member village) {
    Map<String, String> heard = village.device().epochs();
    members.stream().filter(Member::isNode).forEach(node -> hear(village, heard, node));
    for (Transport entry : village.device().believed()) {
      if (entry.atTownship()) {
        requireKept(village, entry, MachineKind.TOWNSHIP);
      }
      if (entry.atCounty()) {
        requireKept(village, entry, MachineKind.COUNTY);
      }
    }
  }

  private void photosBelieved(Member village) {
    for (PhotoRow photo : village.device().photosBelieved()) {
      if (photo.atTownship()) {
        requirePhoto(village, photo, MachineKind.TOWNSHIP);
      }
      if (photo.atCounty()) {
        requirePhoto(village, photo, MachineKind.COUNTY);
      }
    }
  }

  private void requirePhoto(Member village, PhotoRow photo, MachineKind kind) {
    boolean there =
        members.stream()
            .filter(member -> member.kind == kind)
            .anyMatch(node -> photos.getOrDefault(node, Set.of()).contains(photo.digest()));
    if (!there) {
      throw new BrokenPromise(
          "P3",
          village
              + " shows photo "
              + photo.digest()
              + " as kept by a "
              + kind
              + ", which is not so");
    }
  }

  /** Once it has heard of a node's new life it believes nothing that the old one said. */
  private void hear(Member village, Map<String, String> heard, Member node) {
    String epoch = epochs.computeIfAbsent(node, none -> node.look().epoch());
    if (epoch.equals(heard.get(node.name()))) {
      village.heardOf.add(node);
    }
  }

  /** Which township it was a village does not note; it may have been served by several. */
  private void requireKept(Member village, Transport entry, MachineKind kind) {
    List<Member> keepers =
        members.stream()
            .filter(member -> member.kind == kind && everKept(member).contains(entry.digest()))
            .toList();
    if (keepers.isEmpty()) {
      throw new BrokenPromise(
          "P3",
          village + " shows entry " + entry.seq() + " as kept by a " + kind + ", which is not so");
    }
    if (keepers.stream().allMatch(node -> hasLost(village, node, entry.digest()))) {
      throw new BrokenPromise(
          "P6", village + " believes of entry " + entry.seq() + " what a " + kind + " said before");
    }
  }

  private boolean hasLost(Member village, Member node, String digest) {
    return village.heardOf.contains(node) && !keptNow.get(node).contains(digest);
  }

  private void legalState(Member village) {
    for (CaseRow row : village.device().shown()) {
      Step now = new Step(row.term(), row.revision());
      rising(village, row.caseId(), now);
      Step far = furthest.get(row.caseId());
      if (far == null || far.isBefore(now)) {
        throw new BrokenPromise(
            "P3",
            village + " shows case " + row.caseId() + " at " + now + ", nobody is beyond " + far);
      }
    }
  }

  /** The machine's disks were put back: what it knew, it may know less of now. */
  void forget(Member machine) {
    machine.lookAgain();
    epochs.remove(machine);
    keptNow.remove(machine);
    shutOut.remove(machine);
    machine.heardOf.clear();
    members.forEach(member -> member.heardOf.remove(machine));
    steps.remove(machine);
    machine.noted = 0;
    machine.notedPhotos = 0;
  }

  /** What is neither on a disk of the village nor at a node was lost with its old disk. */
  void lostWithDisk(Member village) {
    Set<String> there = new HashSet<>();
    for (Member member : members) {
      if (member.isNode()) {
        there.addAll(member.look().digests());
      } else if (member.region().equals(village.region())) {
        member.device().written(0).forEach(row -> there.add(row.entry().digest()));
      }
    }
    saved
        .values()
        .removeIf(
            row -> row.device().startsWith(village.region()) && !there.contains(row.digest()));
    village.noted = 0;
  }
}
