package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFlow;
import org.daiban.core.cases.JointPart;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.PartOpinion;
import org.daiban.core.cases.RequestRef;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.Verdict;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Outcome;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.log.NodeLog;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/**
 * The desk of a department that takes part in a case which somebody else leads: what it is asked,
 * and its signed answer. The answer is an entry of this node and a request to the holder.
 */
public final class PartDesk {
  private final Transactions transactions;
  private final NodeLog log;
  private final JointLetters letters;
  private final Followers followers;
  private final Reference reference;
  private final Clock clock;

  PartDesk(
      Transactions transactions,
      NodeLog log,
      JointLetters letters,
      Followers followers,
      Reference reference,
      Clock clock) {
    this.transactions = transactions;
    this.log = log;
    this.letters = letters;
    this.followers = followers;
    this.reference = reference;
    this.clock = clock;
  }

  /**
   * What a part has sent that the holder has not answered yet.
   *
   * @param refused why the holder does not take it; empty while it is under way
   */
  public record Sent(String kind, Optional<Outcome> refused) {}

  /** The cases that await a department's word. */
  public List<CaseFile> awaiting(String department) {
    return transactions.read(connection -> PartTable.awaiting(connection, department));
  }

  /** What a part has said that is not in the file yet. */
  public List<Sent> sent(CaseFile file, JointPart part) {
    return transactions.read(connection -> sent(connection, file, part));
  }

  private static List<Sent> sent(Connection connection, CaseFile file, JointPart part)
      throws SQLException {
    List<Sent> sent = new ArrayList<>();
    for (PartTable.Said said : PartTable.unanswered(connection, file.caseId())) {
      PartOpinion opinion = PartOpinion.parse(said.entry().payload());
      if (opinion.part() == part.no()) {
        sent.add(new Sent(opinion.kind(), refusal(connection, said)));
      }
    }
    return sent;
  }

  private static Optional<Outcome> refusal(Connection connection, PartTable.Said said)
      throws SQLException {
    return ChangeFeed.find(connection, FeedItem.OUTCOME, said.device() + ":" + said.seq())
        .map(Outcome::parse)
        .filter(outcome -> outcome.verdict().equals(Outcome.REFUSED));
  }

  /** Signs a department's answer and sends it to the holder. */
  public CaseFile answer(Person signer, String caseId, PartOrder order) {
    return transactions.write(connection -> answer(connection, signer, caseId, order));
  }

  private CaseFile answer(Connection connection, Person signer, String caseId, PartOrder order)
      throws SQLException {
    CaseFile file =
        CaseTable.find(connection, caseId)
            .orElseThrow(() -> Refusal.notFound("case-unknown", "没有这个办件。", "请核对办件编号。"));
    Optional<Refusal> kin = Recusals.refusal(connection, file, signer);
    if (kin.isPresent()) {
      throw kin.get();
    }
    JointPart part = part(file, signer);
    ServiceItem item = item(file);
    makeWay(connection, file, part, order.kind());
    PartOpinion opinion = opinion(connection, signer, file, part, order);
    tryOut(connection, signer, file, item, opinion);
    Batch batch = write(connection, signer, file, opinion);
    if (!PartOpinions.keep(connection, batch)) {
      throw underWay();
    }
    List<Change> changes = new ArrayList<>();
    if (!file.holder().equals(batch.device())) {
      changes.add(PartOpinions.change(file, batch));
    }
    followers.after(connection, caseId, item, changes);
    ChangeFeed.publish(connection, changes);
    return CaseTable.find(connection, caseId).orElseThrow();
  }

  /** A part has one word under way; one that the holder did not take makes way for another. */
  private static void makeWay(Connection connection, CaseFile file, JointPart part, String kind)
      throws SQLException {
    for (PartTable.Said said : PartTable.unanswered(connection, file.caseId())) {
      PartOpinion before = PartOpinion.parse(said.entry().payload());
      if (before.part() == part.no() && before.kind().equals(kind)) {
        if (!refusal(connection, said).isPresent()) {
          throw underWay();
        }
        PartOpinions.settled(connection, new RequestRef(said.device(), said.seq()));
      }
    }
  }

  private static Refusal underWay() {
    return Refusal.byRule("T14", "本部门的答复已经签署，正在送往办理单位。", "不用再签；对方记入后，页面会显示。");
  }

  private static JointPart part(CaseFile file, Person signer) {
    return Optional.ofNullable(file.joint())
        .flatMap(joint -> joint.of(signer.department()))
        .orElseThrow(() -> Refusal.byRule("T14", "本件没有请您的部门协办。", "请核对协办单上的办件编号。"));
  }

  private PartOpinion opinion(
      Connection connection, Person signer, CaseFile file, JointPart part, PartOrder order)
      throws SQLException {
    Letter letter =
        order.kind().equals(PartOpinion.OPINION)
            ? letters.opinion(
                connection,
                file,
                part,
                file.subject().department(),
                order.agrees(),
                order.reason(),
                signer)
            : null;
    return new PartOpinion(
        part.no(),
        file.joint().term(),
        file.joint().revision(),
        order.kind(),
        order.agrees(),
        order.reason(),
        order.missing(),
        signer.name(),
        Beijing.today(clock),
        letter);
  }

  /** Asks the law first, as if the holder acted now: a refusal that is certain is told at once. */
  private void tryOut(
      Connection connection, Person signer, CaseFile file, ServiceItem item, PartOpinion opinion)
      throws SQLException {
    RequestRef request = new RequestRef(Identity.read(connection).name(), 0);
    Act act =
        Act.on(
            file,
            Transition.T14,
            clock.millis(),
            opinion.on(),
            file.holder(),
            new Actor(signer.id(), signer.role(), signer.name()),
            opinion.detail(request));
    if (CaseFlow.move(file, act, item.law(), reference.calendar())
        instanceof Verdict.Refused refused) {
      throw Refusal.byRule(refused.rule(), refused.reason(), refused.todo());
    }
  }

  private Batch write(Connection connection, Person signer, CaseFile file, PartOpinion opinion)
      throws SQLException {
    Machine self = Identity.read(connection);
    Entry entry =
        log.append(
            connection,
            file.caseId(),
            EntryType.OPINION,
            new org.daiban.core.log.Actor(
                signer.id(), signer.role().name(), file.subject().region()),
            file.subject().catalogue(),
            opinion.text());
    return Batch.of(List.of(entry), self.signer());
  }

  private ServiceItem item(CaseFile file) {
    return reference
        .item(file.subject().catalogue(), file.item())
        .orElseThrow(
            () -> Refusal.conflict("catalogue-missing", "本机还没有本办件所用的事项目录。", "请等目录同步到本机后再办理。"));
  }
}
