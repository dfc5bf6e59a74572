package org.daiban.core.cases;

import static org.daiban.core.cases.ActGuards.refuse;

import java.util.Optional;
import org.daiban.core.cases.Verdict.Refused;

/**
 * Whether a row stands open for a case, before anybody fills in its details: what the file and the
 * item's steps say. The buttons on a screen and the judging of an act both ask here.
 */
final class TransitionGuards {
  private TransitionGuards() {}

  /** Empty when the row may be taken from this file (null before the first act). */
  static Optional<Refused> open(CaseFile file, Transition row, ItemLaw law) {
    if (file == null) {
      return Optional.empty();
    }
    if (!row.from().contains(file.state())) {
      return refuse("STATE", "办件现在不能“" + row.title() + "”。", "请按页面给出的步骤办理。");
    }
    return switch (row) {
      case T4 -> {
        Optional<Refused> again = noticeOnce(file);
        yield again.isPresent() ? again : JointRows.somebodyAsked(file);
      }
      case T5 -> JointRows.noticeIsOpen(file);
      case T10a -> notJoint(file, law);
      case T10b -> FollowingRows.awaiting(file);
      case T12 -> nextStepHere(file, law);
      case T21 -> nextStepAtCounty(file, law);
      case T13 -> JointRows.toBeSplit(file, law);
      case T14 -> JointRows.awaiting(file);
      case T15 -> JointRows.allAnswered(file);
      case T22 -> {
        Optional<Refused> bound = JointRows.nobodyRefused(file);
        Optional<Refused> due = bound.isPresent() ? bound : atDecision(file, law, row);
        yield due.isPresent() ? due : FollowingRows.nothingAwaited(file);
      }
      case T23 -> hasRefusal(file) ? Optional.empty() : atDecision(file, law, row);
      case T6 -> reminded(file);
      case T11 -> decidesHere(file, law);
      case T18 -> atPosting(file, law);
      case T19 -> Optional.empty();
      case T20 -> notExtended(file);
      case T26 -> FollowingRows.checked(file);
      case T29 -> mayGoBack(file, law);
      case T1, T2, T3, T7, T8, T9, T9b, T10, T16, T17 -> Optional.empty();
      case T21b, T24, T24b, T24c, T25, T27, T28, T30, T31, T32 -> Optional.empty();
      case T33 -> heldByATownship(file);
      case T34 -> ofATownship(file);
      case T35, T36, T37 -> Optional.empty();
    };
  }

  /** 行政许可法 32(4): everything missing is told once; a second notice does not exist. */
  private static Optional<Refused> noticeOnce(CaseFile file) {
    return file.notice() == null
        ? Optional.empty()
        : refuse("T4", "本件已发过一次性补正告知书，法律只允许告知一次。", "请按现有材料决定是否受理。");
  }

  private static Optional<Refused> notJoint(CaseFile file, ItemLaw law) {
    if (next(file, law).map(StepLaw::isJoint).orElse(false)) {
      return refuse("T10a", "本事项须并联审批，要先征求各部门意见。", "请并联分送（T13）。");
    }
    return law.stepAfter(law.acceptStep()).isPresent()
        ? Optional.empty()
        : refuse("T10a", "事项目录没有列出受理之后的环节。", "请联系县中心核对事项目录。");
  }

  /** A lapse needs a reminder first (product rule): nobody loses a right by not being told. */
  private static Optional<Refused> reminded(CaseFile file) {
    boolean sinceNotice = false;
    for (HistoryLine line : file.history()) {
      sinceNotice |= line.transition().equals(Transition.T31.code());
      sinceNotice &= !line.transition().equals(Transition.T4.code());
    }
    return sinceNotice ? Optional.empty() : refuse("T6", "还没有提醒过申请人。", "请先提醒申请人或者代办员（T31），期满后再终止。");
  }

  /** 行政许可法 34(2): decided on the spot by the organ that may decide at all. */
  private static Optional<Refused> decidesHere(CaseFile file, ItemLaw law) {
    return Office.levelOf(file) == law.decideLevel()
        ? Optional.empty()
        : refuse("T11", "本事项由" + law.decideLevel().title() + "级决定，不能在这里当场决定。", "请办理受理（T10）。");
  }

  private static Optional<Refused> atPosting(CaseFile file, ItemLaw law) {
    boolean posting = law.findStep(file.step()).map(StepLaw::posts).orElse(false);
    boolean due = file.state() == CaseState.PUBLICITY || !isPosted(file);
    return posting && due ? Optional.empty() : refuse("T18", "现在的环节不是公示，或者已经公示过。", "请按页面给出的步骤办理。");
  }

  /** 行政许可法 42: once. */
  private static Optional<Refused> notExtended(CaseFile file) {
    return file.runningClock(ClockKind.K4).filter(clock -> clock.extensionDays() == 0).isPresent()
        ? Optional.empty()
        : refuse("T20", "本件已经延期过，或者没有法定时限在计时。", "法律只允许延期一次，请在现有时限内办结。");
  }

  private static Optional<Refused> mayGoBack(CaseFile file, ItemLaw law) {
    if (file.times(Transition.T29) >= LegalLimits.SENT_BACK_MAX) {
      return refuse("T29", "本件已经退回过" + LegalLimits.SENT_BACK_MAX + "次。", "请作出决定。");
    }
    boolean somewhere =
        law.steps().stream()
            .anyMatch(
                step ->
                    step.no() > law.acceptStep()
                        && step.no() < file.step()
                        && !step.isJoint()
                        && isHere(file, step));
    return somewhere ? Optional.empty() : refuse("T29", "前面没有可以退回的环节。", "请继续办理。");
  }

  /** Whether the posting that belongs to the present step has hung for its days. */
  static boolean isPosted(CaseFile file) {
    boolean posted = false;
    for (HistoryLine line : file.history()) {
      boolean ended =
          line.transition().equals(Transition.T18.code()) && line.state() == CaseState.REVIEW;
      posted = ended || (posted && !beginsStep(line));
    }
    return posted;
  }

  private static boolean beginsStep(HistoryLine line) {
    return Transition.find(line.transition())
        .map(
            row ->
                row == Transition.T10a
                    || row == Transition.T12
                    || row == Transition.T19
                    || row == Transition.T21b
                    || row == Transition.T29)
        .orElse(false);
  }

  private static Optional<Refused> stillToPost(CaseFile file, Transition row, ItemLaw law) {
    boolean posting = law.findStep(file.step()).map(StepLaw::posts).orElse(false);
    return posting && !isPosted(file)
        ? refuse(row.code(), "现在的环节是公示，还没有公示期满。", "请张贴公示并登记（T18），期满后再办理下一步。")
        : Optional.empty();
  }

  private static Optional<Refused> nextStepHere(CaseFile file, ItemLaw law) {
    Optional<Refused> posting = stillToPost(file, Transition.T12, law);
    if (posting.isPresent()) {
      return posting;
    }
    if (isAtDecision(file, law)) {
      return refuse("T12", "已到决定环节，没有下一个审查环节。", "请由首席代表作出决定。");
    }
    return next(file, law).map(step -> isHere(file, step)).orElse(false)
        ? Optional.empty()
        : refuse("T12", "下一环节在县级办理。", "请写初审意见并转报县级（T21）。");
  }

  private static Optional<Refused> nextStepAtCounty(CaseFile file, ItemLaw law) {
    Optional<Refused> posting = stillToPost(file, Transition.T21, law);
    if (posting.isPresent()) {
      return posting;
    }
    boolean up =
        !isAtDecision(file, law)
            && Office.levelOf(file) == Level.TOWNSHIP
            && next(file, law).map(step -> step.level() == Level.COUNTY).orElse(false);
    return up ? Optional.empty() : refuse("T21", "乡镇的环节还没有办完，或者下一环节不在县级。", "请先办完本乡镇的环节。");
  }

  /** One no settles it: nobody needs to wait for the other parts. */
  private static boolean hasRefusal(CaseFile file) {
    return file.state() == CaseState.JOINT
        && file.joint() != null
        && !file.joint().refusals().isEmpty();
  }

  private static Optional<Refused> atDecision(CaseFile file, ItemLaw law, Transition row) {
    boolean here =
        isAtDecision(file, law)
            && law.findStep(file.step()).map(step -> isHere(file, step)).orElse(false);
    return here ? Optional.empty() : refuse(row.code(), "还没有到决定环节，前面的环节尚未办完。", "请先办完前面的环节。");
  }

  private static Optional<Refused> heldByATownship(CaseFile file) {
    return Level.ofNode(file.holder()) == Level.TOWNSHIP
        ? Optional.empty()
        : refuse("T33", "办件不在乡镇节点办理，不需要接管。", "请刷新办件，查看现在由谁办理。");
  }

  /** Held in a township's place, or by a township whose village has moved to another one. */
  private static Optional<Refused> ofATownship(CaseFile file) {
    boolean ofTownship =
        Level.ofNode(file.holder()) == Level.TOWNSHIP
            || (Level.ofNode(file.holder()) == Level.COUNTY
                && Level.ofNode(file.subject().acceptNode()) == Level.TOWNSHIP);
    return ofTownship
        ? Optional.empty()
        : refuse("T34", "办件不由乡镇办理，也不由县级节点代乡镇持有，不能这样移交。", "请刷新办件，查看现在由谁办理。");
  }

  private static boolean isAtDecision(CaseFile file, ItemLaw law) {
    return law.findStep(file.step()).map(StepLaw::decides).orElse(false);
  }

  private static Optional<StepLaw> next(CaseFile file, ItemLaw law) {
    return law.stepAfter(file.step());
  }

  /**
   * A step of a lower level (the village's posting) is recorded by the node that holds the case.
   */
  static boolean isHere(CaseFile file, StepLaw step) {
    return step.level().compareTo(Office.levelOf(file)) <= 0;
  }
}
