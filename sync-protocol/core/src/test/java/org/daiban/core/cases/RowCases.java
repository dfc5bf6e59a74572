package org.daiban.core.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * For each row of the table an item, a file in any state, and an act that only the row can stop.
 */
final class RowCases {
  private static final ItemLaw LAW = Items.surveyed();
  private static final ItemLaw POSTED = Items.posted();
  private static final ItemLaw OWN = Items.townshipOwn();
  private static final ItemLaw JOINT = JointCases.law(true);

  private RowCases() {}

  /** The item whose steps suit the row: most rows do not care. */
  static ItemLaw law(Transition row) {
    return switch (row) {
      case T13, T14, T15 -> JOINT;
      case T18, T19 -> POSTED;
      case T11 -> OWN;
      case T1, T2, T3, T4, T5, T6, T7, T8, T9, T9b, T10, T10a, T10b, T12, T16 -> LAW;
      case T17, T20, T21, T21b, T22, T23, T24, T24b, T24c, T25, T26, T27, T28, T29, T30, T31 -> LAW;
      case T32, T33, T34, T35, T36, T37 -> LAW;
    };
  }

  static Role rightRole(Transition row) {
    return row.roles().iterator().next();
  }

  static Act act(CaseFile file, Transition row, Role role) {
    Actor actor = new Actor("p-" + role, role, "某人");
    String node =
        row == Transition.T21b
                || row == Transition.T9b
                || row == Transition.T30
                || row == Transition.T33
            ? Story.COUNTY
            : row == Transition.T2 ? Story.TOWNSHIP : file.holder();
    ActDetail detail = detail(file, row, role);
    Act act = Act.on(file, row, new Story(LAW).atMs(), new Story(LAW).today, node, actor, detail);
    if (row == Transition.T30) {
      return Rows.anew(act);
    }
    int term = row == Transition.T1 ? 0 : row == Transition.T2 ? 1 : act.term();
    return new Act(
        act.caseId(),
        term,
        act.revision(),
        row.code(),
        act.atMs(),
        act.date(),
        node,
        actor,
        detail);
  }

  private static ActDetail detail(CaseFile file, Transition row, Role role) {
    return switch (row) {
      case T1 ->
          new ActDetail.Captured("n", LAW.code(), LAW.name(), "v", "张三", "340822100201", "县民政局");
      case T2 -> new Story(LAW).receivedDetail();
      case T4 -> Story.notice(Story.idCard());
      case T5 -> Story.supplement(2);
      case T10 -> Story.acceptance();
      case T10a -> new ActDetail.StepStarted();
      case T10b -> Rows.followed();
      case T12 -> new ActDetail.StepDone("属实");
      case T21 -> Story.forwarding();
      case T21b -> new ActDetail.TakenUp();
      case T22 -> Story.yes();
      case T23 -> Story.no();
      case T24b -> new ActDetail.ReadyToDeliver(file.holder(), Story.letter("W25"));
      case T24c -> Rows.mailed(new Story(LAW).today);
      case T25 -> Story.proof(new Story(LAW).today);
      case T26 -> new ActDetail.Closed();
      case T3 -> Rows.fixed();
      case T6 -> new IntakeDetail.Lapsed(Story.letter("W30"));
      case T7 -> new IntakeDetail.DeemedAccepted(Story.letter("W03"));
      case T8 -> Rows.notNeeded();
      case T9 -> Rows.declined();
      case T9b -> new IntakeDetail.TransferReceived("县残联");
      case T11 -> Story.yes();
      case T16 -> Rows.procedure("能力评估");
      case T17 -> Rows.procedureEnded();
      case T18 -> file.state() == CaseState.PUBLICITY ? Rows.postingEnded() : Rows.posted();
      case T19 -> Rows.objected();
      case T20 -> Rows.extended(10);
      case T24 ->
          file.state() == CaseState.PRODUCING
              ? Rows.certificateMade(file.holder())
              : new EndingDetail.CertificateBegun("残疾人证");
      case T27 -> Rows.withdrawn();
      case T28 -> Rows.terminated();
      case T29 -> new ReviewDetail.SentBack(2, "收入需要重新核实");
      case T31 -> Rows.urged("催办");
      case T32 -> new EndingDetail.Reassigned("p-other", "钱窗口", "A岗外出");
      case T13 -> JointCases.split(1, 2);
      case T14 -> role == Role.SYSTEM ? new JointDetail.Silent(1) : JointCases.agreed(1);
      case T15 -> new JointDetail.Merged("各部门同意");
      case T30 -> Rows.reopened(file);
      case T33 -> new ActDetail.TakenOver(Story.TOWNSHIP, "机器损坏");
      case T34 -> new ActDetail.HandedOver(Story.TOWNSHIP, "机器修好");
      case T37 -> new EndingDetail.Recused("配偶");
      case T35, T36 ->
          new ActDetail.OldAct(
              new RequestRef(Story.TOWNSHIP, 3), "T10", new Story(LAW).today, "", "理由");
    };
  }

  /** A case in this state whose steps and holder suit the row, so that only the state decides. */
  static CaseFile fileFor(Transition row, CaseState state) {
    boolean decision = row == Transition.T22 || row == Transition.T23;
    boolean answering = row == Transition.T5;
    CaseFile file = Story.received().file;
    return new CaseFile(
        file.subject(),
        decision || row == Transition.T34 ? Story.COUNTY : Story.TOWNSHIP,
        state == CaseState.FORWARDED || state == CaseState.TRANSFERRED ? Story.COUNTY : "",
        row == Transition.T1 || row == Transition.T2 ? 0 : 1,
        7,
        state,
        stepFor(row),
        file.dates(),
        answering
            ? new Notice(file.dates().received(), Collections.singletonList(Story.idCard()), null)
            : null,
        row == Transition.T10b
            ? Collections.singletonList(Rows.deferred(file.dates().received().plusDays(9)))
            : Collections.emptyList(),
        null,
        Collections.emptyList(),
        clocks(file),
        Collections.emptyList(),
        reminded(file),
        joint(row));
  }

  /** Asked by a part for T4, awaited for T14, answered for T15. */
  private static Joint joint(Transition row) {
    return switch (row) {
      case T4 -> JointCases.asked();
      case T14 -> JointCases.awaited();
      case T15 -> JointCases.answered();
      default -> null;
    };
  }

  private static int stepFor(Transition row) {
    return switch (row) {
      case T10a, T13 -> 1;
      case T22, T23 -> 4;
      case T18, T19, T21, T21b, T29 -> 3;
      case T1, T2, T3, T4, T5, T6, T7, T8, T9, T9b, T10, T10b, T11, T12, T14, T15, T16 -> 2;
      case T17, T20, T24, T24b, T24c, T25, T26, T27, T28, T30, T31, T32 -> 2;
      case T33, T34, T35, T36, T37 -> 2;
    };
  }

  /** With the statutory limit running, so that it can be extended. */
  private static List<ClockRecord> clocks(CaseFile file) {
    List<ClockRecord> clocks = new ArrayList<>(file.clocks());
    clocks.add(
        ClockRecord.started(ClockKind.K4, file.dates().received(), LAW.statutory().orElseThrow()));
    return clocks;
  }

  /** With a reminder in its history, so that a correction may lapse. */
  private static List<HistoryLine> reminded(CaseFile file) {
    List<HistoryLine> lines = new ArrayList<>(file.history());
    HistoryLine line = lines.get(lines.size() - 1);
    lines.add(
        new HistoryLine(
            1,
            2,
            Transition.T31.code(),
            line.state(),
            line.atMs(),
            line.date(),
            line.node(),
            "李窗口",
            Role.TOWNSHIP_CLERK.name(),
            "催办（提醒）"));
    return lines;
  }
}
