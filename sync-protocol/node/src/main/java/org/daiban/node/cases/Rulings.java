package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Adoption;
import org.daiban.core.log.Charge;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Revocation;
import org.daiban.core.log.SetAside;
import org.daiban.core.log.Signed;
import org.daiban.node.feed.Change;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;
import org.daiban.node.identity.Revocations;
import org.daiban.node.intake.AsideEntry;
import org.daiban.node.intake.AsideTable;
import org.daiban.node.intake.InboxTable;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.intake.ShutOut;
import org.daiban.node.intake.Unopened;

/**
 * What people at nodes have decided about entries that were kept aside and about machines, and what
 * is kept aside for them. Each ruling is an entry of the node where it was made.
 */
final class Rulings {
  private static final int REGION_DIGITS = 12;

  private final Holders holders;
  private final Clock clock;

  Rulings(Holders holders, Clock clock) {
    this.holders = holders;
    this.clock = clock;
  }

  /**
   * What an adoption makes a request.
   *
   * @param entry as it stands from here on, named by the entry that adopts it
   * @param author as its author wrote it
   */
  record Adopted(Entry entry, Entry author) {}

  /**
   * A person has let an entry take effect that was kept aside (P8). It stands from here on as a
   * request of the node that adopted it; its outcome goes to its author. Empty when nothing is to
   * be done: this node has it in its first history, or it was adopted before.
   */
  Optional<Adopted> adopted(Connection connection, Entry entry) throws SQLException {
    Adoption adoption = Adoption.parse(entry.payload());
    Entry author = adoption.entry();
    EntryHeader wrote = author.header();
    boolean entitled =
        Asides.mayDecide(connection, entry.header().device(), wrote.device())
            && wrote.caseId().equals(entry.header().caseId());
    if (!entitled || author.payload() == null) {
      applied(connection, entry);
      return Optional.empty();
    }
    decided(connection, entry, author, AsideEntry.ADOPTED, "");
    if (isHere(connection, author)) {
      applied(connection, entry);
      return freed(connection, author);
    }
    if (!AdoptionTable.first(connection, author.digest(), entry.header())) {
      applied(connection, entry);
      return Optional.empty();
    }
    return Optional.of(new Adopted(adoption.under(entry.header()), author));
  }

  private static boolean isHere(Connection connection, Entry author) throws SQLException {
    Unopened.open(connection, author.header().device());
    return KeptTable.findDigest(connection, author.header().device(), author.header().seq())
        .filter(author.digest()::equals)
        .isPresent();
  }

  /** An entry that stands in the log and was held back takes effect under its own name. */
  private static Optional<Adopted> freed(Connection connection, Entry author) throws SQLException {
    String device = author.header().device();
    long seq = author.header().seq();
    if (!KeptTable.isHeldBack(connection, device, seq)) {
      return Optional.empty();
    }
    KeptTable.toLookAt(connection, device, seq);
    return Optional.of(new Adopted(author, author));
  }

  /** Takes a ruling over that asks nothing of a case. */
  void take(Connection connection, Entry entry, List<Change> changes) throws SQLException {
    if (entry.header().type().equals(EntryType.SET_ASIDE)) {
      setAside(connection, entry, changes);
    } else {
      revoked(connection, Signed.parse(entry.payload()), changes);
    }
  }

  /** A person leaves an entry without effect; its author is told why. */
  private void setAside(Connection connection, Entry entry, List<Change> changes)
      throws SQLException {
    SetAside left = SetAside.parse(entry.payload());
    if (!Asides.mayDecide(connection, entry.header().device(), left.device())) {
      return;
    }
    boolean open =
        AsideTable.decide(
            connection,
            left.entry(),
            AsideEntry.SET_ASIDE,
            entry.header().actor().person(),
            left.reason(),
            clock.millis());
    if (open) {
      String node = Identity.read(connection).name();
      changes.add(CaseBook.asideOutcome(Asides.setAside(entry, left, node, clock)));
    }
  }

  /** A node below has shut a machine out; whoever serves that machine's place must know. */
  private void revoked(Connection connection, Signed signed, List<Change> changes)
      throws SQLException {
    Optional<Revocation> news = Revocations.learn(connection, signed);
    if (news.isPresent()) {
      ShutOut.holdBack(connection, news.get(), clock.millis());
      String subject = news.get().subject();
      String scope = FeedItem.region(subject.substring(0, REGION_DIGITS));
      changes.add(new Change(FeedItem.REVOCATION, subject, scope, signed.text()));
    }
  }

  /**
   * What a former holder did under its old term is a fact that a person has to look at; what its
   * node did by itself follows by itself here too.
   */
  void keepAside(Connection connection, List<Act> outdated) throws SQLException {
    for (Act act : outdated) {
      Optional<Entry> fact = written(connection, act);
      if (fact.isPresent()) {
        AsideTable.insert(connection, KeepRefusal.TERM, fact.get(), clock.millis());
        if (act.actor().knownRole().filter(Role.SYSTEM::equals).isPresent()
            || isOwnOpinion(connection, act)) {
          decided(connection, fact.get(), fact.get(), AsideEntry.STANDING, "");
        }
      }
    }
  }

  /** What a department of this node has said stands, whoever wrote it into the case. */
  private static boolean isOwnOpinion(Connection connection, Act act) throws SQLException {
    return act.detail().request() != null
        && act.detail().request().device().equals(Identity.read(connection).name());
  }

  private static Optional<Entry> written(Connection connection, Act act) throws SQLException {
    Optional<CaseTable.ActEntry> entry = CaseTable.actEntry(connection, act);
    return entry.isPresent()
        ? KeptTable.find(connection, entry.get().device(), entry.get().seq()).map(KeptEntry::entry)
        : Optional.empty();
  }

  /** A machine that is no longer in charge has sent a case that nobody knew of. */
  void takeUp(Connection connection, CaseFile file, List<Change> changes) throws SQLException {
    if (file == null || Identity.read(connection).enrolled().kind() != MachineKind.COUNTY) {
      return;
    }
    Optional<Charge> charge =
        Level.ofNode(file.holder()) == Level.TOWNSHIP
            ? Charges.find(connection, Charges.townshipOf(file.holder()))
            : Optional.empty();
    if (charge.isPresent() && file.state().isOpen() && !charge.get().node().equals(file.holder())) {
      holders.takeOver(connection, Actor.system(), file, charge.get().reason(), changes);
    } else if (isHandedAstray(connection, file)) {
      holders.takeOver(
          connection,
          Actor.system(),
          file,
          Moves.find(connection, file.subject().region()).orElseThrow().reason(),
          changes);
    }
  }

  /** The village had moved on before the township that it was handed to could hear of it. */
  private static boolean isHandedAstray(Connection connection, CaseFile file) throws SQLException {
    return Level.ofNode(file.holder()) == Level.TOWNSHIP
        && file.state().isOpen()
        && Holders.wasJustHanded(file)
        && Moves.find(connection, file.subject().region()).isPresent()
        && !Level.sameOffice(Moves.townshipOf(connection, file.subject().region()), file.holder());
  }

  /**
   * Where the county stands in for a township it holds what that township's machines held, and
   * where it has given it back it holds nothing in its place.
   */
  void takeCharge(Connection connection) throws SQLException {
    String self = Identity.read(connection).name();
    if (Level.ofNode(self) != Level.COUNTY) {
      return;
    }
    for (Charge charge : Charges.all(connection)) {
      if (charge.node().equals(self)) {
        for (String machine : Identity.machinesOf(connection, charge.region())) {
          holders.takeOver(connection, Actor.system(), machine, charge.reason());
        }
      } else if (Level.ofNode(charge.region()) == Level.TOWNSHIP) {
        giveBack(connection, charge);
      }
    }
  }

  private void giveBack(Connection connection, Charge charge) throws SQLException {
    for (CaseFile file : holders.heldFor(connection, charge.region())) {
      InboxTable.putCase(connection, charge.node(), file.caseId());
      holders.handOver(connection, Actor.system(), file, charge.node(), charge.reason());
    }
  }

  /** What this node holds of villages that have moved away goes where they belong. */
  void handOn(Connection connection) throws SQLException {
    holders.handOn(connection, Actor.system());
  }

  private void decided(
      Connection connection, Entry ruling, Entry author, String decision, String reason)
      throws SQLException {
    AsideTable.decide(
        connection,
        author.digest(),
        decision,
        ruling.header().actor().person(),
        reason,
        clock.millis());
  }

  private static void applied(Connection connection, Entry entry) throws SQLException {
    KeptTable.applied(connection, entry.header().device(), entry.header().seq());
  }
}
