package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.calendar.DueDate;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseSubject;
import org.daiban.core.cases.EndingDetail;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.LetterNote;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Ruling;
import org.daiban.core.cases.StepLaw;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.Verdict;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.node.Ground;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.InboxTable;
import org.daiban.node.letters.ReopeningDecision;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;
import org.daiban.node.seals.Seals;
import org.daiban.node.store.Transactions;

/**
 * Opens a closed case anew where a ruling orders it (T30): another case that names the closed one.
 * Where a township's step is to be done again, the township gets it at once (T34).
 */
public final class ReopenDesk {
  private final Transactions transactions;
  private final CaseBook book;
  private final CaseLetters letters;
  private final Holders holders;
  private final Reference reference;
  private final Ground ground;
  private final Clock clock;

  ReopenDesk(
      Transactions transactions,
      CaseBook book,
      CaseLetters letters,
      Holders holders,
      Reference reference,
      Ground ground) {
    this.transactions = transactions;
    this.book = book;
    this.letters = letters;
    this.holders = holders;
    this.reference = reference;
    this.ground = ground;
    this.clock = ground.clock();
  }

  /**
   * What the ruling orders, as typed.
   *
   * @param days working days that it gives
   */
  public record Order(String kind, String number, String organ, String text, int step, int days) {}

  /** Opens a closed case anew; the new case. */
  public CaseFile reopen(Person manager, String closedId, Order order) {
    return transactions.write(connection -> reopen(connection, manager, closedId, order));
  }

  private CaseFile reopen(Connection connection, Person manager, String closedId, Order order)
      throws SQLException {
    CaseFile closed =
        CaseTable.find(connection, closedId)
            .orElseThrow(() -> Refusal.notFound("case-unknown", "没有这个办件。", "请核对办件编号。"));
    ServiceItem item = item(closed);
    StepLaw step =
        item.law()
            .findStep(order.step())
            .orElseThrow(
                () -> Refusal.invalid(List.of(new Problem.Field("step", "请选择从哪个环节重新办理。"))));
    Optional<Refusal> kin = Recusals.refusal(connection, closed, manager);
    if (kin.isPresent()) {
      throw kin.get();
    }
    requireNew(connection, closed, order);
    CaseSubject anew = subject(connection, closed, step);
    Seals.require(connection, manager, letters.organ(anew), closed.item(), Beijing.today(clock));
    List<Change> changes = new ArrayList<>();
    Act act = act(connection, manager, closed, anew, step, order);
    if (book.act(connection, closed, act, item.law(), changes) instanceof Verdict.Refused refused) {
      throw Refusal.byRule(refused.rule(), refused.reason(), refused.todo());
    }
    ChangeFeed.publish(connection, changes);
    giveToItsTownship(connection, manager, anew, step);
    return CaseTable.find(connection, anew.caseId()).orElseThrow();
  }

  /** One ruling opens a case anew once, however its number's brackets and blanks were typed. */
  private static void requireNew(Connection connection, CaseFile closed, Order order)
      throws SQLException {
    for (String anew : PartTable.reopened(connection, closed.caseId())) {
      for (Act act : CaseTable.history(connection, anew)) {
        if (act.detail() instanceof EndingDetail.Reopened before
            && plain(before.ruling().number()).equals(plain(order.number()))) {
          throw Refusal.byRule(
              Transition.T30.code(), "本件已经依这份裁决立了新的办件，一份裁决只登记一次。", "请在已立的新办件上办理；另有裁决的，请核对文号。");
        }
      }
    }
  }

  private static String plain(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  private CaseSubject subject(Connection connection, CaseFile closed, StepLaw step)
      throws SQLException {
    String node = Identity.read(connection).name();
    String number = CaseNumbers.own(connection, node, Beijing.today(clock));
    String office =
        step.level() == Level.COUNTY
            ? node
            : Offices.townshipOf(connection, closed) + Identity.NODE_SLOT;
    return closed.subject().anew(ground.caseId(), number, office);
  }

  private Act act(
      Connection connection,
      Person manager,
      CaseFile closed,
      CaseSubject anew,
      StepLaw step,
      Order order)
      throws SQLException {
    Ruling ruling =
        new Ruling(order.kind(), order.number(), order.organ(), order.text(), oldLetter(closed));
    LocalDate today = Beijing.today(clock);
    // What lies outside is counted as the nearest that does not: the table refuses it (T30).
    int days = Math.max(1, Math.min(order.days(), EndingDetail.Reopened.DAYS_MAX));
    DueDate due = reference.calendar().workingDaysAfter(today, days);
    Letter letter =
        letters.reopening(
            connection,
            anew,
            new ReopeningDecision(closed.number(), ruling, step.name(), today, due),
            manager.name());
    return new Act(
        anew.caseId(),
        1,
        1,
        Transition.T30.code(),
        clock.millis(),
        today,
        Identity.read(connection).name(),
        new Actor(manager.id(), manager.role(), manager.name()),
        new EndingDetail.Reopened(
            anew, ruling, step.no(), order.days(), Recusals.of(connection, closed), letter));
  }

  /** The number of the decision that falls. */
  private static String oldLetter(CaseFile closed) {
    String number = "";
    for (LetterNote letter : closed.letters()) {
      boolean decision =
          letter.kind().equals("W21") || letter.kind().equals("W22") || letter.kind().equals("W23");
      number = decision ? letter.number() : number;
    }
    return number;
  }

  private void giveToItsTownship(
      Connection connection, Person manager, CaseSubject anew, StepLaw step) throws SQLException {
    String inCharge = Charges.nodeOf(connection, anew.acceptNode());
    if (step.level() == Level.COUNTY || Level.ofNode(inCharge) != Level.TOWNSHIP) {
      return;
    }
    CaseFile file = CaseTable.find(connection, anew.caseId()).orElseThrow();
    Actor actor = new Actor(manager.id(), manager.role(), manager.name());
    if (holders.handOver(connection, actor, file, inCharge, "依裁决由乡镇重新办理")) {
      InboxTable.putCase(connection, inCharge, anew.parent());
    }
  }

  private ServiceItem item(CaseFile file) {
    return reference
        .item(file.subject().catalogue(), file.item())
        .orElseThrow(
            () -> Refusal.conflict("catalogue-missing", "本机还没有本办件所用的事项目录。", "请等目录同步到本机后再办理。"));
  }
}
