package org.daiban.core.cases;

import static org.daiban.core.cases.ActGuards.isBlank;
import static org.daiban.core.cases.ActGuards.refuse;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.calendar.TimeLimit;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.Verdict.Refused;

/**
 * Papers that follow acceptance on a written promise (容缺受理, 告知承诺): what T10 may leave open, what
 * T10b takes in, and what they do. The law speaks of complete papers only (行政许可法 32(1)(5)); that
 * minor ones may follow is local rule, and which ones is the catalogue's word.
 */
final class FollowingRows {
  private FollowingRows() {}

  /** What acceptance leaves open: only what the item lets, each with its signed promise and day. */
  static Optional<Refused> accepted(Act act, ActDetail.Accepted detail, ItemLaw law) {
    Set<Integer> seen = new HashSet<>();
    for (DeferredItem item : detail.deferred()) {
      Optional<Refused> wrong = one(act, item, law);
      if (wrong.isPresent()) {
        return wrong;
      }
      if (!seen.add(item.no())) {
        return refuse("T10", "“" + item.name() + "”写了两次。", "请每份材料只写一次。");
      }
    }
    return oneDay(detail.deferred(), false).isPresent()
        ? oneDay(detail.deferred(), false)
        : oneDay(detail.deferred(), true);
  }

  private static Optional<Refused> one(Act act, DeferredItem item, ItemLaw law) {
    boolean allowed =
        isOfNewerVersion(item, law)
            || law.findPaper(item.no())
                .map(paper -> item.byPromise() ? paper.mayBePromised() : paper.mayFollow())
                .orElse(false);
    if (!allowed) {
      return refuse(
          "T10",
          "事项目录没有允许“" + item.name() + "”" + (item.byPromise() ? "用告知承诺代替。" : "容缺后补。"),
          "缺这份材料的，请一次性告知补正（T4）；材料已经齐全的，请不要勾选它。");
    }
    if (isBlank(item.promise()) && !item.isNewer()) {
      return refuse(
          "T10",
          "没有“" + item.name() + "”的书面承诺。",
          item.byPromise() ? "请申请人在告知承诺书（W09）上签字，并拍照附上。" : "请申请人在容缺受理承诺书（W08）上签字，并拍照附上。");
    }
    return item.dueOn().isAfter(act.date())
        ? Optional.empty()
        : refuse("T10", "“" + item.name() + "”的期限不在受理日之后。", "请写明受理之后的日期。");
  }

  /**
   * O3 (product rule): a paper that only a newer version asks for follows, and the applicant, whose
   * own list did not name it, need not promise anything first. Its number lies behind that list.
   */
  private static boolean isOfNewerVersion(DeferredItem item, ItemLaw law) {
    return item.isNewer()
        && !item.byPromise()
        && law.papers().stream().allMatch(paper -> paper.no() < item.no());
  }

  /** One promise, one day: the applicant has one date to keep in mind, and one clock runs. */
  private static Optional<Refused> oneDay(List<DeferredItem> items, boolean byPromise) {
    long days =
        items.stream()
            .filter(item -> item.byPromise() == byPromise)
            .map(DeferredItem::dueOn)
            .distinct()
            .count();
    return days > 1 ? refuse("T10", "后补的材料写了不同的日期。", "请按承诺书写同一个日期。") : Optional.empty();
  }

  /** Product rule: what follows is there before the promised (else the statutory) limit is over. */
  static Optional<Refused> late(
      Act act, ActDetail.Accepted detail, ItemLaw law, WorkingCalendar calendar) {
    Optional<Limit> limit = law.promised().isPresent() ? law.promised() : law.statutory();
    if (!limit.isPresent()) {
      return Optional.empty();
    }
    TimeLimit time = new TimeLimit(limit.get().days(), limit.get().unit(), 0);
    LocalDate last = calendar.due(act.date(), time, Collections.emptyList()).date();
    return detail.deferred().stream().anyMatch(item -> item.dueOn().isAfter(last))
        ? refuse("T10", "后补或者核查的日期晚于办结期限（" + last + "）。", "请写不晚于" + last + "的日期。")
        : Optional.empty();
  }

  /** Whether anything is still to come. */
  static Optional<Refused> awaiting(CaseFile file) {
    return file.following().isEmpty()
        ? refuse("T10b", "没有等待补交的材料，也没有等待核查的承诺。", "请按页面给出的步骤办理。")
        : Optional.empty();
  }

  /** What is filed is whole: a promise that stands for a paper was checked. */
  static Optional<Refused> checked(CaseFile file) {
    for (DeferredItem item : file.following()) {
      return refuse(
          "T26",
          "“" + item.name() + "”的告知承诺（" + item.dueOn() + "前核查）还没有核查。",
          "请核查后登记结果（T10b）；承诺不实的，依法撤销决定。");
    }
    return Optional.empty();
  }

  /**
   * Nobody is granted anything while a paper that was promised is missing. What only a newer list
   * asks for nobody has promised, and its lack is no ground to refuse (O3, product rule).
   */
  static Optional<Refused> nothingAwaited(CaseFile file) {
    for (DeferredItem item : file.deferred()) {
      if (item.isAwaited() && !item.isNewer()) {
        return refuse(
            "T22",
            "容缺后补的“" + item.name() + "”（" + item.dueOn() + "前）还没有补交，不能作出准予的决定。",
            "请催申请人补交（T31），收到后登记（T10b）；到期仍不补交的，依法作出不予的决定（T23）。");
      }
    }
    return Optional.empty();
  }

  static Optional<Refused> followed(CaseFile file, IntakeDetail.Followed detail) {
    if (detail.given().isEmpty()) {
      return refuse("T10b", "没有写明收到了哪份材料。", "请勾选收到的材料或者已经核查的承诺。");
    }
    for (int no : detail.given()) {
      Optional<DeferredItem> item =
          file.following().stream().filter(one -> one.no() == no).findFirst();
      if (!item.isPresent()) {
        return refuse("T10b", "第" + no + "号材料不在等待补交之列。", "请核对承诺书；法律不允许再要求别的材料。");
      }
      boolean checked = item.get().byPromise() && detail.request() == null;
      if (checked && isBlank(detail.finding())) {
        return refuse("T10b", "没有写明对“" + item.get().name() + "”承诺的核查情况。", "请写明怎样核查、是否属实。");
      }
    }
    return Optional.empty();
  }

  /** The days of the promises begin to run. */
  static void begin(ClockLedger clocks, LocalDate from, List<DeferredItem> items) {
    start(clocks, ClockKind.DEFERRED, from, items, false);
    start(clocks, ClockKind.PROMISED, from, items, true);
  }

  private static void start(
      ClockLedger clocks,
      ClockKind kind,
      LocalDate from,
      List<DeferredItem> items,
      boolean byPromise) {
    items.stream()
        .filter(item -> item.byPromise() == byPromise)
        .findFirst()
        .map(item -> (int) (item.dueOn().toEpochDay() - from.toEpochDay()))
        .ifPresent(
            days ->
                clocks.start(
                    kind,
                    from,
                    byPromise ? LegalLimits.promised(days) : LegalLimits.deferred(days)));
  }

  /** Nobody waits for a paper any more; a promise is checked after a yes as well. */
  static void decided(ClockLedger clocks, boolean yes, LocalDate date) {
    clocks.end(ClockKind.DEFERRED, date);
    if (!yes) {
      clocks.end(ClockKind.PROMISED, date);
    }
  }

  /** What has come is there; a clock for which nothing is left to wait ends. */
  static void fold(CaseEdit edit, Act act, IntakeDetail.Followed detail) {
    edit.deferred()
        .replaceAll(
            item ->
                item.isOpen() && detail.given().contains(item.no()) ? item.done(act.date()) : item);
    for (boolean byPromise : new boolean[] {false, true}) {
      boolean left =
          edit.deferred().stream().anyMatch(one -> one.isOpen() && one.byPromise() == byPromise);
      if (!left) {
        edit.clocks().end(byPromise ? ClockKind.PROMISED : ClockKind.DEFERRED, act.date());
      }
    }
  }
}
