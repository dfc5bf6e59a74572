package org.daiban.node.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.calendar.TimeLimit;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.ItemLaw;
import org.daiban.core.cases.Limit;
import org.daiban.core.cases.ReviewDetail;
import org.daiban.core.cases.StepLaw;
import org.daiban.core.cases.Transition;

/**
 * Rules V8 (handled outside the system), V17 (posting too short or without its photo) and V20 (a
 * promise longer than the statute). V9 and V16, V18, V19 look at fees, ratings and complaints, of
 * which this program keeps no record; V15 is refused before it happens ({@code
 * org.daiban.node.seals.Seals}).
 */
final class RuleFindings {
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  /** The day of these is not the day of the click: a receipt, a signature, somebody else's day. */
  private static final Set<Transition> OF_ANOTHER_DAY =
      EnumSet.of(
          Transition.T1,
          Transition.T2,
          Transition.T5,
          Transition.T10b,
          Transition.T14,
          Transition.T25,
          Transition.T35,
          Transition.T36);

  private final CaseFile file;
  private final List<Act> acts;
  private final WorkingCalendar calendar;
  private final Optional<ItemLaw> law;

  RuleFindings(CaseFile file, List<Act> acts, WorkingCalendar calendar, Optional<ItemLaw> law) {
    this.file = file;
    this.acts = acts;
    this.calendar = calendar;
    this.law = law;
  }

  List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    outsideTheSystem().ifPresent(findings::add);
    posting().ifPresent(findings::add);
    promise().ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> outsideTheSystem() {
    LocalDate accepted = file.dates().accepted();
    LocalDate decided = file.dates().decided();
    if (accepted != null && decided != null && decided.isBefore(accepted)) {
      return found("V8", "决定日期（" + decided + "）早于受理日期（" + accepted + "）。");
    }
    for (Act act : acts) {
      boolean dated =
          act.knownTransition().filter(row -> !OF_ANOTHER_DAY.contains(row)).isPresent();
      LocalDate made = Instant.ofEpochMilli(act.atMs()).atOffset(BEIJING).toLocalDate();
      if (dated && act.date().isBefore(made)) {
        return found(
            "V8",
            "“"
                + act.knownTransition().map(Transition::title).orElse(act.transition())
                + "”写的日期（"
                + act.date()
                + "）早于登记的日期（"
                + made
                + "），属事后补录。");
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> posting() {
    Act hung = null;
    for (Act act : acts) {
      if (act.detail() instanceof ReviewDetail.Posted posted) {
        hung = act;
        int asked = daysOfPosting();
        if (posted.days() < asked) {
          return found("V17", "公示写明" + posted.days() + "天，少于事项规定的" + asked + "天。");
        }
      } else if (hung != null && act.detail() instanceof ReviewDetail.PostingEnded ended) {
        Optional<Finding> wrong = ended(hung, act, ended);
        if (wrong.isPresent()) {
          return wrong;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> ended(Act hung, Act end, ReviewDetail.PostingEnded detail) {
    if (detail.photo().trim().isEmpty()) {
      return found("V17", "公示结束没有附张贴的照片。");
    }
    int days = ((ReviewDetail.Posted) hung.detail()).days();
    LocalDate due = calendar.due(hung.date(), TimeLimit.naturalDays(days), List.of()).date();
    return end.date().isBefore(due) ? found("V17", "公示在期满（" + due + "）之前就结束了。") : Optional.empty();
  }

  /** The days that the item asks a posting to hang; 0 where it says nothing. */
  private int daysOfPosting() {
    return law.map(ItemLaw::steps).orElse(List.of()).stream()
        .filter(StepLaw::posts)
        .filter(step -> step.unit() == LimitUnit.NATURAL_DAYS)
        .mapToInt(StepLaw::days)
        .max()
        .orElse(0);
  }

  private Optional<Finding> promise() {
    Optional<Limit> promised = law.flatMap(ItemLaw::promised);
    Optional<Limit> statutory = law.flatMap(ItemLaw::statutory);
    boolean comparable =
        promised.isPresent()
            && statutory.isPresent()
            && promised.get().unit() == statutory.get().unit();
    return comparable && promised.get().days() > statutory.get().days()
        ? found(
            "V20",
            "事项目录的承诺时限（" + promised.get().days() + "）长于法定时限（" + statutory.get().days() + "）。")
        : Optional.empty();
  }

  private static Optional<Finding> found(String rule, String text) {
    return Optional.of(Finding.of(rule, text));
  }
}
