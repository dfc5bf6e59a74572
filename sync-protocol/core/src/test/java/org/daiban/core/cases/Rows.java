package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sound details for the rows that bend a case's way. */
final class Rows {
  private static final String PHOTO = "sha256:" + "c".repeat(64);

  private Rows() {}

  static ActDetail fixed() {
    return new IntakeDetail.FixedOnSpot(
        Arrays.asList(new FieldChange("phone", "联系电话", "1", "2")), "申请人");
  }

  static ActDetail notNeeded() {
    return new IntakeDetail.NotNeeded("已按月自动发放", Story.letter("W06"));
  }

  static ActDetail declined() {
    return new IntakeDetail.Declined("不属民政管理", "残疾人保障法", "县残联", Story.letter("W04"));
  }

  static ActDetail transferred(String toNode) {
    return new IntakeDetail.Transferred(toNode, "县残联", "应由残联办理", Story.letter("W07"));
  }

  /** The third paper follows until a day, as was promised in writing. */
  static DeferredItem deferred(LocalDate dueOn) {
    return new DeferredItem(3, "房屋安全鉴定报告", dueOn, false, PHOTO, null);
  }

  /** A promise stands for the fourth one; the office checks it until a day. */
  static DeferredItem promised(LocalDate dueOn) {
    return new DeferredItem(4, "无房产证明", dueOn, true, PHOTO, null);
  }

  static ActDetail followed() {
    return new IntakeDetail.Followed(new RequestRef(Story.DEVICE, 14), Arrays.asList(3), "");
  }

  static ActDetail procedure(String name) {
    return new ReviewDetail.ProcedureStarted(name, 15, "须由评估机构评估", Story.letter("W10"));
  }

  static ActDetail procedureEnded() {
    return new ReviewDetail.ProcedureEnded("评估为二级", Story.letter("W11"));
  }

  static ActDetail posted() {
    return new ReviewDetail.Posted("村务公开栏", 7, PHOTO, Story.letter("W16"));
  }

  static ActDetail postingEnded() {
    return new ReviewDetail.PostingEnded("无异议", PHOTO);
  }

  static ActDetail objected() {
    return new ReviewDetail.Objected("称该户有商品房", Story.letter("W17"));
  }

  static ActDetail extended(int days) {
    return new ReviewDetail.Extended(days, false, "需要省级比对", "王局长", Story.letter("W12"));
  }

  static ActDetail certificateMade(String handTo) {
    return new EndingDetail.CertificateMade("34082219000101", handTo, Story.letter("W25"));
  }

  static ActDetail mailed(LocalDate on) {
    return served(ServingStep.Kind.MAILED, on);
  }

  /** One thing done on the way to the applicant, with all that its kind asks for. */
  static ActDetail served(ServingStep.Kind kind, LocalDate on) {
    boolean numbered = kind == ServingStep.Kind.MAILED || kind == ServingStep.Kind.TOLD;
    return new EndingDetail.Served(
        new ServingStep(kind, on, "邮政速递", numbered ? "EX0001" : "", numbered ? "" : PHOTO));
  }

  static final String ANEW = "1f8fad5b-d9cb-469f-a165-70867728950e";

  /** A court wants the township's survey made again. */
  static EndingDetail.Reopened reopened(CaseFile closed) {
    Ruling ruling =
        new Ruling("行政判决", "（2026）皖0822行初3号", "怀宁县人民法院", "撤销原决定，三十日内重新作出", "怀民不〔2026〕1号");
    CaseSubject subject = closed.subject().anew(ANEW, "340822000000002605060017", Story.TOWNSHIP);
    return new EndingDetail.Reopened(subject, ruling, 2, 30, closed.recused(), Story.letter("W31"));
  }

  /** The act as the first of its own case. */
  static Act anew(Act act) {
    return new Act(
        ANEW,
        1,
        1,
        act.transition(),
        act.atMs(),
        act.date(),
        act.node(),
        act.actor(),
        act.detail());
  }

  static ActDetail withdrawn() {
    return new EndingDetail.Withdrawn(null, "申请人", "迁往外地", Story.letter("W29"));
  }

  static ActDetail terminated() {
    return new EndingDetail.Terminated("申请人已经死亡", "行政许可法第七十条", Story.letter("W30"));
  }

  static ActDetail urged(String manner) {
    return new EndingDetail.Urged(manner, "请于周三前办结");
  }

  /** A detail for each row that bends the way, its first kind. */
  static Map<Transition, ActDetail> all() {
    Map<Transition, ActDetail> details = new EnumMap<>(Transition.class);
    details.put(Transition.T3, fixed());
    details.put(Transition.T6, new IntakeDetail.Lapsed(Story.letter("W30")));
    details.put(Transition.T7, new IntakeDetail.DeemedAccepted(Story.letter("W03")));
    details.put(Transition.T8, notNeeded());
    details.put(Transition.T9, declined());
    details.put(Transition.T9b, new IntakeDetail.TransferReceived("县残联"));
    details.put(Transition.T10b, followed());
    details.put(Transition.T11, Story.yes());
    details.put(Transition.T13, JointCases.split(1, 2));
    details.put(Transition.T14, JointCases.agreed(1));
    details.put(Transition.T15, new JointDetail.Merged("各部门同意"));
    details.put(Transition.T16, procedure("能力评估"));
    details.put(Transition.T17, procedureEnded());
    details.put(Transition.T18, posted());
    details.put(Transition.T19, objected());
    details.put(Transition.T20, extended(10));
    details.put(Transition.T24, new EndingDetail.CertificateBegun("残疾人证"));
    details.put(Transition.T24c, mailed(LocalDate.of(2026, 3, 2)));
    details.put(Transition.T27, withdrawn());
    details.put(Transition.T28, terminated());
    details.put(Transition.T29, new ReviewDetail.SentBack(2, "收入需要重新核实"));
    details.put(Transition.T30, reopened(Story.received().file));
    details.put(Transition.T31, urged("催办"));
    details.put(Transition.T32, new EndingDetail.Reassigned("p-other", "钱窗口", "A岗外出"));
    details.put(Transition.T37, new EndingDetail.Recused("配偶"));
    return details;
  }

  /** The second kinds of rows that have two. */
  static List<ActDetail> secondOfTheirRow() {
    return Arrays.asList(
        transferred(Story.COUNTY),
        postingEnded(),
        certificateMade(Story.TOWNSHIP),
        new ActDetail.Accepted(
            Story.letter("W03"),
            Arrays.asList(deferred(LocalDate.of(2026, 3, 9)), promised(LocalDate.of(2026, 3, 12)))),
        JointCases.asks(1),
        new JointDetail.Silent(1));
  }

  /** What the golden file of such a detail is called. */
  static String name(ActDetail detail) {
    return detail.getClass().getSimpleName();
  }
}
