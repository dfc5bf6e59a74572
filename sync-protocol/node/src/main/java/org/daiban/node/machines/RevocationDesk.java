package org.daiban.node.machines;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Revocation;
import org.daiban.core.log.Signed;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.identity.Revocations;
import org.daiban.node.intake.ShutOut;
import org.daiban.node.log.NodeLog;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.Person;
import org.daiban.node.store.Transactions;

/** Shuts a lost or stolen machine out (P10): the county anybody's, a township its villages'. */
public final class RevocationDesk {
  private static final int REASON_CHARS_MAX = 200;

  private final Transactions transactions;
  private final NodeLog log;
  private final Clock clock;

  public RevocationDesk(Transactions transactions, NodeLog log, Clock clock) {
    this.transactions = transactions;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Shuts a machine out.
   *
   * @param atMs from when on nothing under its name is believed, epoch milliseconds; not later than
   *     now
   */
  public Revocation revoke(Person person, String subject, long atMs, String reason) {
    if (reason.trim().isEmpty() || reason.length() > REASON_CHARS_MAX) {
      throw Refusal.conflict("reason-missing", "没有写明停用的原因，或者原因太长。", "请写明原因，设备上会显示。");
    }
    if (atMs > clock.millis()) {
      throw Refusal.conflict("revocation-time", "停用的时间晚于现在。", "请填写设备丢失的时间，不知道的填写现在。");
    }
    return transactions.write(
        connection -> revoke(connection, person, subject, atMs, reason.trim()));
  }

  private Revocation revoke(
      Connection connection, Person person, String subject, long atMs, String reason)
      throws SQLException {
    Machine self = Identity.read(connection);
    Certificate machine = machine(connection, person, self, subject);
    Revocation revocation =
        new Revocation(subject, atMs, reason, person.id(), self.name(), clock.millis());
    Signed signed = Signed.of(Signed.REVOCATION, revocation.text(), self.signer());
    Optional<Revocation> news = Revocations.learn(connection, signed);
    if (!news.isPresent()) {
      throw Refusal.conflict("already-revoked", "这台设备已经停用，停用时间不晚于所填时间。", "请刷新页面查看。");
    }
    ShutOut.holdBack(connection, revocation, clock.millis());
    tellAbove(connection, person, self, signed);
    ChangeFeed.publish(connection, changes(machine, signed));
    return revocation;
  }

  private static Certificate machine(
      Connection connection, Person person, Machine self, String subject) throws SQLException {
    boolean worksHere = Jurisdiction.worksAt(person, self.enrolled().region());
    Optional<Certificate> machine = Identity.find(connection, subject);
    if (!worksHere
        || !machine.isPresent()
        || !Revocations.mayRevoke(connection, self.enrolled(), machine.get())) {
      throw Refusal.forbidden("other-office", "这台设备不归您所在的中心管理。", "请由登记它的中心或者县中心停用。");
    }
    return machine.get();
  }

  /** The county learns of it by this node's log, and with it whoever may meet the machine there. */
  private void tellAbove(Connection connection, Person person, Machine self, Signed signed)
      throws SQLException {
    if (self.enrolled().kind() != MachineKind.COUNTY) {
      Actor actor = new Actor(person.id(), person.role().name(), person.region());
      log.append(connection, EntryType.NO_CASE, EntryType.REVOKE, actor, "", signed.text());
    }
  }

  /** A township's node is known to all its villages, and to none of them by its region. */
  private static List<Change> changes(Certificate machine, Signed signed) {
    String scope =
        switch (machine.kind()) {
          case VILLAGE -> FeedItem.region(machine.region());
          case TOWNSHIP, COUNTY -> FeedItem.EVERYONE;
        };
    List<Change> changes = new ArrayList<>();
    changes.add(new Change(FeedItem.REVOCATION, machine.subject(), scope, signed.text()));
    return changes;
  }
}
