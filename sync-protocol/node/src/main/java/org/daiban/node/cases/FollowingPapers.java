package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.calendar.TimeLimit;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.ClockKind;
import org.daiban.core.cases.ClockRecord;
import org.daiban.core.cases.DeferredItem;
import org.daiban.core.cases.Limit;
import org.daiban.core.cases.StepLaw;
import org.daiban.core.catalogue.MaterialRule;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.request.Application;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Supplement;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;

/**
 * Papers that acceptance leaves open (容缺受理, 告知承诺), as a clerk orders it: {@code deferred} and
 * {@code promised} are their numbers, {@code deferredUntil} and {@code checkedUntil} their days,
 * {@code promise} the picture of the signed promise, without which the village's pictures of the
 * paper stand for it, {@code arrived} those that the village had deferred and that are there by
 * now.
 */
final class FollowingPapers {
  /** The law's limit for an item that names none (行政许可法 42). */
  private static final Limit UNLIMITED = new Limit(20, LimitUnit.WORKING_DAYS, "行政许可法第四十二条");

  private final Connection connection;
  private final ServiceItem item;
  private final ActOrder order;
  private final Map<Integer, HandedMaterial> given;
  private final Newer newer;

  /** Papers that only a newer version of the item asks for, by number and day (O3). */
  interface Newer {
    Optional<DeferredItem> find(int no, LocalDate day);
  }

  private FollowingPapers(
      Connection connection,
      ServiceItem item,
      ActOrder order,
      Map<Integer, HandedMaterial> given,
      Newer newer) {
    this.connection = connection;
    this.item = item;
    this.order = order;
    this.given = given;
    this.newer = newer;
  }

  /** What the order leaves open; refused when the village deferred a paper that it passes over. */
  static List<DeferredItem> of(
      Connection connection, CaseFile file, ServiceItem item, ActOrder order, Newer newer)
      throws SQLException {
    return new FollowingPapers(connection, item, order, given(connection, file), newer).read();
  }

  /**
   * What the law's own acceptance (T7) leaves open: the papers that the village said would follow.
   * Nobody named a day, so they are there before the item's limit, counted from receipt, is over.
   */
  static List<DeferredItem> deemed(
      Connection connection, CaseFile file, ServiceItem item, WorkingCalendar calendar)
      throws SQLException {
    LocalDate since =
        file.runningClock(ClockKind.K2).map(ClockRecord::from).orElse(file.dates().received());
    Limit limit = item.promised().or(item::statutory).orElse(UNLIMITED);
    TimeLimit time = new TimeLimit(limit.days(), limit.unit(), 0);
    LocalDate last = calendar.due(since, time, List.of()).date();
    List<DeferredItem> items = new ArrayList<>();
    for (HandedMaterial one : given(connection, file).values()) {
      if (one.have().equals(HandedMaterial.DEFER)) {
        items.add(
            new DeferredItem(one.no(), name(item, one.no()), last, false, pictured(one), null));
      }
    }
    return items;
  }

  /**
   * Nothing is granted on the spot (T11) while a paper that the village deferred is not there. Help
   * in an emergency is given first and its papers completed afterwards (国发〔2014〕47号): such an item
   * has a step for that.
   */
  static void requireArrived(Connection connection, CaseFile file, ServiceItem item, ActOrder order)
      throws SQLException {
    if (item.law().steps().stream().anyMatch(StepLaw::records)) {
      return;
    }
    for (HandedMaterial one : given(connection, file).values()) {
      if (one.have().equals(HandedMaterial.DEFER) && !order.numbers("arrived").contains(one.no())) {
        throw Refusal.byRule(
            "T11",
            "村里登记“" + name(item, one.no()) + "”容缺后补，还没有收到，材料不齐全，不能当场准予。",
            "请办理受理（T10），勾选“已经收到”或者写明补交日期；补齐后再作出决定。");
      }
    }
  }

  /** What was handed over for each material; a supplement's word is the later one. */
  private static Map<Integer, HandedMaterial> given(Connection connection, CaseFile file)
      throws SQLException {
    Map<Integer, HandedMaterial> given = new TreeMap<>();
    ReceivedPapers.application(connection, file.caseId())
        .map(Application::materials)
        .orElse(List.of())
        .forEach(one -> given.put(one.no(), one));
    for (Supplement supplement : ReceivedPapers.supplements(connection, file.caseId())) {
      supplement.materials().forEach(one -> given.put(one.no(), one));
    }
    return given;
  }

  private List<DeferredItem> read() throws SQLException {
    List<Integer> deferred = order.numbers("deferred");
    List<Integer> promised = order.numbers("promised");
    List<Integer> settled = new ArrayList<>(order.numbers("arrived"));
    settled.addAll(deferred);
    settled.addAll(promised);
    for (HandedMaterial one : given.values()) {
      if (isOpen(one) && !settled.contains(one.no())) {
        throw passedOver(one);
      }
    }
    List<DeferredItem> items = new ArrayList<>();
    for (int no : deferred) {
      LocalDate day = day("deferredUntil");
      Optional<DeferredItem> behind = newer.find(no, day);
      items.add(behind.isPresent() ? behind.get() : item(no, day, false));
    }
    for (int no : promised) {
      items.add(item(no, day("checkedUntil"), true));
    }
    return items;
  }

  private static boolean isOpen(HandedMaterial one) {
    return one.have().equals(HandedMaterial.DEFER) || one.have().equals(HandedMaterial.PROMISE);
  }

  private Refusal passedOver(HandedMaterial one) {
    String how = one.have().equals(HandedMaterial.DEFER) ? "容缺后补" : "告知承诺";
    return Refusal.byRule(
        "T10",
        "村里登记“" + name(item, one.no()) + "”" + how + "，受理时没有写明期限，也没有写明已经收到。",
        "请打开办件，勾选这份材料并写明日期，或者勾选“已经收到”。");
  }

  private LocalDate day(String name) {
    return order
        .day(name)
        .orElseThrow(() -> Refusal.invalid(List.of(new Problem.Field(name, "请填写日期。"))));
  }

  private DeferredItem item(int no, LocalDate day, boolean byPromise) throws SQLException {
    return new DeferredItem(no, name(item, no), day, byPromise, promise(no), null);
  }

  private static String name(ServiceItem item, int no) {
    return item.findMaterial(no).map(MaterialRule::name).orElse("第" + no + "号材料");
  }

  private String promise(int no) throws SQLException {
    if (!order.word("promise").isEmpty()) {
      return CounterPicture.promise(connection, order.word("promise")).digest().text();
    }
    HandedMaterial handed = given.get(no);
    return handed != null && isOpen(handed) ? pictured(handed) : "";
  }

  /** The village's picture of the signed promise, if it took one. */
  private static String pictured(HandedMaterial handed) {
    return handed.attachments().isEmpty() ? "" : handed.attachments().get(0).text();
  }
}
