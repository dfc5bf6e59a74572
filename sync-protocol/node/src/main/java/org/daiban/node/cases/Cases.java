package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.ActText;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Verdict;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.Signed;
import org.daiban.core.request.Application;
import org.daiban.core.wire.WireException;
import org.daiban.node.exchange.KeptEntries;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.people.PasswordChanges;
import org.daiban.node.reference.Awaiting;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Faults;
import org.daiban.node.store.OnePart;
import org.daiban.node.store.Savepoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets kept entries take effect. Entries of a case are looked at in order; one whose time has not
 * come (its case has not been received here, its catalogue has not arrived) stays and is looked at
 * again with the next entry of the case. An entry that cannot be understood is answered and never
 * holds up another.
 */
public final class Cases implements KeptEntries, Awaiting {
  private static final Logger LOG = LoggerFactory.getLogger(Cases.class);

  /** What this program can deal with; in one text, so that a change of it is noticed. */
  private static final String KNOWN_TYPES =
      String.join(
          " ",
          EntryType.MANIFEST,
          EntryType.ACT,
          EntryType.CAPTURE,
          EntryType.SUPPLEMENT,
          EntryType.DELIVERY_PROOF,
          EntryType.WITHDRAW,
          EntryType.SHARED,
          EntryType.PASSWORD,
          EntryType.ADOPT,
          EntryType.SET_ASIDE,
          EntryType.REVOKE);

  private final CaseBook book;
  private final Requests requests;
  private final Followers followers;
  private final PasswordChanges passwords;
  private final Rulings rulings;
  private final Reference reference;
  private final Outcomes outcomes;
  private final OtherActs others;

  Cases(
      CaseBook book,
      Requests requests,
      Followers followers,
      PasswordChanges passwords,
      Rulings rulings,
      Reference reference,
      Clock clock) {
    this.book = book;
    this.requests = requests;
    this.followers = followers;
    this.passwords = passwords;
    this.rulings = rulings;
    this.reference = reference;
    this.outcomes = new Outcomes(clock);
    this.others = new OtherActs(book, followers, reference, outcomes, rulings, clock);
  }

  /** Looks again at everything that waits; to be called when a catalogue or organs have come. */
  @Override
  public void lookAgain(Connection connection) throws SQLException {
    for (String caseId : KeptTable.casesWaiting(connection)) {
      Optional<List<Change>> changes =
          OnePart.of(connection, caseId, inside -> look(inside, caseId));
      ChangeFeed.publish(connection, changes.orElse(List.of()));
    }
    others.answerOpinions(connection);
  }

  /** Hands on what is held of a village that has gone, and looks at what waits of one come. */
  @Override
  public void chargesChanged(Connection connection) throws SQLException {
    rulings.takeCharge(connection);
    rulings.handOn(connection);
    lookAgain(connection);
  }

  /** What the program before did not know is looked at again if this one knows other types. */
  public void started(Connection connection) throws SQLException {
    if (!UnknownTypeTable.findKnown(connection).filter(KNOWN_TYPES::equals).isPresent()) {
      UnknownTypeTable.setKnown(connection, KNOWN_TYPES);
      UnknownTypeTable.release(connection);
      lookAgain(connection);
    }
  }

  /** Takes over a case snapshot that came down the feed. */
  public void snapshot(Connection connection, Signed signed, String caseId) throws SQLException {
    List<Change> changes = new ArrayList<>();
    if (book.snapshot(connection, signed, changes)) {
      ChangeFeed.publish(connection, changes);
      AnsweredRequests.reopen(connection, CaseTable.find(connection, caseId).orElseThrow());
      ChangeFeed.publish(connection, look(connection, caseId));
      others.takeUp(connection, caseId);
    }
  }

  @Override
  public void villageMoved(Connection connection, String village) throws SQLException {
    NextTownship.tell(connection, village);
  }

  @Override
  public boolean reminded(Connection connection, Signed word) throws SQLException {
    return OwnWords.takeBack(connection, word, this);
  }

  /** Takes what a department says to a case, as it came down the county's feed. */
  public void opinion(Connection connection, String text) throws SQLException {
    others.answerOpinions(connection, PartOpinions.take(connection, text));
  }

  @Override
  public List<Change> look(Connection connection, String caseId) throws SQLException {
    List<Change> changes = new ArrayList<>();
    lookAtWaiting(connection, caseId, changes);
    if (others.fold(connection, caseId, changes)) {
      lookAtWaiting(connection, caseId, changes); // the case may have come here by that
    }
    return changes;
  }

  private void lookAtWaiting(Connection connection, String caseId, List<Change> changes)
      throws SQLException {
    for (KeptEntry kept : KeptTable.unapplied(connection, caseId)) {
      look(connection, kept.entry(), changes)
          .ifPresent(answer -> changes.add(CaseBook.outcome(kept.entry(), answer)));
    }
  }

  /**
   * Looks at one entry. One that cannot be read is answered; one that this node cannot deal with
   * now (an organ is missing from its list, the program stumbles at it) leaves no trace but the
   * word to its author that it waits, and is looked at again later.
   */
  private Optional<Outcome> look(Connection connection, Entry entry, List<Change> changes)
      throws SQLException {
    List<Change> made = new ArrayList<>(changes);
    try {
      Optional<Outcome> outcome = Savepoint.within(connection, inside -> take(inside, entry, made));
      changes.clear();
      changes.addAll(made);
      return outcome;
    } catch (SQLException | RuntimeException fault) {
      if (!Faults.isOfOnePart(fault)) {
        throw fault;
      }
      return waits(connection, entry, why(fault));
    }
  }

  private static String why(Exception fault) {
    return fault instanceof Refusal notNow
        ? notNow.problem().code()
        : fault.getClass().getSimpleName() + " at " + fault.getStackTrace()[0];
  }

  private Optional<Outcome> waits(Connection connection, Entry entry, String why)
      throws SQLException {
    LOG.warn("entry {} of {} waits: {}", entry.header().seq(), entry.header().device(), why);
    return outcomes.waiting(
        connection,
        entry,
        "NOT_NOW",
        "收件单位已经收到这一笔，但它的资料还不齐（机构名录或事项目录），暂时办不了。",
        "不用重新办理，资料补齐后会自动接着办；过了一个工作日还这样，请打电话告诉收件单位。");
  }

  private Optional<Outcome> take(Connection connection, Entry entry, List<Change> changes)
      throws SQLException {
    if (entry.payload() == null) {
      applied(connection, entry);
      return Optional.of(
          outcomes.of(
              connection, entry, Outcome.REFUSED, "ERASED", "记录的内容已被清除，无法办理。", "请重新办理这一步。"));
    }
    try {
      return switch (entry.header().type()) {
        case EntryType.MANIFEST -> manifest(connection, entry, changes);
        case EntryType.ACT -> foreignAct(connection, entry);
        case EntryType.PASSWORD -> password(connection, entry);
        case EntryType.SHARED -> ShareLines.heard(connection, entry);
        case EntryType.ADOPT -> adopted(connection, entry, changes);
        case EntryType.SET_ASIDE, EntryType.REVOKE -> ruled(connection, entry, changes);
        case EntryType.CAPTURE,
            EntryType.SUPPLEMENT,
            EntryType.DELIVERY_PROOF,
            EntryType.WITHDRAW ->
            request(connection, entry, entry, changes);
        default -> unknownType(connection, entry);
      };
    } catch (WireException | DateTimeException e) {
      applied(connection, entry);
      return Optional.of(
          outcomes.of(
              connection, entry, Outcome.REFUSED, "FORMAT", "记录的内容无法读取。", "请升级设备上的程序后重新办理这一步。"));
    }
  }

  /** An adopted entry takes effect under the adopting entry's name; its author is answered. */
  private Optional<Outcome> adopted(Connection connection, Entry entry, List<Change> changes)
      throws SQLException {
    Optional<Rulings.Adopted> adopted = rulings.adopted(connection, entry);
    if (!adopted.isPresent()) {
      return Optional.empty();
    }
    Entry asked = adopted.get().entry();
    Entry author = adopted.get().author();
    return switch (asked.header().type()) {
      case EntryType.MANIFEST -> {
        applied(connection, asked);
        CaseManifests.take(connection, asked, changes);
        yield Optional.of(outcomes.of(connection, author, Outcome.APPLIED, "", "", ""));
      }
      case EntryType.CAPTURE, EntryType.SUPPLEMENT, EntryType.DELIVERY_PROOF, EntryType.WITHDRAW ->
          request(connection, asked, author, changes);
      default -> unknownType(connection, asked);
    };
  }

  private Optional<Outcome> ruled(Connection connection, Entry entry, List<Change> changes)
      throws SQLException {
    applied(connection, entry);
    rulings.take(connection, entry, changes);
    return Optional.empty();
  }

  private Optional<Outcome> manifest(Connection connection, Entry entry, List<Change> changes)
      throws SQLException {
    applied(connection, entry);
    return CaseManifests.take(connection, entry, changes)
        ? Optional.empty()
        : Optional.of(
            outcomes.of(
                connection,
                entry,
                Outcome.REFUSED,
                "REGION",
                "这个办件不是本村登记的，附件清单没有收下。",
                "请由登记这个办件的村补交附件。"));
  }

  private Optional<Outcome> password(Connection connection, Entry entry) throws SQLException {
    applied(connection, entry);
    return passwords.take(connection, entry)
        ? Optional.empty()
        : Optional.of(
            outcomes.of(
                connection,
                entry,
                Outcome.REFUSED,
                "PERSON",
                "这次修改的密码在别处没有生效：密码已在别处另外设过，或者这台设备不能修改这个人的密码。",
                "请在本人任职地点的设备上修改。"));
  }

  /** An act of another node is kept with the case and folded when it is its turn. */
  private Optional<Outcome> foreignAct(Connection connection, Entry entry) throws SQLException {
    ActText act = ActText.parse(entry.payload());
    applied(connection, entry);
    boolean own =
        act.act().node().equals(entry.header().device())
            && act.act().caseId().equals(entry.header().caseId());
    if (!own) {
      return Optional.of(
          outcomes.of(connection, entry, Outcome.REFUSED, "HOLDER", "这一步骤不是由所写的节点作出的。", "请联系县中心。"));
    }
    CaseTable.insertAct(connection, act, entry.header().device(), entry.header().seq(), false);
    return Optional.empty();
  }

  /**
   * Answers what somebody asks of a case.
   *
   * @param entry the entry under which it stands in the log of this node or of another
   * @param author the same entry as its author wrote it; another one when it was adopted
   */
  private Optional<Outcome> request(
      Connection connection, Entry entry, Entry author, List<Change> changes) throws SQLException {
    String node = Identity.name(connection);
    Optional<CaseFile> file = CaseTable.find(connection, entry.header().caseId());
    if (AnsweredRequests.has(connection, entry)) {
      applied(connection, entry);
      return AskedWithdrawal.done(connection, outcomes, author);
    }
    Optional<ServiceItem> item = item(entry, file);
    if (!item.isPresent()) {
      return Requests.isOurs(node, file, entry)
          ? waits(connection, entry, "catalogue-missing")
          : Optional.empty();
    }
    Optional<Verdict> verdict = answer(connection, node, file, entry, author, item.get(), changes);
    if (!verdict.isPresent()) {
      return AskedWithdrawal.waits(connection, outcomes, author, file);
    }
    applied(connection, entry);
    if (verdict.get() instanceof Verdict.Refused refused) {
      return Optional.of(
          outcomes.of(
              connection,
              author,
              Outcome.REFUSED,
              refused.rule(),
              refused.reason(),
              refused.todo()));
    }
    followers.after(connection, entry.header().caseId(), item.get(), changes);
    return Optional.of(outcomes.of(connection, author, Outcome.APPLIED, "", "", ""));
  }

  /** Empty while it is not this node's turn to answer. */
  private Optional<Verdict> answer(
      Connection connection,
      String node,
      Optional<CaseFile> file,
      Entry entry,
      Entry author,
      ServiceItem item,
      List<Change> changes)
      throws SQLException {
    boolean capture = entry.header().type().equals(EntryType.CAPTURE);
    if (capture) {
      if (!author.header().device().startsWith(author.header().actor().region() + "-")) {
        return Optional.of(new Verdict.Refused("REGION", "登记写的地点不是这台设备的地点。", "请升级或重新登记这台设备后再办。"));
      }
      String region = entry.header().actor().region();
      Optional<String> office = Requests.office(connection, node, item.law(), region);
      return office.isPresent()
          ? requests.receive(connection, node, office.get(), entry, item.law(), changes)
          : Optional.empty();
    }
    if (!file.isPresent() || !file.get().holder().equals(node)) {
      return Optional.empty();
    }
    return requests.answer(connection, file.get(), entry, author, item, changes);
  }

  private Optional<ServiceItem> item(Entry entry, Optional<CaseFile> file) {
    if (file.isPresent()) {
      return reference.item(file.get().subject().catalogue(), file.get().item());
    }
    if (!entry.header().type().equals(EntryType.CAPTURE)) {
      return Optional.empty();
    }
    String code = Application.parse(entry.payload()).item();
    return reference.item(entry.header().catalogue(), code);
  }

  private Optional<Outcome> unknownType(Connection connection, Entry entry) throws SQLException {
    UnknownTypeTable.setAside(connection, entry);
    if (Identity.read(connection).enrolled().kind() != MachineKind.COUNTY) {
      return Optional.empty();
    }
    return Optional.of(
        outcomes.of(
            connection,
            entry,
            Outcome.UNKNOWN_TYPE,
            "TYPE",
            "县中心的程序还不认识这一类记录，已原样留存。",
            "不必重新办理；县中心升级后会处理。"));
  }

  private static void applied(Connection connection, Entry entry) throws SQLException {
    KeptTable.applied(connection, entry.header().device(), entry.header().seq());
  }
}
