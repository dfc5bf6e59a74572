package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.daiban.core.calendar.DueDate;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.ClockKind;
import org.daiban.core.cases.ClockRecord;
import org.daiban.core.cases.EndingDetail;
import org.daiban.core.cases.IntakeDetail;
import org.daiban.core.cases.JointDetail;
import org.daiban.core.cases.LegalClock;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.ReviewDetail;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.number.RegionCode;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.letters.DeclinedNotice;
import org.daiban.node.letters.ExtensionNotice;
import org.daiban.node.letters.LetterBody;
import org.daiban.node.letters.NotNeededNotice;
import org.daiban.node.letters.ObjectionRecord;
import org.daiban.node.letters.PostingNotice;
import org.daiban.node.letters.ProcedureNotice;
import org.daiban.node.letters.ResumeNotice;
import org.daiban.node.letters.TerminationNotice;
import org.daiban.node.letters.TransferNotice;
import org.daiban.node.letters.WithdrawalNote;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;

/**
 * What belongs to the acts that bend a case's way, from what a clerk filled in: the detail, with
 * the letter that tells the applicant.
 */
final class OtherOrders {
  private final CaseLetters letters;
  private final SpotFix spotFix;
  private final JointOrders joint;
  private final Reference reference;
  private final Clock clock;

  OtherOrders(CaseLetters letters, Reference reference, Clock clock) {
    this.letters = letters;
    this.spotFix = new SpotFix(reference, clock);
    this.joint = new JointOrders(new JointLetters(letters, reference, clock));
    this.reference = reference;
    this.clock = clock;
  }

  /** The detail of an order whose row was found open for this clerk and case. */
  ActDetail detail(
      Connection connection, Person clerk, CaseFile file, ServiceItem item, ActOrder order)
      throws SQLException {
    Paper paper = body -> letters.issue(connection, file, body, clerk.name());
    return switch (order.transition()) {
      case T3 -> spotFix.detail(connection, file, item, order);
      case T6 -> new IntakeDetail.Lapsed(paper.of(lapse(file)));
      case T7 -> letters.deemed(connection, file, item, clerk.name());
      case T8 -> notNeeded(item, order, paper);
      case T9 -> elsewhere(connection, file, item, order, paper);
      case T10b -> new IntakeDetail.Followed(null, order.numbers("given"), order.word("finding"));
      case T11 -> decided(connection, clerk, file, item, order);
      case T13 -> joint.split(connection, clerk, file, item, order);
      case T15 -> new JointDetail.Merged(order.opinion());
      case T16 -> procedureStarted(item, order, paper);
      case T17 -> procedureEnded(file, order, paper);
      case T18 -> posting(file, order, paper);
      case T19 -> objected(order, paper);
      case T20 -> extended(file, item, order, paper);
      case T24 -> certificate(connection, file, item, order);
      case T24b ->
          new ActDetail.ReadyToDeliver(
              Followers.deliverer(connection, file), letters.collection(connection, file, item));
      case T27 -> withdrawn(connection, file, order, paper);
      case T28 -> terminated(order, paper);
      case T29 -> new ReviewDetail.SentBack(order.number("toStep"), order.reason());
      case T31 -> new EndingDetail.Urged(order.word("manner"), order.word("words"));
      case T32 ->
          new EndingDetail.Reassigned(
              order.word("toPerson"), order.word("toName"), order.word("note"));
      case T1, T2, T4, T5, T9b, T10, T10a, T12, T14, T21, T21b, T22, T23, T24c ->
          throw later(order);
      case T25, T26, T30, T33, T34, T35, T36, T37 -> throw later(order);
    };
  }

  /** Prints a letter of the act at hand. */
  private interface Paper {
    Letter of(LetterBody body) throws SQLException;
  }

  private static Refusal later(ActOrder order) {
    return Refusal.byRule("LATER", "“" + order.transition().title() + "”不能在这里办理。", "请按页面给出的步骤办理。");
  }

  private TerminationNotice lapse(CaseFile file) {
    String due =
        file.runningClock(ClockKind.CORRECTION)
            .map(clock -> look(clock).due().date())
            .orElse(today())
            .toString();
    return new TerminationNotice(
        "一次性补正告知书要求的材料在补正期限（至" + due + "）内没有补齐，经提醒仍未补齐。", "一次性补正告知书载明的补正期限和后果", today());
  }

  private static ActDetail notNeeded(ServiceItem item, ActOrder order, Paper paper)
      throws SQLException {
    return new IntakeDetail.NotNeeded(
        order.reason(), paper.of(new NotNeededNotice(item.type(), order.reason())));
  }

  private ActDetail elsewhere(
      Connection connection, CaseFile file, ServiceItem item, ActOrder order, Paper paper)
      throws SQLException {
    if (order.word("to").isEmpty()) {
      DeclinedNotice notice =
          new DeclinedNotice(item.type(), order.reason(), order.basis(), order.word("rightOrgan"));
      return new IntakeDetail.Declined(
          order.reason(), order.basis(), order.word("rightOrgan"), paper.of(notice));
    }
    String department = order.word("toDepartment");
    TransferNotice notice = new TransferNotice(department, order.reason(), today());
    return new IntakeDetail.Transferred(
        node(connection, file, order.word("to")), department, order.reason(), paper.of(notice));
  }

  /** The node of the county, or of the township in charge, or this one for another department. */
  private static String node(Connection connection, CaseFile file, String to) throws SQLException {
    return switch (to) {
      case "county" -> Identity.root(connection).subject();
      case "township" -> Charges.nodeOf(connection, file.subject().region());
      default -> file.holder();
    };
  }

  private ActDetail decided(
      Connection connection, Person clerk, CaseFile file, ServiceItem item, ActOrder order)
      throws SQLException {
    boolean yes = !order.content().isEmpty();
    if (yes) {
      FollowingPapers.requireArrived(connection, file, item, order);
    }
    Letter letter =
        yes
            ? letters.granted(connection, file, item, order.content(), clerk.name())
            : letters.refused(connection, file, item, order.reason(), order.basis(), clerk.name());
    return new ActDetail.Decided(yes, order.reason(), order.basis(), order.content(), letter);
  }

  private ActDetail procedureStarted(ServiceItem item, ActOrder order, Paper paper)
      throws SQLException {
    String name = order.word("procedure");
    int days = order.number("days");
    return new ReviewDetail.ProcedureStarted(
        name,
        days,
        order.reason(),
        paper.of(new ProcedureNotice(item.type(), name, days, order.reason(), today())));
  }

  private ActDetail procedureEnded(CaseFile file, ActOrder order, Paper paper) throws SQLException {
    Optional<ClockRecord> leading =
        file.runningClock(ClockKind.K3).isPresent()
            ? file.runningClock(ClockKind.K3)
            : file.runningClock(ClockKind.K4);
    String procedure =
        leading.flatMap(ClockRecord::openPause).map(pause -> pause.reason()).orElse("特别程序");
    Optional<DueDate> due = leading.map(clock -> look(clock).due());
    return new ReviewDetail.ProcedureEnded(
        order.word("result"),
        paper.of(new ResumeNotice(procedure, order.word("result"), today(), due)));
  }

  private ActDetail posting(CaseFile file, ActOrder order, Paper paper) throws SQLException {
    if (file.state() == CaseState.PUBLICITY) {
      return new ReviewDetail.PostingEnded(order.word("finding"), order.word("photo"));
    }
    int days = order.number("days");
    String place = order.word("place");
    DueDate until = reference.calendar().naturalDaysAfter(today(), Math.max(0, days));
    PostingNotice notice =
        new PostingNotice(
            file.subject().applicant(),
            village(file),
            file.subject().itemName(),
            place,
            today(),
            until);
    return new ReviewDetail.Posted(place, days, order.word("photo"), paper.of(notice));
  }

  private ActDetail objected(ActOrder order, Paper paper) throws SQLException {
    String objection = order.word("objection");
    return new ReviewDetail.Objected(objection, paper.of(new ObjectionRecord(objection, today())));
  }

  private ActDetail extended(CaseFile file, ServiceItem item, ActOrder order, Paper paper)
      throws SQLException {
    int days = Math.max(0, order.number("days"));
    ClockRecord clock = file.runningClock(ClockKind.K4).orElseThrow();
    DueDate old = look(clock).due();
    DueDate due = look(clock.extended(days)).due();
    ExtensionNotice notice =
        new ExtensionNotice(item.type(), old, days, due, order.reason(), order.word("approver"));
    return new ReviewDetail.Extended(
        days, order.flag("promiseToo"), order.reason(), order.word("approver"), paper.of(notice));
  }

  private ActDetail certificate(
      Connection connection, CaseFile file, ServiceItem item, ActOrder order) throws SQLException {
    if (file.state() == CaseState.DECIDED_YES) {
      String named = order.word("certificate");
      return new EndingDetail.CertificateBegun(named.isEmpty() ? item.result() : named);
    }
    return new EndingDetail.CertificateMade(
        order.word("number"),
        Followers.deliverer(connection, file),
        letters.collection(connection, file, item));
  }

  private ActDetail withdrawn(Connection connection, CaseFile file, ActOrder order, Paper paper)
      throws SQLException {
    String by = order.word("by");
    return new EndingDetail.Withdrawn(
        AskedWithdrawal.request(connection, file),
        by,
        order.reason(),
        paper.of(new WithdrawalNote(by, order.reason(), today())));
  }

  private ActDetail terminated(ActOrder order, Paper paper) throws SQLException {
    return new EndingDetail.Terminated(
        order.reason(),
        order.basis(),
        paper.of(new TerminationNotice(order.reason(), order.basis(), today())));
  }

  private LegalClock look(ClockRecord clock) {
    return new LegalClock(clock, reference.calendar(), today());
  }

  private String village(CaseFile file) {
    return reference
        .regions()
        .flatMap(regions -> regions.findName(new RegionCode(file.subject().region())))
        .orElse(file.subject().region());
  }

  private LocalDate today() {
    return Beijing.today(clock);
  }
}
