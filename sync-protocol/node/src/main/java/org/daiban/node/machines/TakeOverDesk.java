package org.daiban.node.machines;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Level;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Charge;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Signed;
import org.daiban.core.number.RegionCode;
import org.daiban.node.cases.Cases;
import org.daiban.node.cases.Holders;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.identity.Revocations;
import org.daiban.node.intake.InboxTable;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.Person;
import org.daiban.node.store.Transactions;

/**
 * The county stands in for a township whose machine is dead, and hands back: only here may a term
 * rise without the holder. It moves the node and not the organ; the township's clerks work on at
 * the county's console.
 */
public final class TakeOverDesk {
  private static final int REASON_CHARS_MAX = 200;

  private final Transactions transactions;
  private final Holders holders;
  private final Cases cases;
  private final Clock clock;

  public TakeOverDesk(Transactions transactions, Holders holders, Cases cases, Clock clock) {
    this.transactions = transactions;
    this.holders = holders;
    this.cases = cases;
    this.clock = clock;
  }

  /** The township's open cases, what waits for it and what is captured there from now on. */
  public int takeOver(Person person, String township, String reason) {
    requireReason(reason);
    return transactions.write(
        connection -> {
          Machine self = requireMay(connection, person, township);
          String machine = Charges.nodeOf(connection, township);
          if (machine.equals(self.name())) {
            throw Refusal.conflict("taken-over", "这个乡镇已由县中心代持。", "请刷新页面查看。");
          }
          charge(connection, person, township, self.name(), reason.trim());
          int moved = holders.takeOver(connection, actor(person), machine, reason.trim());
          InboxTable.clear(connection, machine);
          holders.handOn(connection, actor(person));
          cases.lookAgain(connection);
          return moved;
        });
  }

  /** Hands a township's cases to a machine of the township: a new one, or the old one come back. */
  public int handOver(Person person, String township, String machine, String reason) {
    requireReason(reason);
    return transactions.write(
        connection -> {
          Machine self = requireMay(connection, person, township);
          if (!Charges.nodeOf(connection, township).equals(self.name())) {
            throw Refusal.conflict("not-taken-over", "这个乡镇不由县中心代持。", "请刷新页面查看。");
          }
          requireMachine(connection, township, machine);
          charge(connection, person, township, machine, reason.trim());
          return handOverAll(connection, person, township, machine, reason.trim());
        });
  }

  private int handOverAll(
      Connection connection, Person person, String township, String machine, String reason)
      throws SQLException {
    int moved = 0;
    for (CaseFile file : holders.heldFor(connection, township)) {
      InboxTable.putCase(connection, machine, file.caseId());
      moved += holders.handOver(connection, actor(person), file, machine, reason) ? 1 : 0;
    }
    putUnanswered(connection, machine);
    return moved;
  }

  /** What came a moment ago, and that the county has not got round to, the township answers. */
  private static void putUnanswered(Connection connection, String machine) throws SQLException {
    for (String village : InboxTable.unansweredVillages(connection)) {
      if (Charges.nodeOf(connection, village).equals(machine)) {
        InboxTable.putUnanswered(connection, machine, village);
      }
    }
  }

  /** What the county has said of its townships. */
  List<Charge> charges() {
    return transactions.read(Charges::all);
  }

  private void charge(
      Connection connection, Person person, String township, String node, String reason)
      throws SQLException {
    int number = Charges.find(connection, township).map(Charge::number).orElse(0) + 1;
    Charge charge = new Charge(township, node, number, reason, person.id(), clock.millis());
    Signed signed = Signed.of(Signed.CHARGE, charge.text(), Identity.read(connection).signer());
    if (!Charges.learn(connection, signed)) {
      throw new IllegalStateException("the county's own charge is not taken");
    }
    ChangeFeed.publish(
        connection,
        List.of(new Change(FeedItem.CHARGE, township, FeedItem.EVERYONE, signed.text())));
  }

  private static Machine requireMay(Connection connection, Person person, String township)
      throws SQLException {
    Machine self = Identity.read(connection);
    boolean county = self.enrolled().kind() == MachineKind.COUNTY;
    if (!county || !Jurisdiction.worksAt(person, self.enrolled().region())) {
      throw Refusal.forbidden("other-office", "只有县中心管理员能接管、交还乡镇的办件。", "请联系县中心。");
    }
    boolean ofCounty =
        RegionCode.isWellFormed(township)
            && new RegionCode(township).level() == RegionCode.Level.TOWNSHIP
            && Level.sameCounty(self.name(), township);
    if (!ofCounty) {
      throw Refusal.conflict("region-unknown", "这不是本县的乡镇。", "请从列表中选择乡镇。");
    }
    return self;
  }

  private static void requireMachine(Connection connection, String township, String machine)
      throws SQLException {
    Optional<Certificate> known = Identity.find(connection, machine);
    boolean good =
        known.filter(certificate -> certificate.region().equals(township)).isPresent()
            && !Revocations.find(connection, machine).isPresent();
    if (!good) {
      throw Refusal.conflict("machine-unknown", "这不是该乡镇登记过的机器，或者已经停用。", "请先给该乡镇的新机器发登记码。");
    }
  }

  private static void requireReason(String reason) {
    if (reason.trim().isEmpty() || reason.length() > REASON_CHARS_MAX) {
      throw Refusal.conflict("reason-missing", "没有写明理由，或者理由太长。", "请写明理由，会记入每个办件的办理经过。");
    }
  }

  private static Actor actor(Person person) {
    return new Actor(person.id(), person.role(), person.name());
  }
}
