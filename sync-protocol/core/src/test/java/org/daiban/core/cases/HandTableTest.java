package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The table of states and transitions of the domain model (5.1, 5.2), written here a second time by
 * hand: each of the 21 states with each row, none left out. It reads nothing from {@link
 * Transition} but the row to try.
 */
class HandTableTest {
  private static final String OPEN =
      "DRAFT CAPTURED RECEIVED CORRECTION TRANSFERRED ACCEPTED REVIEW JOINT PUBLICITY SUSPENDED "
          + "FORWARDED DECIDED_YES DECIDED_NO PRODUCING DELIVERING DELIVERED";

  private static final String IN_HAND =
      "DRAFT CAPTURED RECEIVED CORRECTION ACCEPTED REVIEW JOINT PUBLICITY SUSPENDED "
          + "DECIDED_YES DECIDED_NO PRODUCING DELIVERING DELIVERED";

  private static final String BEFORE_DECISION =
      "CAPTURED RECEIVED CORRECTION ACCEPTED REVIEW JOINT PUBLICITY SUSPENDED";

  /** Row | from | to | who may. An equals sign: to where it came from. */
  private static final List<String> TABLE =
      Arrays.asList(
          "T1 | DRAFT | CAPTURED | PROXY_AGENT TOWNSHIP_CLERK WINDOW_CLERK",
          "T2 | CAPTURED | RECEIVED | SYSTEM PROXY_AGENT TOWNSHIP_CLERK WINDOW_CLERK",
          "T3 | RECEIVED | RECEIVED | TOWNSHIP_CLERK WINDOW_CLERK",
          "T4 | RECEIVED JOINT | CORRECTION JOINT | TOWNSHIP_CLERK WINDOW_CLERK",
          "T5 | CORRECTION JOINT | RECEIVED JOINT"
              + " | SYSTEM PROXY_AGENT TOWNSHIP_CLERK WINDOW_CLERK",
          "T6 | CORRECTION | TERMINATED | TOWNSHIP_CLERK WINDOW_CLERK",
          "T7 | RECEIVED | ACCEPTED | SYSTEM TOWNSHIP_CLERK WINDOW_CLERK FIRST_REPRESENTATIVE",
          "T8 | RECEIVED | NOT_NEEDED | TOWNSHIP_CLERK WINDOW_CLERK",
          "T9 | RECEIVED | NOT_ACCEPTED TRANSFERRED | TOWNSHIP_CLERK WINDOW_CLERK",
          "T9b | TRANSFERRED | RECEIVED | SYSTEM TOWNSHIP_CLERK WINDOW_CLERK",
          "T10 | RECEIVED | ACCEPTED | TOWNSHIP_CLERK WINDOW_CLERK FIRST_REPRESENTATIVE",
          "T10a | ACCEPTED | REVIEW"
              + " | SYSTEM TOWNSHIP_CLERK TOWNSHIP_REVIEWER WINDOW_CLERK FIRST_REPRESENTATIVE",
          "T10b | ACCEPTED REVIEW JOINT PUBLICITY SUSPENDED DECIDED_YES PRODUCING DELIVERING"
              + " DELIVERED | ="
              + " | SYSTEM PROXY_AGENT TOWNSHIP_CLERK WINDOW_CLERK",
          "T11 | RECEIVED | DECIDED_YES DECIDED_NO | FIRST_REPRESENTATIVE",
          "T12 | REVIEW | REVIEW | TOWNSHIP_CLERK TOWNSHIP_REVIEWER WINDOW_CLERK",
          "T13 | ACCEPTED | JOINT | TOWNSHIP_CLERK WINDOW_CLERK",
          "T14 | JOINT | JOINT | SYSTEM WINDOW_CLERK FIRST_REPRESENTATIVE",
          "T15 | JOINT | REVIEW | TOWNSHIP_CLERK WINDOW_CLERK",
          "T16 | REVIEW JOINT | SUSPENDED | FIRST_REPRESENTATIVE",
          "T17 | SUSPENDED | REVIEW JOINT | TOWNSHIP_REVIEWER WINDOW_CLERK FIRST_REPRESENTATIVE",
          "T18 | REVIEW PUBLICITY | REVIEW PUBLICITY"
              + " | TOWNSHIP_CLERK TOWNSHIP_REVIEWER WINDOW_CLERK",
          "T19 | PUBLICITY | REVIEW | TOWNSHIP_CLERK TOWNSHIP_REVIEWER WINDOW_CLERK",
          "T20 | REVIEW JOINT | = | FIRST_REPRESENTATIVE",
          "T21 | REVIEW | FORWARDED | TOWNSHIP_CLERK TOWNSHIP_REVIEWER",
          "T21b | FORWARDED | REVIEW | SYSTEM WINDOW_CLERK",
          "T22 | REVIEW JOINT PUBLICITY | DECIDED_YES | FIRST_REPRESENTATIVE",
          "T23 | REVIEW JOINT PUBLICITY | DECIDED_NO | FIRST_REPRESENTATIVE",
          "T24 | DECIDED_YES PRODUCING | PRODUCING DELIVERING | TOWNSHIP_CLERK WINDOW_CLERK",
          "T24b | DECIDED_YES DECIDED_NO | DELIVERING"
              + " | SYSTEM TOWNSHIP_CLERK WINDOW_CLERK FIRST_REPRESENTATIVE",
          "T24c | DELIVERING | DELIVERING | TOWNSHIP_CLERK WINDOW_CLERK",
          "T25 | DELIVERING | DELIVERED | SYSTEM PROXY_AGENT TOWNSHIP_CLERK WINDOW_CLERK",
          "T26 | DELIVERED | CLOSED | SYSTEM TOWNSHIP_CLERK WINDOW_CLERK",
          "T27 | "
              + BEFORE_DECISION
              + " | WITHDRAWN | SYSTEM PROXY_AGENT TOWNSHIP_CLERK WINDOW_CLERK",
          "T28 | " + BEFORE_DECISION + " | TERMINATED | FIRST_REPRESENTATIVE",
          "T29 | REVIEW | REVIEW | FIRST_REPRESENTATIVE",
          "T30 | CLOSED | REVIEW | CENTRE_MANAGER",
          "T31 | "
              + IN_HAND
              + " | = | TOWNSHIP_CLERK WINDOW_CLERK FIRST_REPRESENTATIVE CENTRE_MANAGER",
          "T32 | " + IN_HAND + " | = | CENTRE_MANAGER FIRST_REPRESENTATIVE",
          "T33 | " + OPEN + " | = | CENTRE_MANAGER SYSTEM",
          "T34 | " + OPEN + " | = | CENTRE_MANAGER SYSTEM",
          "T35 | "
              + OPEN
              + " | = | TOWNSHIP_CLERK TOWNSHIP_REVIEWER WINDOW_CLERK FIRST_REPRESENTATIVE",
          "T36 | "
              + OPEN
              + " | = | TOWNSHIP_CLERK TOWNSHIP_REVIEWER WINDOW_CLERK FIRST_REPRESENTATIVE",
          "T37 | "
              + IN_HAND
              + " | = | TOWNSHIP_CLERK TOWNSHIP_REVIEWER WINDOW_CLERK FIRST_REPRESENTATIVE");

  private record Row(
      Transition move, Set<CaseState> from, Set<CaseState> to, boolean stays, Set<Role> who) {
    static Row of(String line) {
      String[] cell = line.split("\\|", -1);
      boolean stays = cell[2].trim().equals("=");
      return new Row(
          Transition.valueOf(cell[0].trim()),
          words(CaseState.class, cell[1]),
          stays ? EnumSet.noneOf(CaseState.class) : words(CaseState.class, cell[2]),
          stays,
          words(Role.class, cell[3]));
    }

    private static <E extends Enum<E>> Set<E> words(Class<E> kind, String cell) {
      Set<E> words = EnumSet.noneOf(kind);
      for (String word : cell.trim().split(" ", -1)) {
        if (!word.isEmpty()) {
          words.add(Enum.valueOf(kind, word));
        }
      }
      return words;
    }
  }

  @Test
  void eachStateWithEachRowMovesOrIsRefusedAsTheTableSays() {
    int tried = 0;
    for (Row row : rows()) {
      for (CaseState state : states()) {
        Verdict verdict = tried(row, state, row.who().iterator().next());
        if (row.from().contains(state)) {
          assertTrue(
              verdict instanceof Verdict.Moved, row.move() + " from " + state + ": " + verdict);
          CaseState after = ((Verdict.Moved) verdict).file().state();
          assertTrue(
              row.stays() ? after == state : row.to().contains(after), row.move() + " to " + after);
        } else {
          saysWhatToDo(row, state, verdict);
        }
        tried++;
      }
    }
    assertEquals(21 * TABLE.size(), tried);
  }

  private static void saysWhatToDo(Row row, CaseState state, Verdict verdict) {
    assertTrue(
        verdict instanceof Verdict.Refused, row.move() + " from " + state + " was not refused");
    Verdict.Refused refused = (Verdict.Refused) verdict;
    assertFalse(refused.rule().isEmpty(), "which rule");
    assertFalse(refused.reason().isEmpty(), "why");
    assertFalse(refused.todo().isEmpty(), "what to do");
  }

  @Test
  void eachRowIsMadeByThePeopleOfTheTableAndRefusedToAllOthers() {
    for (Row row : rows()) {
      for (Role role : Role.values()) {
        if (!row.from().isEmpty()) {
          Verdict verdict = tried(row, row.from().iterator().next(), role);
          assertEquals(
              row.who().contains(role),
              verdict instanceof Verdict.Moved,
              row.move() + " by " + role + ": " + verdict);
        }
      }
    }
  }

  @Test
  void tableOfTheProgramHasTheseRowsAndNoOther() {
    Set<Transition> written = EnumSet.noneOf(Transition.class);
    rows().forEach(row -> written.add(row.move()));
    assertEquals(EnumSet.allOf(Transition.class), written);
  }

  private static Verdict tried(Row row, CaseState state, Role role) {
    CaseFile file = RowCases.fileFor(row.move(), state);
    return CaseFlow.move(file, RowCases.act(file, row.move(), role), RowCases.law(row.move()));
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    TABLE.forEach(line -> rows.add(Row.of(line)));
    return rows;
  }

  private static Set<CaseState> states() {
    Set<CaseState> states = EnumSet.allOf(CaseState.class);
    states.remove(CaseState.UNKNOWN);
    return states;
  }
}
