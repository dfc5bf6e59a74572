package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFlow;
import org.daiban.core.cases.DeferredItem;
import org.daiban.core.cases.EndingDetail;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.Verdict;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Certificate;
import org.daiban.core.request.AttachmentRef;
import org.daiban.node.exchange.KeptEntries;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.people.Area;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;
import org.daiban.node.seals.Seals;
import org.daiban.node.store.Transactions;

/**
 * The desk of a clerk at a township or the county: looks at cases and moves those that this node
 * holds, one act in one transaction.
 */
public final class CaseDesk {
  /** Made on the pages of machines and of what was kept aside. */
  private static final List<Transition> OF_OTHER_PAGES =
      List.of(
          Transition.T14,
          Transition.T30,
          Transition.T33,
          Transition.T34,
          Transition.T35,
          Transition.T36,
          Transition.T37);

  private static final List<Transition> DECISIONS =
      List.of(Transition.T11, Transition.T22, Transition.T23);

  private final Transactions transactions;
  private final CaseBook book;
  private final Followers followers;
  private final CaseLetters letters;
  private final CounterPicture pictures;
  private final KeptEntries kept;
  private final OtherOrders others;
  private final DeliveryOrders delivery;
  private final Reference reference;
  private final QueueSearch search;
  private final Clock clock;

  CaseDesk(
      Transactions transactions,
      CaseBook book,
      Followers followers,
      CaseLetters letters,
      CounterPicture pictures,
      KeptEntries kept,
      Reference reference,
      Clock clock) {
    this.transactions = transactions;
    this.book = book;
    this.followers = followers;
    this.letters = letters;
    this.pictures = pictures;
    this.kept = kept;
    this.delivery = new DeliveryOrders(letters);
    this.others = new OtherOrders(letters, reference, clock);
    this.reference = reference;
    this.search = new QueueSearch(reference);
    this.clock = clock;
  }

  /** A page of the cases that a query asks for. */
  CasePage list(CaseQuery query) {
    return transactions.read(
        connection -> CaseTable.page(connection, query, search.find(connection, query)));
  }

  /** One case. That the clerk may see it is asked before, at the gate. */
  public CaseFile get(String caseId) {
    return transactions.read(connection -> get(connection, caseId));
  }

  /** The moves that the clerk may make on a case here and now. */
  public List<Transition> available(Person clerk, CaseFile file) {
    Certificate node = transactions.read(connection -> Identity.read(connection).enrolled());
    String office = transactions.read(connection -> Offices.regionOf(connection, file));
    boolean out = transactions.read(connection -> Recusals.has(connection, file, clerk));
    return !out
            && file.holder().equals(node.subject())
            && Jurisdiction.worksAt(clerk, office)
            && leads(clerk, file)
        ? open(clerk, file, item(file))
        : List.of();
  }

  /** Another department that takes part looks at the case and moves it only by its own answer. */
  private static boolean leads(Person clerk, CaseFile file) {
    return Jurisdiction.findArea(clerk)
        .flatMap(Area::department)
        .filter(own -> !own.equals(file.subject().department()))
        .isEmpty();
  }

  /** Makes one move and those that follow by themselves. */
  public CaseFile act(Person clerk, String caseId, ActOrder order) {
    return transactions.write(connection -> act(connection, clerk, caseId, order));
  }

  /**
   * Somebody says that the applicant is a near relative, and from then on keeps out of the case.
   */
  public CaseFile recuse(Person clerk, String caseId, String relation) {
    String said = Recusals.relation(relation);
    return transactions.write(connection -> recuse(connection, clerk, caseId, said));
  }

  private CaseFile recuse(Connection connection, Person clerk, String caseId, String relation)
      throws SQLException {
    CaseFile file = get(connection, caseId);
    String node = Identity.read(connection).name();
    boolean here = file.holder().equals(node) && Transition.T37.from().contains(file.state());
    if (Recusals.has(connection, file, clerk)) {
      return file;
    }
    if (!here) {
      RecusalTable.put(connection, caseId, clerk, relation, clock.millis());
      return file;
    }
    Act act =
        Act.on(
            file,
            Transition.T37,
            clock.millis(),
            Beijing.today(clock),
            node,
            actor(clerk),
            new EndingDetail.Recused(relation));
    List<Change> changes = new ArrayList<>();
    if (book.act(connection, file, act, item(file).law(), changes)
        instanceof Verdict.Refused refused) {
      throw refusal(refused);
    }
    ChangeFeed.publish(connection, changes);
    return get(connection, caseId);
  }

  /** The item of a case in the version it was captured with. */
  public ServiceItem item(CaseFile file) {
    return findItem(file)
        .orElseThrow(
            () -> Refusal.conflict("catalogue-missing", "本机还没有本办件所用的事项目录。", "请等目录同步到本机后再办理。"));
  }

  /** The item of a case in the version it was captured with, if that is here. */
  Optional<ServiceItem> findItem(CaseFile file) {
    return reference.item(file.subject().catalogue(), file.item());
  }

  private CaseFile act(Connection connection, Person clerk, String caseId, ActOrder order)
      throws SQLException {
    CaseFile file = get(connection, caseId);
    ServiceItem item = item(file);
    Optional<Refusal> kin = Recusals.refusal(connection, file, clerk);
    if (kin.isPresent()) {
      throw kin.get();
    }
    if (file.revision() != order.revision()) {
      throw Refusal.conflict("case-revised", "办件在您打开之后已有新的进展。", "请刷新办件，看过最新情况再办理。");
    }
    ready(clerk, file, order);
    if (DECISIONS.contains(order.transition())) {
      Seals.requireDecider(
          connection, clerk, letters.organ(connection, file), file.item(), Beijing.today(clock));
    }
    NewerPapers.requireFair(reference, file, item, order.missing());
    List<Change> changes = new ArrayList<>();
    Act act =
        Act.on(
            file,
            order.transition(),
            clock.millis(),
            date(order),
            Identity.read(connection).name(),
            actor(clerk),
            detail(connection, clerk, file, item, order));
    if (Seals.isSealed(act)) {
      Seals.require(
          connection, clerk, letters.organ(connection, file), file.item(), Beijing.today(clock));
    }
    Verdict verdict = book.act(connection, file, act, item.law(), changes);
    if (verdict instanceof Verdict.Refused refused) {
      throw refusal(refused);
    }
    Optional<AttachmentRef> picture = picture(connection, order);
    if (picture.isPresent()) {
      pictures.keep(connection, file, clerk, picture.get(), changes);
    }
    followers.after(connection, caseId, item, changes);
    changes.addAll(kept.look(connection, caseId));
    ChangeFeed.publish(connection, changes);
    return CaseTable.find(connection, caseId).orElseThrow();
  }

  private List<Transition> open(Person clerk, CaseFile file, ServiceItem item) {
    List<Transition> moves =
        new ArrayList<>(
            CaseFlow.available(
                file, actor(clerk), item.law(), reference.calendar(), Beijing.today(clock)));
    moves.removeAll(OF_OTHER_PAGES);
    return moves;
  }

  /** Asks the table before a letter number is spent on an act that it would refuse. */
  private void ready(Person clerk, CaseFile file, ActOrder order) {
    if (!available(clerk, file).contains(order.transition())) {
      throw late(clerk, file, order)
          .orElseGet(
              () ->
                  Refusal.byRule(
                      order.transition().code(),
                      "办件现在是“"
                          + file.state().title()
                          + "”，您不能办理“"
                          + order.transition().title()
                          + "”。",
                      "请刷新办件，按页面给出的步骤办理。"));
    }
  }

  /** Says so where nothing but the time stands in the way. */
  private Optional<Refusal> late(Person clerk, CaseFile file, ActOrder order) {
    boolean otherwiseOpen =
        CaseFlow.available(file, actor(clerk), item(file).law()).contains(order.transition());
    return otherwiseOpen
        ? CaseFlow.late(file, order.transition(), reference.calendar(), Beijing.today(clock))
            .map(CaseDesk::refusal)
        : Optional.empty();
  }

  private ActDetail detail(
      Connection connection, Person clerk, CaseFile file, ServiceItem item, ActOrder order)
      throws SQLException {
    return switch (order.transition().code()) {
      case "T4" ->
          new ActDetail.Notified(
              order.missing(),
              order.dueDays(),
              letters.notice(
                  connection, file, item, order.missing(), order.dueDays(), clerk.name()));
      case "T10" -> accepted(connection, clerk, file, item, order);
      case "T10a" -> new ActDetail.StepStarted();
      case "T12" -> new ActDetail.StepDone(order.opinion());
      case "T21" ->
          new ActDetail.Forwarded(
              order.opinion(),
              Identity.root(connection).subject(),
              letters.review(connection, file, item, order.opinion(), clerk.name()));
      case "T22" ->
          decided(
              true, order, letters.granted(connection, file, item, order.content(), clerk.name()));
      case "T23" -> refusedWith(connection, clerk, file, item, order);
      case "T24c" -> DeliveryOrders.step(connection, order);
      case "T25" -> delivery.delivered(connection, clerk, file, item, order);
      case "T26" -> new ActDetail.Closed();
      default -> others.detail(connection, clerk, file, item, order);
    };
  }

  private ActDetail accepted(
      Connection connection, Person clerk, CaseFile file, ServiceItem item, ActOrder order)
      throws SQLException {
    List<DeferredItem> left =
        FollowingPapers.of(
            connection,
            file,
            item,
            order,
            (no, day) -> NewerPapers.following(reference, file, item, no, day));
    return new ActDetail.Accepted(
        letters.acceptance(connection, file, item, left, clerk.name()), left);
  }

  /** The picture that an act stands on, if it needs one. */
  private static Optional<AttachmentRef> picture(Connection connection, ActOrder order)
      throws SQLException {
    if (order.transition() == Transition.T25) {
      return DeliveryOrders.picture(connection, order);
    }
    if (order.transition() == Transition.T24c) {
      return DeliveryOrders.proof(connection, order);
    }
    if (order.transition() == Transition.T10 && !order.word("promise").isEmpty()) {
      return Optional.of(CounterPicture.promise(connection, order.word("promise")));
    }
    boolean pictured =
        order.transition() == Transition.T18 || order.transition() == Transition.T10b;
    return pictured && !order.word("photo").isEmpty()
        ? Optional.of(CounterPicture.photo(connection, order.word("photo")))
        : Optional.empty();
  }

  /** A no that a department has said is quoted in it. */
  private ActDetail refusedWith(
      Connection connection, Person clerk, CaseFile file, ServiceItem item, ActOrder order)
      throws SQLException {
    String reason = JointLetters.quoting(file, order.reason());
    Letter letter = letters.refused(connection, file, item, reason, order.basis(), clerk.name());
    return new ActDetail.Decided(false, reason, order.basis(), order.content(), letter);
  }

  private static ActDetail decided(boolean yes, ActOrder order, Letter letter) {
    return new ActDetail.Decided(yes, order.reason(), order.basis(), order.content(), letter);
  }

  private static CaseFile get(Connection connection, String caseId) throws SQLException {
    return CaseTable.find(connection, caseId)
        .orElseThrow(() -> Refusal.notFound("case-unknown", "没有这个办件。", "请核对办件编号。"));
  }

  /** The day that counts in law: of a delivery the day beside the signature, else today. */
  private LocalDate date(ActOrder order) {
    boolean signed = order.transition() == Transition.T25 && order.date() != null;
    return signed ? order.date() : Beijing.today(clock);
  }

  private static Actor actor(Person clerk) {
    return new Actor(clerk.id(), clerk.role(), clerk.name());
  }

  private static Refusal refusal(Verdict.Refused refused) {
    return Refusal.byRule(refused.rule(), refused.reason(), refused.todo());
  }
}
