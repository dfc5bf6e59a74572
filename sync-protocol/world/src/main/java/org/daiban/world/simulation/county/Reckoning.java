package org.daiban.world.simulation.county;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActText;
import org.daiban.core.cases.ActsInOrder;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.cases.HistoryLine;
import org.daiban.core.cases.ItemLaw;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.MachineKind;
import org.daiban.node.identity.Charges;
import org.daiban.world.simulation.machine.Time;
import org.daiban.world.simulation.machine.Village;
import org.daiban.world.simulation.store.DeviceLookTable.WrittenRow;
import org.daiban.world.simulation.store.LookTable;
import org.daiban.world.simulation.store.LookTable.ActRow;
import org.daiban.world.simulation.store.LookTable.CaseRow;
import org.daiban.world.simulation.store.LookTable.EntryRow;

/** What must be true once all lines are mended and nothing moves any more. */
final class Reckoning {
  private static final int REGION_DIGITS = 12;

  private final List<Member> members;
  private final Member county;
  private final Promises promises;
  private final Time time;
  private final Holding holding;

  Reckoning(List<Member> members, Promises promises, Time time) {
    this.time = time;
    this.members = members;
    this.county =
        members.stream().filter(member -> member.kind == MachineKind.COUNTY).findFirst().get();
    this.promises = promises;
    this.holding = new Holding(members, county);
  }

  void check() {
    savedIsAtTheCountyOnce();
    chainsHold();
    actsAreOnce();
    holding.check();
    for (Member member : members) {
      if (member.isNode()) {
        filesAreWhatTheirActsMake(member);
        lettersAreNumberedOnce(member);
        actsHaveTheNodesTime(member);
        member.look().photosBehind(0).forEach(photo -> Promises.requireWhole(member, photo));
      } else if (!isStuck(member)) {
        nothingIsUnsent(member);
        nobodyIsAccused(member);
        nobodyElseGoesByItsName(member);
        photosAreAtTheCounty(member);
        if (!member.wasShutOut) { // or else it learns nothing more
          learnsWhatIsKnown(member);
        }
      }
    }
  }

  private void learnsWhatIsKnown(Member village) {
    if (!village.mayFork) { // what one bearer of a name has acknowledged no other is told
      requestsAreAnswered(village);
    }
    shownIsNewest(village);
  }

  /** A device whose name another history bears, and that was shut out: it gets no other name. */
  static boolean isStuck(Member village, List<Member> members) {
    if (!village.mayFork || !village.wasShutOut) {
      return false;
    }
    Set<String> own = new HashSet<>();
    village.device().written(0).forEach(row -> own.add(row.entry().digest()));
    return members.stream()
        .filter(Member::isNode)
        .anyMatch(
            node ->
                !own.containsAll(node.look().head(village.name()))
                    || node.look().forked().stream().anyMatch(own::contains));
  }

  private boolean isStuck(Member village) {
    return isStuck(village, members);
  }

  private void savedIsAtTheCountyOnce() {
    Map<String, List<EntryRow>> kept = new HashMap<>();
    for (EntryRow row : county.look().kept()) {
      kept.computeIfAbsent(row.digest(), none -> new ArrayList<>()).add(row);
    }
    Set<String> aside = asideSomewhere();
    for (EntryRow row : promises.saved().values()) {
      List<EntryRow> there = kept.getOrDefault(row.digest(), List.of());
      if (there.isEmpty() && !aside.contains(row.digest())) {
        throw new BrokenPromise(
            isCopied(row) ? "P8" : "P1",
            "entry " + name(row) + " was saved and is not at the county");
      }
      if (there.size() > 1) {
        throw new BrokenPromise(
            "P2", "entry " + name(row) + " is at the county " + there.size() + " times");
      }
      if (!there.isEmpty() && !there.get(0).payload().equals(row.payload())) {
        String promise = row.type().equals(Village.UNKNOWN_TYPE) ? "P9" : "P1";
        throw new BrokenPromise(
            promise, "entry " + name(row) + " is at the county with another content");
      }
    }
  }

  private boolean isCopied(EntryRow row) {
    return members.stream()
        .anyMatch(
            member ->
                member.names.contains(row.device()) && (member.mayFork || member.names.size() > 1));
  }

  /** Second histories lie aside where they were noticed, or still on the device that is stuck. */
  private Set<String> asideSomewhere() {
    Set<String> aside = new HashSet<>();
    for (Member member : members) {
      if (member.isNode()) {
        aside.addAll(member.look().forked());
      } else if (isStuck(member)) {
        member.device().written(0).forEach(row -> aside.add(row.entry().digest()));
      }
    }
    return aside;
  }

  private void chainsHold() {
    for (Member node : members) {
      if (node.isNode()) {
        List<EntryRow> kept = node.look().kept();
        kept.removeIf(row -> isFromAbove(node, row) || mayLack(node, row.device()));
        chainsHold(node, kept);
      }
    }
  }

  /** A node above sends down single entries of its log: those that adopt something. */
  private static boolean isFromAbove(Member node, EntryRow row) {
    return node.above() != null && row.device().equals(node.above().name());
  }

  /**
   * A township has of a village's log what it got while it served the village, and of another
   * township's what comes with a case.
   */
  private boolean mayLack(Member node, String device) {
    String village = device.substring(0, REGION_DIGITS);
    return node.kind == MachineKind.TOWNSHIP
        && !device.equals(node.name())
        && county.look().wasCharged(village, Charges.townshipOf(village));
  }

  private static void chainsHold(Member node, List<EntryRow> kept) {
    EntryRow before = null;
    for (EntryRow row : kept) {
      boolean first = before == null || !before.device().equals(row.device());
      boolean leaps = node.wasPutBack && row.device().equals(node.name());
      if (first && row.seq() != 1 && !leaps) {
        throw new BrokenPromise("P6", node + " lacks the beginning of the log of " + row.device());
      }
      if (!first && row.seq() == before.seq()) {
        throw new BrokenPromise("P2", node + " keeps number " + name(row) + " twice");
      }
      if (!first && row.seq() != before.seq() + 1 && !leaps) {
        throw new BrokenPromise("P6", node + " has a gap before " + name(row));
      }
      Digest previous = EntryHeader.parse(row.header()).previous();
      if (!first && !previous.text().equals(before.digest())) {
        throw new BrokenPromise(
            "P8", node + " keeps " + name(row) + " behind an entry that it does not follow");
      }
      before = row;
    }
  }

  private void actsAreOnce() {
    Set<String> seen = new HashSet<>();
    for (ActRow act : county.look().acts()) {
      boolean folded = act.folded() == 1;
      if (folded && !seen.add(act.caseId() + " " + act.revision())) {
        throw new BrokenPromise(
            "P2", "case " + act.caseId() + " moved twice to revision " + act.revision());
      }
    }
  }

  /** No act has its time from the clock of a village, which may be wrong by years. */
  private void actsHaveTheNodesTime(Member node) {
    for (ActRow row : node.look().acts()) {
      Act act = ActText.parse(row.act()).act();
      if (act.atMs() < Morning.START_MS || act.atMs() > time.nowMs()) {
        throw new BrokenPromise(
            "P7", node + " has an act of case " + row.caseId() + " at a time that never was");
      }
    }
  }

  private static void lettersAreNumberedOnce(Member node) {
    List<String> numbers = node.look().letterNumbers();
    if (new HashSet<>(numbers).size() < numbers.size()) {
      throw new BrokenPromise("P2", node + " gave a letter's number twice");
    }
  }

  /** What it wrote under its present name lies nowhere as a second history. */
  private void nobodyElseGoesByItsName(Member village) {
    Set<String> own = new HashSet<>();
    for (WrittenRow written : village.device().written(0)) {
      if (written.entry().device().equals(village.name())) {
        own.add(written.entry().digest());
      }
    }
    boolean forked =
        members.stream()
            .filter(Member::isNode)
            .anyMatch(node -> node.look().forked().stream().anyMatch(own::contains));
    if (forked && !village.wasShutOut) {
      throw new BrokenPromise("P8", village + " keeps a name by which another history goes");
    }
  }

  private static void nothingIsUnsent(Member village) {
    List<Long> unsent = village.device().unsent();
    if (!unsent.isEmpty()) {
      throw new BrokenPromise("P1", village + " still has unsent entries " + unsent);
    }
  }

  /** All nodes here are honest. */
  private static void nobodyIsAccused(Member village) {
    if (village.device().saysForged()) {
      throw new BrokenPromise("P3", village + " says that somebody forges receipts");
    }
  }

  /** What rotted on the village's own disk nobody can bring whole; its screen must say so. */
  private void photosAreAtTheCounty(Member village) {
    List<String> missing = new ArrayList<>(village.device().photosBehindTheirText());
    if (village.wasShutOut) { // the county's word may not come to it
      missing.removeAll(county.look().photosBehind(0));
    }
    missing.removeAll(village.device().photosGivenUp());
    if (!missing.isEmpty()) {
      throw new BrokenPromise("P1", village + " has photos that the county lacks: " + missing);
    }
  }

  /** A request that nobody answers leaves its author waiting for ever. */
  private static void requestsAreAnswered(Member village) {
    Set<Long> answered = new HashSet<>(village.device().answered());
    for (WrittenRow written : village.device().written(0)) {
      EntryRow row = written.entry();
      boolean own = row.device().equals(village.name()); // what another bore its name read, too
      if (own && !row.type().equals(EntryType.MANIFEST) && !answered.contains(written.row())) {
        throw new BrokenPromise("P4", "nobody has answered " + name(row) + ", " + row.type());
      }
    }
  }

  /** What a village shows is what the nodes have, once all has come down. */
  private void shownIsNewest(Member village) {
    Map<String, CaseRow> shown = new HashMap<>();
    village.device().shown().forEach(row -> shown.put(row.caseId(), row));
    for (Member node : holding.nodesFor(village)) {
      for (CaseRow row : node.look().steps()) {
        requireShown(village, node, row, shown.get(row.caseId()));
      }
    }
  }

  private void requireShown(Member village, Member node, CaseRow row, CaseRow here) {
    boolean ahead = here != null && isBehind(row, here) && county.wasPutBack;
    boolean same = here == null || (here.term() == row.term() && here.revision() == row.revision());
    if (!same && !ahead) {
      throw new BrokenPromise(
          "P4",
          village
              + " shows case "
              + row.caseId()
              + " at "
              + here.term()
              + "/"
              + here.revision()
              + ", "
              + node
              + " is at "
              + row.term()
              + "/"
              + row.revision());
    }
  }

  private static boolean isBehind(CaseRow row, CaseRow other) {
    return row.term() < other.term()
        || (row.term() == other.term() && row.revision() < other.revision());
  }

  /** The row of a case is a convenience; the acts are the case. */
  private static void filesAreWhatTheirActsMake(Member node) {
    LookTable look = node.look();
    Map<String, List<Act>> acts = new HashMap<>();
    for (ActRow row : look.acts()) {
      if (row.folded() == 1) {
        acts.computeIfAbsent(row.caseId(), none -> new ArrayList<>())
            .add(ActText.parse(row.act()).act());
      }
    }
    for (CaseRow row : look.cases()) {
      CaseFile file = CaseFileText.parse(row.body()).file();
      List<Act> own = new ArrayList<>(acts.getOrDefault(row.caseId(), List.of()));
      own.removeIf(act -> file.history().stream().noneMatch(line -> tells(line, act)));
      boolean whole = own.size() == file.revision();
      if (whole && own.stream().anyMatch(act -> act.term() == file.term())) {
        ItemLaw law =
            node.node()
                .reference()
                .law(file.subject().catalogue(), file.item())
                .orElseThrow(
                    () -> new BrokenPromise("FOLD", node + " folded by a catalogue that is gone"));
        if (!file.equals(ActsInOrder.fold(null, own, law).file())) {
          throw new BrokenPromise(
              "FOLD", node + " has case " + row.caseId() + " otherwise than its acts");
        }
      }
    }
  }

  /** What a former holder did under a term that is over may stand beside the case's own acts. */
  private static boolean tells(HistoryLine line, Act act) {
    return line.term() == act.term()
        && line.revision() == act.revision()
        && line.node().equals(act.node())
        && line.atMs() == act.atMs();
  }

  private static String name(EntryRow row) {
    return row.device() + ":" + row.seq();
  }
}
