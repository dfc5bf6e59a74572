package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.ActText;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Office;
import org.daiban.core.cases.RequestRef;
import org.daiban.core.cases.Role;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.Verdict;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Entry;
import org.daiban.core.log.MachineKind;
import org.daiban.core.wire.WireException;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;

/**
 * Moves cases between the county's node and a township's at a higher term, and puts back what a
 * former holder did meanwhile. All within a transaction of the caller.
 */
public final class Holders {
  private final CaseBook book;
  private final Followers followers;
  private final Reference reference;
  private final Clock clock;

  Holders(CaseBook book, Followers followers, Reference reference, Clock clock) {
    this.book = book;
    this.followers = followers;
    this.reference = reference;
    this.clock = clock;
  }

  /** The county's node takes over all open cases that a township's machine holds; how many. */
  public int takeOver(Connection connection, Actor actor, String machine, String reason)
      throws SQLException {
    List<Change> changes = new ArrayList<>();
    int moved = 0;
    for (CaseFile file : CaseTable.openHeldBy(connection, machine)) {
      moved += takeOver(connection, actor, file, reason, changes) ? 1 : 0;
    }
    ChangeFeed.publish(connection, changes);
    return moved;
  }

  /** The same of one case. */
  public boolean takeOver(Connection connection, Actor actor, CaseFile file, String reason)
      throws SQLException {
    List<Change> changes = new ArrayList<>();
    boolean moved = takeOver(connection, actor, file, reason, changes);
    ChangeFeed.publish(connection, changes);
    return moved;
  }

  /** The county's node takes over one case; false when the catalogue of the case is not here. */
  boolean takeOver(
      Connection connection, Actor actor, CaseFile file, String reason, List<Change> changes)
      throws SQLException {
    Optional<ServiceItem> item = reference.item(file.subject().catalogue(), file.item());
    if (!item.isPresent()) {
      return false;
    }
    ActDetail detail = new ActDetail.TakenOver(file.holder(), reason);
    boolean moved = act(connection, file, Transition.T33, actor, detail, item.get(), changes);
    followers.after(connection, file.caseId(), item.get(), changes);
    return moved;
  }

  /**
   * Whether the last that is known of a case is that it was handed to its holder: a township that
   * has not heard of it is told nothing more of a village once that has moved on.
   */
  public static boolean wasJustHanded(CaseFile file) {
    String last = file.history().get(file.history().size() - 1).transition();
    return last.equals(Transition.T34.code());
  }

  /** Hands on what this node holds of villages that belong to another township now; how many. */
  public int handOn(Connection connection, Actor actor) throws SQLException {
    List<Change> changes = new ArrayList<>();
    int moved = 0;
    for (CaseFile file : CaseTable.openHeldBy(connection, Identity.read(connection).name())) {
      moved += followers.handOn(connection, actor, file, changes) ? 1 : 0;
    }
    ChangeFeed.publish(connection, changes);
    return moved;
  }

  /** The open cases that this node holds in a township's place. */
  public List<CaseFile> heldFor(Connection connection, String township) throws SQLException {
    List<CaseFile> held = new ArrayList<>();
    for (CaseFile file : CaseTable.openHeldBy(connection, Identity.read(connection).name())) {
      if (Office.levelOf(file) == Level.TOWNSHIP
          && Offices.townshipOf(connection, file).equals(township)) {
        held.add(file);
      }
    }
    return held;
  }

  /** Hands a case that this node holds in a township's place to a machine of a township. */
  public boolean handOver(
      Connection connection, Actor actor, CaseFile file, String toNode, String reason)
      throws SQLException {
    Optional<ServiceItem> item = reference.item(file.subject().catalogue(), file.item());
    List<Change> changes = new ArrayList<>();
    boolean moved =
        item.isPresent()
            && act(
                connection,
                file,
                Transition.T34,
                actor,
                new ActDetail.HandedOver(toNode, reason),
                item.get(),
                changes);
    ChangeFeed.publish(connection, changes);
    return moved;
  }

  /**
   * A clerk of the office adopts an act that a former holder made under its old term: its date and
   * number stay, and it takes effect if the case still allows it.
   */
  public void adopt(Connection connection, Person person, Entry entry) throws SQLException {
    Act old = act(entry);
    takeBack(connection, person, old);
    CaseFile file = requireMay(connection, person, old);
    ServiceItem item = item(file);
    List<Change> changes = new ArrayList<>();
    require(
        act(connection, file, Transition.T35, actor(person), detail(entry, old, ""), item, changes),
        old);
    CaseFile after = CaseTable.find(connection, old.caseId()).orElseThrow();
    Transition row = old.knownTransition().orElseThrow(() -> later(old));
    Act again =
        Act.on(
            after,
            row,
            clock.millis(),
            old.date(),
            Identity.read(connection).name(),
            old.actor(),
            old.detail());
    Verdict verdict = book.act(connection, after, again, item.law(), changes);
    if (verdict instanceof Verdict.Refused refused) {
      throw Refusal.byRule(
          refused.rule(), "原行为与办件现在的进展不合：" + refused.reason(), "不能照原样认领的，请撤销并写明理由，再按现在的进展办理。");
    }
    followers.after(connection, old.caseId(), item, changes);
    ChangeFeed.publish(connection, changes);
  }

  /**
   * What the former township did lies at the county, and the case at the township that its village
   * has moved to: the county takes it for this one act, and hands it on again.
   */
  private void takeBack(Connection connection, Person person, Act old) throws SQLException {
    CaseFile file = find(connection, old);
    boolean away =
        Identity.read(connection).enrolled().kind() == MachineKind.COUNTY
            && Level.ofNode(file.holder()) == Level.TOWNSHIP
            && Moves.find(connection, file.subject().region()).isPresent()
            && Jurisdiction.worksAt(person, Offices.townshipOf(connection, file));
    if (away) {
      List<Change> changes = new ArrayList<>();
      ActDetail detail = new ActDetail.TakenOver(file.holder(), "处理原乡镇办理过的事项");
      require(
          act(connection, file, Transition.T33, Actor.system(), detail, item(file), changes), old);
      ChangeFeed.publish(connection, changes);
    }
  }

  private static CaseFile find(Connection connection, Act act) throws SQLException {
    return CaseTable.find(connection, act.caseId())
        .orElseThrow(() -> Refusal.notFound("case-unknown", "没有这个办件。", "请核对办件编号。"));
  }

  /** A clerk of the office revokes such an act; the case's history tells the village. */
  public void revoke(Connection connection, Person person, Entry entry, String reason)
      throws SQLException {
    Act old = act(entry);
    takeBack(connection, person, old);
    CaseFile file = requireMay(connection, person, old);
    List<Change> changes = new ArrayList<>();
    ActDetail detail = detail(entry, old, reason);
    require(act(connection, file, Transition.T36, actor(person), detail, item(file), changes), old);
    followers.handOn(connection, Actor.system(), find(connection, old), changes);
    ChangeFeed.publish(connection, changes);
  }

  private boolean act(
      Connection connection,
      CaseFile file,
      Transition row,
      Actor actor,
      ActDetail detail,
      ServiceItem item,
      List<Change> changes)
      throws SQLException {
    String node = Identity.read(connection).name();
    Act act = Act.on(file, row, clock.millis(), Beijing.today(clock), node, actor, detail);
    return book.act(connection, file, act, item.law(), changes) instanceof Verdict.Moved;
  }

  private static Act act(Entry entry) {
    try {
      return ActText.parse(entry.payload()).act();
    } catch (WireException unreadable) {
      throw Refusal.byRule("FORMAT", "原行为的内容无法读取。", "请升级程序后再处理。");
    }
  }

  private static ActDetail detail(Entry entry, Act old, String reason) {
    RequestRef ref = new RequestRef(entry.header().device(), entry.header().seq());
    String number = old.detail().issued().map(letter -> letter.number()).orElse("");
    return new ActDetail.OldAct(ref, old.transition(), old.date(), number, reason);
  }

  /** Who could have made the act may put it right: the same office, a role of its row. */
  private CaseFile requireMay(Connection connection, Person person, Act old) throws SQLException {
    CaseFile file = find(connection, old);
    if (!file.holder().equals(Identity.read(connection).name())) {
      throw Refusal.byRule("HOLDER", "办件不在本节点办理。", "请由现在的持件节点处理。");
    }
    Role role = person.role();
    boolean byNode = old.actor().knownRole().filter(Role.SYSTEM::equals).isPresent();
    boolean may =
        byNode
            ? role == Role.TOWNSHIP_CLERK
            : old.knownTransition().filter(row -> row.roles().contains(role)).isPresent();
    if (!may || !Jurisdiction.worksAt(person, Offices.regionOf(connection, file))) {
      throw Refusal.forbidden("other-office", "这一行为不归您处理。", "请由作出它的机关里有权的人员认领或者撤销。");
    }
    return file;
  }

  private ServiceItem item(CaseFile file) {
    return reference
        .item(file.subject().catalogue(), file.item())
        .orElseThrow(
            () -> Refusal.conflict("catalogue-missing", "本机还没有本办件所用的事项目录。", "请等目录同步到本机后再办理。"));
  }

  private static Actor actor(Person person) {
    return new Actor(person.id(), person.role(), person.name());
  }

  private static void require(boolean moved, Act old) {
    if (!moved) {
      throw later(old);
    }
  }

  private static Refusal later(Act old) {
    return Refusal.byRule("STATE", "办件已经办结，或者本程序不认识这一步骤（" + old.transition() + "）。", "请刷新页面查看。");
  }
}
