package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.calendar.DueDate;
import org.daiban.core.calendar.TimeLimit;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseSubject;
import org.daiban.core.cases.DeferredItem;
import org.daiban.core.cases.IntakeDetail;
import org.daiban.core.cases.JointLaw;
import org.daiban.core.cases.JointPart;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.Limit;
import org.daiban.core.cases.MissingItem;
import org.daiban.core.cases.ServingFacts;
import org.daiban.core.cases.ServingMode;
import org.daiban.core.catalogue.MaterialRule;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.catalogue.SpecialProcedure;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Protocol;
import org.daiban.core.request.Application;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.letters.AcceptanceNotice;
import org.daiban.node.letters.CollectionNotice;
import org.daiban.node.letters.CorrectionNotice;
import org.daiban.node.letters.DeliveryReceipt;
import org.daiban.node.letters.GrantDecision;
import org.daiban.node.letters.LetterBody;
import org.daiban.node.letters.LetterOffice;
import org.daiban.node.letters.MaterialLine;
import org.daiban.node.letters.Organ;
import org.daiban.node.letters.Organs;
import org.daiban.node.letters.RefusalDecision;
import org.daiban.node.letters.ReviewOpinion;
import org.daiban.node.reference.Reference;

/** Gathers from case, item and calendar what the letter of each act has to say. */
final class CaseLetters {
  private final Reference reference;
  private final Clock clock;

  CaseLetters(Reference reference, Clock clock) {
    this.reference = reference;
    this.clock = clock;
  }

  /** W05, the one-time notice. */
  Letter notice(
      Connection connection,
      CaseFile file,
      ServiceItem item,
      List<MissingItem> missing,
      int dueDays,
      String handler)
      throws SQLException {
    DueDate due = reference.calendar().workingDaysAfter(today(), dueDays);
    return issue(
        connection, file, new CorrectionNotice(item.type(), missing, dueDays, due), handler);
  }

  /** The law's own acceptance (T7), with its letter W03. */
  IntakeDetail.DeemedAccepted deemed(
      Connection connection, CaseFile file, ServiceItem item, String handler) throws SQLException {
    List<DeferredItem> follow =
        FollowingPapers.deemed(connection, file, item, reference.calendar());
    return new IntakeDetail.DeemedAccepted(
        acceptance(connection, file, item, follow, handler), follow);
  }

  /** W03, acceptance. */
  Letter acceptance(
      Connection connection,
      CaseFile file,
      ServiceItem item,
      List<DeferredItem> deferred,
      String handler)
      throws SQLException {
    Optional<Limit> limit = item.promised().isPresent() ? item.promised() : item.statutory();
    List<String> excluded = new ArrayList<>();
    for (SpecialProcedure procedure : item.specialProcedures()) {
      if (!procedure.countsInLimit()) {
        excluded.add(procedure.name());
      }
    }
    AcceptanceNotice notice =
        new AcceptanceNotice(
            item.type(),
            today(),
            inHand(connection, file, item, deferred),
            item.promised(),
            item.law().joint().map(JointLaw::limit).or(item::statutory),
            limit.map(this::due),
            excluded,
            item.fee().charged() ? item.fee().standard() : "",
            deferred);
    return issue(connection, file, notice, handler);
  }

  /** W20, the township's first review. */
  Letter review(
      Connection connection, CaseFile file, ServiceItem item, String opinion, String handler)
      throws SQLException {
    LocalDate accepted = file.dates().accepted();
    int used =
        accepted == null
            ? 0
            : Math.max(0, reference.calendar().workingDaysBetween(accepted, today()));
    ReviewOpinion review =
        new ReviewOpinion(item.department(), opinion, materials(connection, file, item), used);
    return issue(connection, file, review, handler);
  }

  /** W21 or W22, a yes. */
  Letter granted(
      Connection connection, CaseFile file, ServiceItem item, String content, String handler)
      throws SQLException {
    return issue(
        connection,
        file,
        new GrantDecision(item.type(), today(), content, item.legalBasis()),
        handler);
  }

  /** W23, a no. */
  Letter refused(
      Connection connection,
      CaseFile file,
      ServiceItem item,
      String reason,
      String basis,
      String handler)
      throws SQLException {
    boolean reconsiderFirst = reconsiderFirst(item);
    return issue(
        connection,
        file,
        new RefusalDecision(item.type(), today(), reason, basis, reconsiderFirst),
        handler);
  }

  /** Whether the item's record says so (行政复议法 23): {@code "reconsider_first": true}. */
  private static boolean reconsiderFirst(ServiceItem item) {
    Fields record = Json.object(item.json(), Protocol.FEED_BODY_CHARS_MAX);
    return record.has("reconsider_first") && record.flag("reconsider_first");
  }

  /** W25, what to collect and where: at the centre that received the case, or from the agent. */
  Letter collection(Connection connection, CaseFile file, ServiceItem item) throws SQLException {
    String accept = Offices.acceptNode(connection, file);
    Organ organ =
        organs()
            .find(accept, file.subject().department())
            .orElseGet(() -> office(connection, accept).organ(file));
    CollectionNotice notice =
        new CollectionNotice(item.result(), organ.name(), organ.address(), organ.hours(), true);
    return issue(connection, file, notice, "");
  }

  /** W26, W27 by post, W28 when a proxy agent handed it over. */
  Letter delivery(
      Connection connection, CaseFile file, ServiceItem item, Delivery delivery, String handler)
      throws SQLException {
    DeliveryReceipt receipt =
        new DeliveryReceipt(
            item.result(),
            delivery.receiver(),
            delivery.relation(),
            delivery.mode(),
            delivery.signedOn(),
            delivery.agent(),
            delivery.signature(),
            delivery.facts(),
            delivery.mail());
    return issue(connection, file, receipt, handler);
  }

  /**
   * Who received a result, how and when; {@code agent} is empty at the counter, {@code mail} is the
   * carrier and its number, empty where it did not go by post.
   */
  record Delivery(
      String receiver,
      String relation,
      ServingMode mode,
      LocalDate signedOn,
      String agent,
      String signature,
      ServingFacts facts,
      String mail) {}

  /** The letter of the act that comes next, whatever it says. */
  Letter issue(Connection connection, CaseFile file, LetterBody body, String handler)
      throws SQLException {
    return office(connection, Offices.acceptNode(connection, file))
        .issue(connection, file, body, today(), "", handler);
  }

  /** What one department says to a case that several look at. */
  Letter ofPart(
      Connection connection, CaseFile file, JointPart part, LetterBody body, String handler)
      throws SQLException {
    String id = body.kind() + "-part-" + part.no();
    return office(connection, Offices.acceptNode(connection, file))
        .issueOf(connection, file, part.department(), id, body, today(), handler);
  }

  /** W31, by which a ruling opens a case anew. */
  Letter reopening(Connection connection, CaseSubject anew, LetterBody body, String handler)
      throws SQLException {
    return office(connection, anew.acceptNode())
        .issueAnew(connection, anew, body, today(), handler);
  }

  /** The papers in hand, as letters list them. */
  List<MaterialLine> materialsOf(Connection connection, CaseFile file, ServiceItem item)
      throws SQLException {
    return materials(connection, file, item);
  }

  /** The organ in whose name this node acts on the case. */
  Organ organ(Connection connection, CaseFile file) throws SQLException {
    return office(connection, Offices.acceptNode(connection, file)).organ(file);
  }

  /** The organ that has to decide a case that is opened anew. */
  Organ organ(CaseSubject anew) {
    return organs().at(anew.acceptNode(), anew.department());
  }

  private LetterOffice office(Connection connection, String accept) {
    try {
      Machine machine = Identity.read(connection);
      return new LetterOffice(organs(), machine.name(), Optional.of(accept), machine.signer());
    } catch (SQLException e) {
      throw new IllegalStateException("the machine's own row cannot be read", e);
    }
  }

  private Organs organs() {
    return reference
        .text(FeedItem.ORGANS, "organs")
        .map(Organs::parse)
        .orElseThrow(
            () -> Refusal.conflict("organs-missing", "本机还没有机构名录，不能出具文书。", "请等名录同步到本机后再办理。"));
  }

  private DueDate due(Limit limit) {
    TimeLimit time = new TimeLimit(limit.days(), limit.unit(), 0);
    return reference.calendar().due(today(), time, List.of());
  }

  private static List<MaterialLine> materials(
      Connection connection, CaseFile file, ServiceItem item) throws SQLException {
    List<MaterialLine> lines = new ArrayList<>();
    Optional<Application> application = ReceivedPapers.application(connection, file.caseId());
    List<HandedMaterial> handed =
        application.map(Application::materials).orElseGet(Collections::emptyList);
    for (HandedMaterial given : handed) {
      if (!given.have().equals(HandedMaterial.NONE)) {
        String name = item.findMaterial(given.no()).map(MaterialRule::name).orElse("");
        lines.add(new MaterialLine(name, word(given.have()), given.attachments().size(), "电子件存档"));
      }
    }
    return lines;
  }

  /** Those that are there at acceptance: what follows is listed by itself. */
  private static List<MaterialLine> inHand(
      Connection connection, CaseFile file, ServiceItem item, List<DeferredItem> deferred)
      throws SQLException {
    List<String> open = deferred.stream().map(DeferredItem::name).toList();
    return materials(connection, file, item).stream()
        .filter(line -> !open.contains(line.name()))
        .toList();
  }

  private static String word(String have) {
    return switch (have) {
      case HandedMaterial.ORIGINAL -> "原件";
      case HandedMaterial.COPY -> "复印件";
      case HandedMaterial.PROMISE -> "告知承诺";
      case HandedMaterial.DEFER -> "容缺后补";
      case HandedMaterial.SHARED -> "数据共享";
      default -> have;
    };
  }

  private LocalDate today() {
    return Beijing.today(clock);
  }
}
