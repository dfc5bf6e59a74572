package org.daiban.node.quarantine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Adoption;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.SetAside;
import org.daiban.node.cases.Holders;
import org.daiban.node.exchange.Inboxes;
import org.daiban.node.exchange.KeptEntries;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.identity.Moves;
import org.daiban.node.intake.AsideEntry;
import org.daiban.node.intake.AsideTable;
import org.daiban.node.intake.BatchKind;
import org.daiban.node.intake.CheckedBatch;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.log.NodeLog;
import org.daiban.node.people.Area;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.Person;
import org.daiban.node.store.Transactions;

/** What a clerk does with entries that were kept aside: look at them, adopt them, leave them. */
public final class QuarantineDesk {
  private static final int ENTRIES_MAX = 2_000;
  private static final int HISTORY_MAX = 200;
  private static final int REASON_CHARS_MAX = 500;

  private final Transactions transactions;
  private final NodeLog log;
  private final KeptEntries kept;
  private final Holders holders;
  private final Clock clock;

  public QuarantineDesk(
      Transactions transactions, NodeLog log, KeptEntries kept, Holders holders, Clock clock) {
    this.transactions = transactions;
    this.log = log;
    this.kept = kept;
    this.holders = holders;
    this.clock = clock;
  }

  /** What waits of the machines of an area, by author and case; a department has no machines. */
  List<AsideCase> open(Area area) {
    return area.department().isPresent()
        ? List.of()
        : transactions.read(
            connection -> grouped(openNow(connection, Moves.now(connection, area))));
  }

  /** Of a village that has moved, too: both its townships have what it wrote. */
  private static List<AsideEntry> openNow(Connection connection, Area area) throws SQLException {
    List<AsideEntry> open =
        new ArrayList<>(AsideTable.open(connection, area.regionPrefix(), ENTRIES_MAX));
    for (String village : area.villages().known()) {
      open.addAll(AsideTable.open(connection, village, ENTRIES_MAX));
    }
    for (String village : area.villages().come()) {
      open.addAll(AsideTable.openOfCases(connection, village, ENTRIES_MAX));
    }
    return open;
  }

  /** What stands in the first history of a device from a number on: what the other one denies. */
  List<KeptEntry> firstHistory(String device, long seq) {
    return transactions.read(connection -> KeptTable.from(connection, device, seq, HISTORY_MAX));
  }

  /**
   * Lets all that waits of an author for a case take effect, in its order; once. Of a former
   * holder's acts the first only: whether the next one still fits is to be looked at again.
   */
  public void adopt(Person person, String device, String caseId) {
    if (isOfFormerHolder(device, caseId)) {
      ofFormerHolder(person, device, caseId, AsideEntry.ADOPTED, "");
      return;
    }
    decide(person, device, caseId, (connection, aside) -> adoption(connection, person, aside));
  }

  /** Leaves all that waits of an author for a case without effect; its author is told why. */
  public void setAside(Person person, String device, String caseId, String reason) {
    if (reason.trim().isEmpty() || reason.length() > REASON_CHARS_MAX) {
      throw Refusal.conflict(
          "reason-missing", "没有写明不认领的理由，或者理由超过" + REASON_CHARS_MAX + "字。", "请写明理由，村里会看到。");
    }
    if (isOfFormerHolder(device, caseId)) {
      ofFormerHolder(person, device, caseId, AsideEntry.SET_ASIDE, reason.trim());
      return;
    }
    decide(
        person,
        device,
        caseId,
        (connection, aside) -> setAside(connection, person, aside, reason.trim()));
  }

  private boolean isOfFormerHolder(String device, String caseId) {
    return transactions.read(
        connection -> waiting(connection, device, caseId).get(0).cause().equals(KeepRefusal.TERM));
  }

  private void ofFormerHolder(
      Person person, String device, String caseId, String decision, String reason) {
    transactions.write(
        connection -> {
          Entry first = waiting(connection, device, caseId).get(0).entry();
          if (decision.equals(AsideEntry.ADOPTED)) {
            holders.adopt(connection, person, first);
          } else {
            holders.revoke(connection, person, first, reason);
          }
          AsideTable.decide(
              connection, first.digest(), decision, person.id(), reason, clock.millis());
          return null;
        });
  }

  private interface Decision {
    Entry make(Connection connection, AsideEntry aside) throws SQLException;
  }

  private void decide(Person person, String device, String caseId, Decision decision) {
    transactions.write(
        connection -> {
          Machine self = Identity.read(connection);
          requireMay(connection, person, device, self);
          List<Entry> made = new ArrayList<>();
          for (AsideEntry aside : waiting(connection, device, caseId)) {
            made.add(decision.make(connection, aside));
          }
          for (Entry entry : made) {
            KeptTable.toLookAt(connection, self.name(), entry.header().seq());
            sendDown(connection, self, device, entry);
          }
          kept.apply(connection, made);
          return null;
        });
  }

  private static List<AsideEntry> waiting(Connection connection, String device, String caseId)
      throws SQLException {
    List<AsideEntry> waiting = new ArrayList<>();
    for (AsideEntry aside : AsideTable.ofCase(connection, caseId)) {
      if (aside.isOpen() && aside.entry().header().device().equals(device)) {
        waiting.add(aside);
      }
    }
    if (waiting.isEmpty()) {
      throw Refusal.conflict("quarantine-decided", "这些记录已经有人处理过。", "请刷新页面，查看处理结果。");
    }
    return waiting;
  }

  private static void requireMay(Connection connection, Person person, String device, Machine self)
      throws SQLException {
    boolean role = person.role() == Role.TOWNSHIP_CLERK || person.role() == Role.CENTRE_MANAGER;
    boolean may =
        role
            && Jurisdiction.worksAt(person, self.enrolled().region())
            && Moves.serves(connection, self.name(), device);
    if (!may) {
      throw Refusal.forbidden("other-office", "这台设备不归您所在的中心管理。", "请由设备所属的乡镇或者县中心处理。");
    }
  }

  private Entry adoption(Connection connection, Person person, AsideEntry aside)
      throws SQLException {
    String payload = new Adoption(aside.cause(), aside.entry()).text();
    if (payload.length() > Protocol.PAYLOAD_CHARS_MAX) {
      throw Refusal.conflict("quarantine-too-long", "这条记录太长，不能原样认领。", "请让村里重新登记，并拆成两件。");
    }
    return append(connection, person, aside, EntryType.ADOPT, payload);
  }

  private Entry setAside(Connection connection, Person person, AsideEntry aside, String reason)
      throws SQLException {
    Entry entry = aside.entry();
    SetAside left =
        new SetAside(entry.header().device(), entry.header().seq(), entry.digest(), reason);
    return append(connection, person, aside, EntryType.SET_ASIDE, left.text());
  }

  private Entry append(
      Connection connection, Person person, AsideEntry aside, String type, String payload)
      throws SQLException {
    return log.append(
        connection,
        aside.entry().header().caseId(),
        type,
        new Actor(person.id(), person.role().name(), person.region()),
        aside.entry().header().catalogue(),
        payload);
  }

  /** The county's decision concerns the township too, which may hold the case. */
  private void sendDown(Connection connection, Machine self, String device, Entry entry)
      throws SQLException {
    boolean county = self.enrolled().kind() == MachineKind.COUNTY;
    if (county && Level.ofNode(device) == Level.VILLAGE) {
      Batch batch = Batch.of(List.of(entry), self.signer());
      CheckedBatch checked = CheckedBatch.of(batch, batch.text(), self.certificate());
      KeptTable.insertBatch(connection, checked, BatchKind.FIRST, clock.millis());
      Inboxes.put(connection, device, "", batch);
    }
  }

  private static List<AsideCase> grouped(List<AsideEntry> entries) {
    Map<String, AsideCase> cases = new LinkedHashMap<>();
    for (AsideEntry aside : entries) {
      String device = aside.entry().header().device();
      String caseId = aside.entry().header().caseId();
      cases
          .computeIfAbsent(
              device + " " + caseId, none -> new AsideCase(device, caseId, new ArrayList<>()))
          .entries()
          .add(aside);
    }
    return new ArrayList<>(cases.values());
  }
}
