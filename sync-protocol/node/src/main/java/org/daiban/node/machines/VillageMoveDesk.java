package org.daiban.node.machines;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Level;
import org.daiban.core.log.Charge;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Signed;
import org.daiban.core.number.RegionCode;
import org.daiban.node.cases.CaseTable;
import org.daiban.node.cases.Cases;
import org.daiban.node.cases.Holders;
import org.daiban.node.cases.NextTownship;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.identity.Moves;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.Person;
import org.daiban.node.store.Transactions;

/**
 * The county gives a village to another township: from now on that one receives what is captured
 * there. Nothing that was written is touched, and the village keeps its code. The township before
 * hands over each open case as soon as it hears of it; of one whose machine is dead the county
 * does.
 */
public final class VillageMoveDesk {
  private static final int REASON_CHARS_MAX = 200;
  private static final int ADDRESS_CHARS_MAX = 200;

  /** Beyond these a village's history would not fit what is told of it with each certificate. */
  private static final int MOVES_MAX = 20;

  private final Transactions transactions;
  private final Holders holders;
  private final Cases cases;
  private final Clock clock;

  public VillageMoveDesk(Transactions transactions, Holders holders, Cases cases, Clock clock) {
    this.transactions = transactions;
    this.holders = holders;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param village 12 digits
   * @param township 12 digits, the one that the village belongs to from now on
   * @param address where the village's machines reach it, a URL; empty if they go to the county
   * @param atOnce whether the township before can no longer hand over by itself
   */
  public record Move(
      String village, String township, String address, String reason, boolean atOnce) {}

  /**
   * What came of it.
   *
   * @param moved the open cases that were handed on at once
   * @param waiting those that the township before still holds: it hands them over by itself
   */
  public record Moved(int moved, int waiting) {}

  /** Moves a village. */
  public Moved move(Person person, Move asked) {
    requireReason(asked.reason());
    requireAddress(asked.address());
    return transactions.write(connection -> move(connection, person, asked));
  }

  /** Every move of every village so far, the last one first. */
  public List<Charge> history() {
    return transactions.read(Moves::history);
  }

  private Moved move(Connection connection, Person person, Move asked) throws SQLException {
    Machine self = requireMay(connection, person, asked);
    String before = Charges.nodeOf(connection, asked.village());
    Signed charge = learned(connection, charge(connection, person, asked), self);
    NextTownship.tell(connection, asked.village());
    publish(connection, asked.village(), charge); // behind all that it brings
    takeFrom(connection, person, before, asked);
    int moved = holders.handOn(connection, actor(person));
    cases.lookAgain(connection);
    return new Moved(moved, held(connection, before, asked.village()).size());
  }

  private Charge charge(Connection connection, Person person, Move asked) throws SQLException {
    Optional<Charge> last = Moves.find(connection, asked.village());
    List<String> townships =
        last.map(Charge::townships)
            .orElse(Collections.singletonList(Charges.townshipOf(asked.village())));
    return new Charge(
        asked.village(),
        asked.township() + Identity.NODE_SLOT,
        last.map(Charge::number).orElse(0) + 1,
        asked.reason().trim(),
        person.id(),
        clock.millis(),
        townships,
        asked.address().trim());
  }

  private static Signed learned(Connection connection, Charge charge, Machine self)
      throws SQLException {
    Signed signed = Signed.of(Signed.CHARGE, charge.text(), self.signer());
    if (!Charges.learn(connection, signed)) {
      throw new IllegalStateException("the county's own charge is not taken");
    }
    return signed;
  }

  private static void publish(Connection connection, String village, Signed charge)
      throws SQLException {
    ChangeFeed.publish(
        connection,
        List.of(new Change(FeedItem.CHARGE, village, FeedItem.EVERYONE, charge.text())));
  }

  private void takeFrom(Connection connection, Person person, String node, Move asked)
      throws SQLException {
    for (CaseFile file : held(connection, node, asked.village())) {
      if (asked.atOnce() || Holders.wasJustHanded(file)) {
        holders.takeOver(connection, actor(person), file, asked.reason().trim());
      }
    }
  }

  private static List<CaseFile> held(Connection connection, String node, String village)
      throws SQLException {
    List<CaseFile> held = new ArrayList<>();
    for (CaseFile file : CaseTable.openOf(connection, village)) {
      if (file.holder().equals(node) && Level.ofNode(node) == Level.TOWNSHIP) {
        held.add(file);
      }
    }
    return held;
  }

  private static Machine requireMay(Connection connection, Person person, Move asked)
      throws SQLException {
    Machine self = Identity.read(connection);
    boolean county = self.enrolled().kind() == MachineKind.COUNTY;
    if (!county || !Jurisdiction.worksAt(person, self.enrolled().region())) {
      throw Refusal.forbidden("other-office", "只有县中心管理员能把村改归别的乡镇。", "请联系县中心。");
    }
    requirePlace(self, asked.village(), RegionCode.Level.VILLAGE, "这不是本县的村。", "请从列表中选择村。");
    requirePlace(self, asked.township(), RegionCode.Level.TOWNSHIP, "这不是本县的乡镇。", "请从列表中选择乡镇。");
    requireNews(connection, asked);
    return self;
  }

  private static void requirePlace(
      Machine self, String region, RegionCode.Level level, String detail, String todo) {
    boolean ofCounty =
        RegionCode.isWellFormed(region)
            && new RegionCode(region).level() == level
            && Level.sameCounty(self.name(), region);
    if (!ofCounty) {
      throw Refusal.conflict("region-unknown", detail, todo);
    }
  }

  private static void requireNews(Connection connection, Move asked) throws SQLException {
    if (Moves.townshipOf(connection, asked.village()).equals(asked.township())) {
      throw Refusal.conflict("village-there", "这个村现在就归这个乡镇。", "请刷新页面，核对村和乡镇。");
    }
    if (Moves.count(connection, asked.village()) >= MOVES_MAX) {
      throw Refusal.conflict(
          "village-moved-often", "这个村改归乡镇已有" + MOVES_MAX + "次，不能再改。", "请联系本系统的维护单位。");
    }
    if (Identity.machinesOf(connection, asked.township()).isEmpty()) {
      throw Refusal.conflict(
          "township-without-machine", "这个乡镇还没有登记过中心的机器，收不了这个村的办件。", "请先给该乡镇的机器发登记码并登记，再改归。");
    }
  }

  private static void requireReason(String reason) {
    if (reason.trim().isEmpty() || reason.length() > REASON_CHARS_MAX) {
      throw Refusal.conflict("reason-missing", "没有写明理由，或者理由太长。", "请写明理由，会记入每个办件的办理经过。");
    }
  }

  private static void requireAddress(String address) {
    String url = address.trim();
    boolean good =
        url.isEmpty()
            || (url.length() <= ADDRESS_CHARS_MAX && url.matches("https?://[^\\s/?#@]+/?"));
    if (!good) {
      throw Refusal.invalid(
          List.of(new Problem.Field("address", "请写成 http://192.0.2.1:8600 的样子，不知道就空着。")));
    }
  }

  private static Actor actor(Person person) {
    return new Actor(person.id(), person.role(), person.name());
  }
}
