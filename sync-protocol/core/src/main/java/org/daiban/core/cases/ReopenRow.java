package org.daiban.core.cases;

import static org.daiban.core.cases.ActGuards.isBlank;
import static org.daiban.core.cases.ActGuards.refuse;

import java.util.Optional;
import org.daiban.core.cases.Verdict.Refused;

/**
 * T30: a ruling opens a closed case anew, as another case that names it. The act is the first of
 * the new case; where the closed one is at hand it is judged against that.
 */
final class ReopenRow {
  private ReopenRow() {}

  /**
   * Whether the act may open the new case.
   *
   * @param closed the case that the ruling is about; null where it is not at hand, as on a node
   *     that folds acts
   */
  static Optional<Refused> check(CaseFile closed, Act act, ItemLaw law) {
    if (closed != null) {
      Optional<Refused> wrong = parent(closed, act);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    if (!act.actor().knownRole().map(Transition.T30.roles()::contains).orElse(false)) {
      return refuse("ROLE", "“依裁决重新办理”不在您的职责之内。", "请由中心管理员依裁决文书登记。");
    }
    if (!(act.detail() instanceof EndingDetail.Reopened reopened)) {
      return refuse("DETAIL", "“依裁决重新办理”的记录缺少应有的内容。", "请升级程序后重新办理这一步骤。");
    }
    if (!Transition.T30.letters().equals(reopened.letter().kind())) {
      return refuse("LETTER", "“依裁决重新办理”应附W31，所附文书不符。", "请重新出具文书。");
    }
    return act.term() == 1 && act.revision() == 1
        ? detail(act, reopened, law)
        : refuse("TERM", "依裁决重新办理是新办件的第一步。", "请刷新后重新登记。");
  }

  private static Optional<Refused> parent(CaseFile closed, Act act) {
    if (closed.caseId().equals(act.caseId())) {
      return refuse("STATE", "依裁决重新办理要另立新的办件，原办件不变。", "请在原办件上办理“依裁决重新办理”。");
    }
    boolean names =
        act.detail() instanceof EndingDetail.Reopened reopened
            && reopened.subject().parent().equals(closed.caseId())
            && reopened.subject().item().equals(closed.item());
    if (!Transition.T30.from().contains(closed.state()) || !names) {
      return refuse(
          "STATE",
          "办件现在是“" + closed.state().title() + "”，不能依裁决重新办理。",
          "只有办结归档的办件才能依复议决定、判决或者撤销决定重新办理。");
    }
    return closed.isRecused(act.actor().person())
        ? Optional.of(Recusal.refusal())
        : Optional.empty();
  }

  private static Optional<Refused> detail(Act act, EndingDetail.Reopened detail, ItemLaw law) {
    Ruling ruling = detail.ruling();
    if (isBlank(ruling.kind())
        || isBlank(ruling.number())
        || isBlank(ruling.organ())
        || isBlank(ruling.text())) {
      return refuse("T30", "没有写全裁决的种类、文号、作出机关和要求。", "请照裁决文书填写这四项。");
    }
    if (detail.limitDays() < 1 || detail.limitDays() > EndingDetail.Reopened.DAYS_MAX) {
      return refuse("T30", "没有写明裁决给的办理期限。", "请照裁决文书写明期限（工作日数）。");
    }
    boolean known = law.code().equals(detail.subject().item());
    Optional<StepLaw> step = law.findStep(detail.toStep());
    boolean after =
        step.filter(one -> one.no() > law.acceptStep() && !one.isJoint()).isPresent()
            && law.decision().filter(last -> detail.toStep() <= last.no()).isPresent();
    if (!known || !after) {
      return refuse("T30", "所选的环节不是受理之后、决定之前（含决定）的环节。", "请选择从哪个环节重新办理。");
    }
    return office(act, detail, step.get());
  }

  /** The county reopens; of a township's step it holds the case in the township's place. */
  private static Optional<Refused> office(Act act, EndingDetail.Reopened detail, StepLaw step) {
    Level level = step.level() == Level.COUNTY ? Level.COUNTY : Level.TOWNSHIP;
    String accept = detail.subject().acceptNode();
    boolean right =
        Level.ofNode(act.node()) == Level.COUNTY
            && Level.serves(act.node(), detail.subject().region())
            && Level.ofNode(accept) == level
            && Level.sameCounty(accept, act.node());
    return right
        ? ActLimits.check(act)
        : refuse("T30", "依裁决重新办理由县级节点登记，交给作出原决定的机关。", "请由县中心管理员在县级节点办理。");
  }
}
