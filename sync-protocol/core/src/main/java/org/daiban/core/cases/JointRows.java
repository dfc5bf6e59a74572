package org.daiban.core.cases;

import static org.daiban.core.cases.ActGuards.isBlank;
import static org.daiban.core.cases.ActGuards.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.Verdict.Refused;

/** What the rows of a joint approval ask of their details, and do. */
final class JointRows {
  private JointRows() {}

  static Optional<Refused> check(CaseFile file, Act act, JointDetail detail, ItemLaw law) {
    if (detail instanceof JointDetail.Split split) {
      return split(act, split, law.joint().orElseThrow(IllegalStateException::new));
    }
    if (detail instanceof JointDetail.Merged merged) {
      return isBlank(merged.opinion())
          ? refuse("T15", "没有写明汇总意见。", "请写明各部门意见的汇总和牵头部门的意见。")
          : Optional.empty();
    }
    return part(file, act, detail, law);
  }

  private static Optional<Refused> split(Act act, JointDetail.Split detail, JointLaw plan) {
    for (JointLaw.Part part : plan.parts()) {
      if (part.isMandatory() && !detail.parts().contains(part.no())) {
        return refuse("T13", "没有分送“" + part.department() + "”，它每件都要参加。", "请把每件都要参加的部门全部选上。");
      }
    }
    boolean known = detail.parts().stream().allMatch(no -> plan.find(no).isPresent());
    if (!known || new HashSet<>(detail.parts()).size() != detail.parts().size()) {
      return refuse("T13", "分送的部门不在本事项的并联方案里，或者重复。", "请按页面列出的部门选择。");
    }
    return survey(act, detail.survey(), plan);
  }

  private static Optional<Refused> survey(Act act, JointSurvey survey, JointLaw plan) {
    if (survey == null) {
      return plan.surveyed()
          ? refuse("T13", "本事项各部门要一起到现场，没有写明联合踏勘的时间和地点。", "请定一个时间，写明日期、时间和地点。")
          : Optional.empty();
    }
    boolean whole = !isBlank(survey.time()) && !isBlank(survey.place());
    return whole && !survey.date().isBefore(act.date())
        ? Optional.empty()
        : refuse("T13", "联合踏勘的时间、地点没有写全，或者日期已过。", "请写明今天或者以后的日期、时间和地点。");
  }

  private static Optional<Refused> part(CaseFile file, Act act, JointDetail detail, ItemLaw law) {
    Optional<JointPart> part = file.joint().find(noOf(detail));
    if (!part.isPresent()) {
      return refuse("T14", "这个部门不参加本件的并联审批。", "请核对协办单上的办件编号。");
    }
    if (!part.get().isAwaited()) {
      return refuse(
          "T14", "“" + part.get().department() + "”已经答复过，一个部门只答复一次。", "有新情况的，请告诉牵头部门，由它在审查时核实。");
    }
    if (act.date().isBefore(file.joint().splitOn())) {
      return refuse("T14", "答复日期早于分送日期。", "请核对答复日期。");
    }
    boolean bySystem = act.actor().knownRole().filter(Role.SYSTEM::equals).isPresent();
    if (detail instanceof JointDetail.Silent) {
      return bySystem && law.joint().filter(JointLaw::silenceAgrees).isPresent()
          ? Optional.empty()
          : refuse("T14", "本事项的并联方案没有规定逾期未答复视为同意。", "请催办（T31），等部门答复。");
    }
    if (bySystem) {
      return refuse("ROLE", "协办意见须由部门的人员签署。", "请由该部门的窗口人员或者首席代表签署。");
    }
    return detail instanceof JointDetail.Asked asked
        ? asked(file, part.get(), asked)
        : opinion((JointDetail.Answered) detail);
  }

  private static Optional<Refused> opinion(JointDetail.Answered detail) {
    return !detail.agrees() && isBlank(detail.reason())
        ? refuse("T14", "不同意的没有写明理由。", "请写明事实、理由和所依据的条款，牵头部门要引用。")
        : Optional.empty();
  }

  /** The applicant is told once what is missing, whoever misses it (行政许可法 32(1)(4)). */
  private static Optional<Refused> asked(CaseFile file, JointPart part, JointDetail.Asked detail) {
    if (file.notice() != null) {
      return refuse("T14", "本件已发过一次性补正告知书，不能再要申请人补正。", "请按现有材料答复。");
    }
    if (part.askedOn() != null) {
      return refuse("T14", "“" + part.department() + "”已经提过补正要求。", "请等牵头部门一次告知申请人。");
    }
    boolean whole = !detail.missing().isEmpty();
    for (MissingItem item : detail.missing()) {
      whole &= !isBlank(item.name()) && !isBlank(item.what()) && !isBlank(item.how());
    }
    return whole ? Optional.empty() : refuse("T14", "没有逐项写明缺什么、怎样补。", "请逐项写明材料名称、问题和补正要求。");
  }

  private static int noOf(JointDetail detail) {
    if (detail instanceof JointDetail.Answered answered) {
      return answered.part();
    }
    return detail instanceof JointDetail.Asked asked
        ? asked.part()
        : ((JointDetail.Silent) detail).part();
  }

  /** What time forbids a part; asked by the node that acts, not when acts are folded. */
  static Optional<Refused> late(CaseFile file, Act act, WorkingCalendar calendar) {
    if (act.detail() instanceof JointDetail.Asked) {
      LocalDate last = lastDayToAsk(file.joint(), calendar);
      return act.date().isAfter(last)
          ? refuse("T14", "提出补正要求的期限（" + last + "）已过：分送后2个工作日内才能提出。", "请按现有材料答复。")
          : Optional.empty();
    }
    if (act.detail() instanceof JointDetail.Silent silent) {
      LocalDate due = due(file.joint().find(silent.part()), act, calendar);
      return act.date().isAfter(due)
          ? Optional.empty()
          : refuse("T14", "协办期限到" + due + "为止，还没有过。", "请等部门答复。");
    }
    return Optional.empty();
  }

  /** The last day on which a part may ask for a correction (product rule). */
  static LocalDate lastDayToAsk(Joint joint, WorkingCalendar calendar) {
    return calendar.workingDaysAfter(joint.splitOn(), LegalLimits.PART_ASKS_DAYS).date();
  }

  private static LocalDate due(Optional<JointPart> part, Act act, WorkingCalendar calendar) {
    return part.map(one -> new LegalClock(one.clock(), calendar, act.date()).due().date())
        .orElse(act.date());
  }

  static void fold(CaseEdit edit, CaseFile file, Act act, ItemLaw law) {
    ActDetail detail = act.detail();
    if (detail instanceof JointDetail.Split split) {
      edit.split(begun(act, split, law), law);
    } else if (detail instanceof JointDetail.Merged) {
      edit.merged(act, law);
    } else {
      JointPart part =
          file.joint().find(noOf((JointDetail) detail)).orElseThrow(IllegalStateException::new);
      edit.answered(act, file.joint().with(changed(part, act)));
    }
  }

  private static JointPart changed(JointPart part, Act act) {
    if (act.detail() instanceof JointDetail.Asked asked) {
      return part.asking(act.date(), asked.missing());
    }
    if (act.detail() instanceof JointDetail.Answered answered) {
      PartVerdict verdict = answered.agrees() ? PartVerdict.AGREED : PartVerdict.REFUSED;
      return part.answered(
          new PartAnswer(
              verdict,
              answered.reason(),
              act.actor().name(),
              act.date(),
              answered.letter().number()));
    }
    return part.answered(new PartAnswer(PartVerdict.SILENT, "", "", act.date(), ""));
  }

  private static Joint begun(Act act, JointDetail.Split split, ItemLaw law) {
    JointLaw plan = law.joint().orElseThrow(IllegalStateException::new);
    List<JointPart> parts = new ArrayList<>();
    for (JointLaw.Part part : plan.parts()) {
      if (split.parts().contains(part.no())) {
        parts.add(JointPart.awaited(part, act.date()));
      }
    }
    return new Joint(act.date(), act.term(), act.revision(), split.survey(), parts);
  }

  /** A decision on what several departments looked at: a no of one of them binds, and is quoted. */
  static Optional<Refused> decision(CaseFile file, Transition row, ActDetail.Decided detail) {
    if (file.joint() == null || row != Transition.T23) {
      return Optional.empty();
    }
    for (JointPart part : file.joint().refusals()) {
      if (!detail.reason().contains(part.department())) {
        return refuse("T23", "不予的理由没有引用“" + part.department() + "”不同意的意见。", "请在理由中写明哪个部门不同意、为什么。");
      }
    }
    return Optional.empty();
  }

  /** Whether the decision yes stands open: no part has said no. */
  static Optional<Refused> nobodyRefused(CaseFile file) {
    List<JointPart> refusals =
        file.joint() == null ? Collections.emptyList() : file.joint().refusals();
    return refusals.isEmpty()
        ? Optional.empty()
        : refuse("T22", "“" + refusals.get(0).department() + "”不同意，不能准予。", "请作出不予的决定，并引用它的意见。");
  }

  /** The step that is split is the next one, and its plan says to whom. */
  static Optional<Refused> toBeSplit(CaseFile file, ItemLaw law) {
    boolean next = law.stepAfter(file.step()).map(StepLaw::isJoint).orElse(false);
    return next && law.joint().isPresent()
        ? Optional.empty()
        : refuse("T13", "本事项不实行并联审批，或者现在还不到这一环节。", "请按页面给出的步骤办理。");
  }

  static Optional<Refused> awaiting(CaseFile file) {
    return file.joint() != null && file.joint().isAwaiting()
        ? Optional.empty()
        : refuse("T14", "各部门都已答复。", "请汇总意见（T15）。");
  }

  static Optional<Refused> allAnswered(CaseFile file) {
    if (file.joint() == null) {
      return refuse("T15", "本件还没有分送。", "请先并联分送（T13）。");
    }
    StringBuilder awaited = new StringBuilder();
    for (JointPart part : file.joint().parts()) {
      if (part.isAwaited()) {
        awaited.append(awaited.length() == 0 ? "" : "、").append(part.department());
      }
    }
    return awaited.length() == 0
        ? Optional.empty()
        : refuse("T15", "还有部门没有答复：" + awaited + "。", "请催办（T31），等全部答复后再汇总。");
  }

  /**
   * The one notice after the split passes on all that the parts miss, and nothing else: what the
   * lead itself missed was for it to say before it accepted (行政许可法 32).
   */
  static Optional<Refused> passesOn(CaseFile file, List<MissingItem> told) {
    if (file.state() != CaseState.JOINT || file.joint() == null) {
      return Optional.empty();
    }
    Set<String> asked = names(file.joint().asked());
    return names(told).equals(asked)
        ? Optional.empty()
        : refuse("T4", "告知书所列与协办部门提出的不一致。", "请照列：" + String.join("、", asked) + "，不多也不少。");
  }

  private static Set<String> names(List<MissingItem> items) {
    Set<String> names = new LinkedHashSet<>();
    for (MissingItem item : items) {
      names.add(item.name());
    }
    return names;
  }

  static Optional<Refused> somebodyAsked(CaseFile file) {
    boolean asked = file.joint() != null && !file.joint().asked().isEmpty();
    return file.state() != CaseState.JOINT || asked
        ? Optional.empty()
        : refuse("T4", "受理之后只能转告协办部门在分送后2个工作日内提出的补正要求，现在没有部门提出。", "请按现有材料继续办理。");
  }

  /**
   * The one notice lists what all departments miss, so it waits until each of them has spoken or
   * its two days are over.
   */
  static Optional<Refused> everybodyHasAsked(
      CaseFile file, LocalDate day, WorkingCalendar calendar) {
    LocalDate last = lastDayToAsk(file.joint(), calendar);
    List<String> open = new ArrayList<>();
    for (JointPart part : file.joint().parts()) {
      if (part.isAwaited() && part.askedOn() == null) {
        open.add(part.department());
      }
    }
    return open.isEmpty() || day.isAfter(last)
        ? Optional.empty()
        : refuse(
            "T4",
            String.join("、", open) + "在" + last + "之前还可以提出补正要求，而补正只能告知一次。",
            "请等这些部门答复，或者在" + last + "之后再一次性告知。");
  }

  static Optional<Refused> noticeIsOpen(CaseFile file) {
    return file.state() != CaseState.JOINT || !file.missing().isEmpty()
        ? Optional.empty()
        : refuse("T5", "现在没有要补正的材料。", "请等办理结果。");
  }
}
