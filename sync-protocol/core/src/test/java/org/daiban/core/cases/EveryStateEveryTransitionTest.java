package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Enumerates the whole table: each state with each row, each row with each role. */
class EveryStateEveryTransitionTest {
  private static final ItemLaw LAW = Items.surveyed();

  @Test
  void rowMovesACaseExactlyFromTheStatesItNames() {
    for (Transition row : Transition.values()) {
      for (CaseState state : CaseState.values()) {
        CaseFile file = fileFor(row, state);
        Verdict verdict = CaseFlow.move(file, act(file, row, rightRole(row)), LAW);
        boolean legal = row.isActive() && row.from().contains(state);
        assertEquals(
            legal, verdict instanceof Verdict.Moved, row + " from " + state + ": " + verdict);
      }
    }
  }

  @Test
  void rowLeadsOnlyToTheStatesItNames() {
    for (Transition row : Transition.values()) {
      for (CaseState state : row.from()) {
        CaseFile file = fileFor(row, state);
        Verdict verdict = CaseFlow.move(file, act(file, row, rightRole(row)), LAW);
        if (verdict instanceof Verdict.Moved moved) {
          assertTrue(row.to().contains(moved.file().state()), row + " led elsewhere");
          assertEquals(file.revision() + 1, moved.file().revision());
        }
      }
    }
  }

  @Test
  void rowIsMadeOnlyByTheRolesItNames() {
    for (Transition row : Transition.values()) {
      for (Role role : Role.values()) {
        CaseFile file = fileFor(row, row.from().iterator().next());
        Verdict verdict = CaseFlow.move(file, act(file, row, role), LAW);
        boolean legal = row.isActive() && row.roles().contains(role);
        assertEquals(legal, verdict instanceof Verdict.Moved, row + " by " + role + ": " + verdict);
      }
    }
  }

  @Test
  void actThatIsOfferedIsAllowedAndNoOther() {
    for (Transition row : Transition.values()) {
      for (CaseState state : CaseState.values()) {
        CaseFile file = fileFor(row, state);
        for (Role role : Role.values()) {
          boolean offered = CaseFlow.available(file, role, LAW).contains(row);
          boolean allowed = CaseFlow.move(file, act(file, row, role), LAW) instanceof Verdict.Moved;
          assertEquals(allowed, offered, row + " from " + state + " by " + role);
        }
      }
    }
  }

  @Test
  void everyRowCitesItsGround() {
    for (Transition row : Transition.values()) {
      assertTrue(!row.title().isEmpty() && !row.law().isEmpty() && !row.guard().isEmpty());
    }
  }

  private static Role rightRole(Transition row) {
    return row.roles().iterator().next();
  }

  private static Act act(CaseFile file, Transition row, Role role) {
    Actor actor = new Actor("p-" + role, role, "某人");
    String node =
        row == Transition.T21b || row == Transition.T33
            ? Story.COUNTY
            : row == Transition.T2 ? Story.TOWNSHIP : file.holder();
    ActDetail detail = detail(file, row);
    Act act = Act.on(file, row, new Story(LAW).atMs(), new Story(LAW).today, node, actor, detail);
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

  private static ActDetail detail(CaseFile file, Transition row) {
    return switch (row) {
      case T1 ->
          new ActDetail.Captured("n", LAW.code(), LAW.name(), "v", "张三", "340822100201", "县民政局");
      case T2 -> new Story(LAW).receivedDetail();
      case T4 -> Story.notice(Story.idCard());
      case T5 -> Story.supplement(2);
      case T10 -> Story.acceptance();
      case T10a -> new ActDetail.StepStarted();
      case T12 -> new ActDetail.StepDone("属实");
      case T21 -> Story.forwarding();
      case T21b -> new ActDetail.TakenUp();
      case T22 -> Story.yes();
      case T23 -> Story.no();
      case T24b -> new ActDetail.ReadyToDeliver(file.holder(), Story.letter("W25"));
      case T25 -> Story.proof(new Story(LAW).today);
      case T26 -> new ActDetail.Closed();
      case T3, T6, T7, T8, T9, T9b, T11, T13, T14, T15, T16, T17, T18, T19, T20, T24 ->
          new ActDetail.Unknown("later", "{}");
      case T27, T28, T29, T30, T31, T32 -> new ActDetail.Unknown("later", "{}");
      case T33 -> new ActDetail.TakenOver(Story.TOWNSHIP, "机器损坏");
      case T34 -> new ActDetail.HandedOver(Story.TOWNSHIP, "机器修好");
      case T35, T36 ->
          new ActDetail.OldAct(
              new RequestRef(Story.TOWNSHIP, 3), "T10", new Story(LAW).today, "", "理由");
    };
  }

  /** A case in this state whose steps and holder suit the row, so that only the state decides. */
  private static CaseFile fileFor(Transition row, CaseState state) {
    boolean decision = row == Transition.T22 || row == Transition.T23;
    int step = decision ? 4 : row == Transition.T21 || row == Transition.T21b ? 3 : 2;
    boolean answering = row == Transition.T5;
    CaseFile file = Story.received().file;
    return new CaseFile(
        file.subject(),
        decision || row == Transition.T34 ? Story.COUNTY : Story.TOWNSHIP,
        state == CaseState.FORWARDED ? Story.COUNTY : "",
        row == Transition.T1 || row == Transition.T2 ? 0 : 1,
        7,
        state,
        row == Transition.T10a ? 1 : step,
        file.dates(),
        answering
            ? new Notice(file.dates().received(), Collections.singletonList(Story.idCard()), null)
            : null,
        Collections.emptyList(),
        null,
        Collections.emptyList(),
        file.clocks(),
        Collections.emptyList(),
        file.history());
  }
}
