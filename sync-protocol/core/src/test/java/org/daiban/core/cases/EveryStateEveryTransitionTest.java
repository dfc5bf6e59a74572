package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Enumerates the whole table: each state with each row, each row with each role. */
class EveryStateEveryTransitionTest {
  @Test
  void rowMovesACaseExactlyFromTheStatesItNames() {
    for (Transition row : Transition.values()) {
      for (CaseState state : CaseState.values()) {
        CaseFile file = RowCases.fileFor(row, state);
        Verdict verdict =
            CaseFlow.move(
                file, RowCases.act(file, row, RowCases.rightRole(row)), RowCases.law(row));
        boolean legal = row.from().contains(state);
        assertEquals(
            legal, verdict instanceof Verdict.Moved, row + " from " + state + ": " + verdict);
      }
    }
  }

  @Test
  void rowLeadsOnlyToTheStatesItNames() {
    for (Transition row : Transition.values()) {
      for (CaseState state : row.from()) {
        CaseFile file = RowCases.fileFor(row, state);
        Verdict verdict =
            CaseFlow.move(
                file, RowCases.act(file, row, RowCases.rightRole(row)), RowCases.law(row));
        if (verdict instanceof Verdict.Moved moved) {
          assertTrue(row.to().contains(moved.file().state()), row + " led elsewhere");
          int revision = row == Transition.T30 ? 1 : file.revision() + 1;
          assertEquals(revision, moved.file().revision());
        }
      }
    }
  }

  @Test
  void rowIsMadeOnlyByTheRolesItNames() {
    for (Transition row : Transition.values()) {
      for (Role role : Role.values()) {
        CaseFile file = RowCases.fileFor(row, row.from().iterator().next());
        Verdict verdict = CaseFlow.move(file, RowCases.act(file, row, role), RowCases.law(row));
        boolean legal = row.roles().contains(role);
        assertEquals(legal, verdict instanceof Verdict.Moved, row + " by " + role + ": " + verdict);
      }
    }
  }

  @Test
  void actThatIsOfferedIsAllowedAndNoOther() {
    for (Transition row : Transition.values()) {
      for (CaseState state : CaseState.values()) {
        CaseFile file = RowCases.fileFor(row, state);
        for (Role role : Role.values()) {
          boolean offered = CaseFlow.available(file, role, RowCases.law(row)).contains(row);
          boolean allowed =
              CaseFlow.move(file, RowCases.act(file, row, role), RowCases.law(row))
                  instanceof Verdict.Moved;
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
}
