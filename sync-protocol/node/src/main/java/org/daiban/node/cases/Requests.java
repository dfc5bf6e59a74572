package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.DeferredItem;
import org.daiban.core.cases.EndingDetail;
import org.daiban.core.cases.IntakeDetail;
import org.daiban.core.cases.ItemLaw;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.RequestRef;
import org.daiban.core.cases.ServingFacts;
import org.daiban.core.cases.ServingMode;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.Verdict;
import org.daiban.core.catalogue.Finding;
import org.daiban.core.catalogue.FormCheck;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.request.Application;
import org.daiban.core.request.DeliveryProof;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Mandate;
import org.daiban.core.request.Supplement;
import org.daiban.core.request.Withdrawal;
import org.daiban.node.feed.Change;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;
import org.daiban.node.letters.WithdrawalNote;
import org.daiban.node.reference.KnownRegions;
import org.daiban.node.reference.Reference;
import org.daiban.node.seals.Seals;

/** Turns the requests of devices into acts of this node: receipt, correction, delivery. */
final class Requests {
  /** How many faults of a form one sentence tells. */
  private static final int FAULTS_TOLD = 5;

  private final CaseBook book;
  private final CaseLetters letters;
  private final Reference reference;
  private final FormCheck forms;
  private final Clock clock;

  Requests(CaseBook book, CaseLetters letters, Reference reference, Clock clock) {
    this.book = book;
    this.letters = letters;
    this.reference = reference;
    this.forms = new FormCheck(new KnownRegions(reference));
    this.clock = clock;
  }

  /** Receives an application (T2), once; empty when this node is to learn of the case later. */
  Optional<Verdict> receive(
      Connection connection,
      String node,
      String office,
      Entry entry,
      ItemLaw law,
      List<Change> changes)
      throws SQLException {
    Application application = Application.parse(entry.payload());
    if (CaseTable.find(connection, entry.header().caseId()).isPresent()) {
      return again(connection, entry);
    }
    Optional<String> duplicate = duplicate(connection, entry, application);
    ActDetail.Received detail =
        new ActDetail.Received(
            request(entry),
            CaseNumbers.free(
                connection,
                node,
                entry.header().caseId(),
                application.number(),
                Beijing.today(clock)),
            application.item(),
            law.name(),
            entry.header().catalogue(),
            application.applicant(),
            entry.header().actor().region(),
            office,
            law.decideLevel(),
            law.department(),
            entry.header().clock().deviceMs(),
            duplicate.orElse(""));
    Act act =
        Act.received(
            entry.header().caseId(),
            node,
            law.acceptLevel() == Level.TOWNSHIP ? Moves.count(connection, detail.region()) : 0,
            clock.millis(),
            receiptDay(),
            Actor.system(),
            detail);
    return Optional.of(book.act(connection, null, act, law, changes));
  }

  /** A second application under the same case is refused; without its acts nobody can tell. */
  private static Optional<Verdict> again(Connection connection, Entry entry) throws SQLException {
    return CaseTable.received(connection, entry.header().caseId())
        .filter(received -> !received.request().equals(request(entry)))
        .map(other -> new Verdict.Refused("T2", "这个办件已经收过一份申请，同一申请只收一次。", "请作为新的办件重新登记。"));
  }

  /** Another open case of the same person and item; a form without a number tells nothing. */
  static Optional<String> duplicate(Connection connection, Entry entry, Application application)
      throws SQLException {
    Object citizen = application.form().get("id_no");
    if (citizen == null || citizen.toString().isEmpty()) {
      return Optional.empty();
    }
    String person = Digest.of("person\n" + citizen).text();
    Optional<String> other = CaseTable.openCaseOf(connection, person, application.item());
    CaseTable.person(connection, entry.header().caseId(), person, application.item());
    return other;
  }

  /** Answers what the village that captured a case asks of it; empty while it has to wait. */
  Optional<Verdict> answer(
      Connection connection,
      CaseFile file,
      Entry entry,
      Entry author,
      ServiceItem item,
      List<Change> changes)
      throws SQLException {
    if (!author.header().device().startsWith(file.subject().region())) {
      return Optional.of(new Verdict.Refused("REGION", "这个办件不是本村登记的。", "请由登记这个办件的村办理，或请乡镇窗口办理。"));
    }
    return switch (entry.header().type()) {
      case EntryType.SUPPLEMENT ->
          waitsForItsTurn(file)
              ? Optional.empty()
              : Optional.of(correct(connection, file, entry, item, changes));
      case EntryType.WITHDRAW -> withdraw(connection, file, entry, item, changes);
      default -> Optional.of(deliver(connection, file, entry, item, changes));
    };
  }

  /**
   * What the applicant was asked for and what comes while the case stands still (特别程序) or is
   * between two holders is neither refused nor lost: it is looked at once the case goes on.
   */
  private static boolean waitsForItsTurn(CaseFile file) {
    boolean asked =
        !file.missing().isEmpty() || file.following().stream().anyMatch(DeferredItem::isAwaited);
    boolean still =
        file.state() == CaseState.SUSPENDED
            || file.state() == CaseState.FORWARDED
            || file.state() == CaseState.TRANSFERRED;
    return asked && still && !file.awaitsSupplement();
  }

  /** Takes the answer to the one-time notice (T5). */
  private Verdict correct(
      Connection connection, CaseFile file, Entry entry, ServiceItem item, List<Change> changes)
      throws SQLException {
    Supplement supplement = Supplement.parse(entry.payload());
    if (!file.answersNotice() && file.awaitsSupplement()) {
      return follow(connection, file, entry, supplement, item, changes);
    }
    Optional<Verdict> wrong = wrongForm(connection, file, supplement, item);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    List<Integer> given = given(supplement, item);
    if (given.isEmpty()) {
      return new Verdict.Refused("T5", "补交的材料都没有照片，不能算已经补交。", "请拍照附上后重新提交补正；还没有拿到的，请先不要勾选。");
    }
    Act act =
        Act.on(
            file,
            Transition.T5,
            clock.millis(),
            receiptDay(),
            file.holder(),
            agent(entry),
            new ActDetail.Corrected(request(entry), given));
    return book.act(connection, file, act, item.law(), changes);
  }

  /**
   * What of a supplement counts: a paper that nobody can see does not, and takes none of the others
   * with it, nor the day on which they were handed in. 0 stands for the form.
   */
  private static List<Integer> given(Supplement supplement, ServiceItem item) {
    List<Integer> given = new ArrayList<>();
    for (HandedMaterial material : supplement.materials()) {
      if (material.isHandedIn() && !item.lacksPicture(material)) {
        given.add(material.no());
      }
    }
    if (!supplement.form().isEmpty()) {
      given.add(0);
    }
    return given;
  }

  /** Takes in papers that acceptance had left open (T10b). */
  private Verdict follow(
      Connection connection,
      CaseFile file,
      Entry entry,
      Supplement supplement,
      ServiceItem item,
      List<Change> changes)
      throws SQLException {
    Optional<Verdict> wrong = FollowingSupplement.check(file, supplement);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Act act =
        Act.on(
            file,
            Transition.T10b,
            clock.millis(),
            receiptDay(),
            file.holder(),
            agent(entry),
            new IntakeDetail.Followed(request(entry), FollowingSupplement.arrived(supplement), ""));
    return book.act(connection, file, act, item.law(), changes);
  }

  /** The device has checked the mended fields; whoever writes to its log may not have. */
  private Optional<Verdict> wrongForm(
      Connection connection, CaseFile file, Supplement supplement, ServiceItem item)
      throws SQLException {
    Map<String, Object> before =
        ReceivedPapers.application(connection, file.caseId())
            .map(Application::form)
            .orElse(Map.of());
    List<String> faults = new ArrayList<>();
    for (Finding finding :
        forms.checkChanged(item, before, supplement.form(), Beijing.now(clock)).findings()) {
      if (finding.isError() && faults.size() < FAULTS_TOLD) {
        faults.add(finding.message());
      }
    }
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Verdict.Refused(
                "FORM", "补正的内容有不符合要求的：" + String.join("；", faults) + "。", "请改正后重新提交补正。"));
  }

  /** Takes the proof that a result was handed over (T25). */
  private Verdict deliver(
      Connection connection, CaseFile file, Entry entry, ServiceItem item, List<Change> changes)
      throws SQLException {
    DeliveryProof proof = DeliveryProof.parse(entry.payload());
    LocalDate signedOn = LocalDate.parse(proof.date());
    Actor agent = agent(entry);
    CaseLetters.Delivery delivery =
        new CaseLetters.Delivery(
            proof.receiver(),
            proof.relation(),
            ServingMode.AGENT,
            signedOn,
            agent.name(),
            proof.signature().text(),
            ServingFacts.NONE,
            "");
    Letter letter = letters.delivery(connection, file, item, delivery, agent.name());
    ActDetail.Delivered detail =
        new ActDetail.Delivered(
            request(entry),
            proof.receiver(),
            proof.relation(),
            signedOn,
            proof.signature().text(),
            ServingMode.AGENT.word(),
            true,
            letter);
    Act act = Act.on(file, Transition.T25, clock.millis(), signedOn, file.holder(), agent, detail);
    return book.act(connection, file, act, item.law(), changes);
  }

  /**
   * Takes the application back, if the mandate gives the agent that power expressly (T27); empty
   * where a person has to seal the letter, see {@link AskedWithdrawal}.
   */
  private Optional<Verdict> withdraw(
      Connection connection, CaseFile file, Entry entry, ServiceItem item, List<Change> changes)
      throws SQLException {
    Withdrawal withdrawal = Withdrawal.parse(entry.payload());
    boolean empowered =
        ReceivedPapers.application(connection, file.caseId())
            .filter(given -> given.mandate().powers().contains(Mandate.WITHDRAW))
            .isPresent();
    if (!empowered) {
      return Optional.of(
          new Verdict.Refused("T27", "委托书没有写明代办员可以代为撤回。", "请申请人本人到受理窗口书面撤回，或者由窗口打电话核实后办理。"));
    }
    LocalDate today = Beijing.today(clock);
    if (Transition.T27.from().contains(file.state())
        && !Seals.maySealItself(connection, letters.organ(connection, file), file.item(), today)) {
      return Optional.empty();
    }
    String by = "代办员受申请人书面委托";
    Letter letter =
        letters.issue(
            connection,
            file,
            new WithdrawalNote(by, withdrawal.reason(), today),
            agent(entry).name());
    Act act =
        Act.on(
            file,
            Transition.T27,
            clock.millis(),
            today,
            file.holder(),
            agent(entry),
            new EndingDetail.Withdrawn(request(entry), by, withdrawal.reason(), letter));
    return Optional.of(book.act(connection, file, act, item.law(), changes));
  }

  /**
   * In whose name this node receives an item's cases of a region; empty when it does not. After a
   * take-over the county's node receives for the township.
   */
  static Optional<String> office(Connection connection, String node, ItemLaw law, String region)
      throws SQLException {
    return switch (law.acceptLevel()) {
      case VILLAGE -> Optional.empty();
      case TOWNSHIP -> {
        boolean inCharge = Charges.nodeOf(connection, region).equals(node);
        String own = Moves.townshipOf(connection, region) + Identity.NODE_SLOT;
        yield inCharge
            ? Optional.of(Level.ofNode(node) == Level.COUNTY ? own : node)
            : Optional.empty();
      }
      case COUNTY ->
          Level.ofNode(node) == Level.COUNTY && Level.serves(node, region)
              ? Optional.of(node)
              : Optional.empty();
    };
  }

  /**
   * Of an application without its item nobody can say whose it is: every node says that it waits.
   */
  static boolean isOurs(String node, Optional<CaseFile> file, Entry entry) {
    return file.map(known -> known.holder().equals(node))
        .orElse(entry.header().type().equals(EntryType.CAPTURE));
  }

  private LocalDate receiptDay() {
    return reference.calendar().receiptDay(Beijing.now(clock), Beijing.CLOSING);
  }

  private static RequestRef request(Entry entry) {
    return new RequestRef(entry.header().device(), entry.header().seq());
  }

  private static Actor agent(Entry entry) {
    org.daiban.core.log.Actor writer = entry.header().actor();
    return new Actor(writer.person(), writer.role(), "代办员");
  }
}
