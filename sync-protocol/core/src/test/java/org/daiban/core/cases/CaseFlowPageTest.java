package org.daiban.core.cases;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Prints the table for people: docs/case-flow.md is this text and nothing else. */
class CaseFlowPageTest {
  @Test
  void pageIsPrintedFromTheTable() {
    Golden.assertHolds("../../docs/case-flow.md", page());
  }

  private static String page() {
    return HEAD + states() + "\n" + transitions() + "\n" + clocks();
  }

  private static final String HEAD =
      """
      # The life of a case 办件的一生

      Printed from `Transition`, `CaseState` and `ClockKind` in `org.daiban.core.cases`; a test fails when this
      page and the code differ, and `mvn -pl sync-protocol/core test -Dtest=CaseFlowPageTest -Dgolden.write=true`
      prints it anew.

      Only the node that holds a case moves it. Each move is an *act*: a line in the holder's log with the
      case's term and revision. The revision rises by one with every act; the term rises by one whenever the
      holder changes (T9b, T21b, T33, T34, and T24 or T24b when the result goes back to the township). A take-over (T33)
      moves the node and not the office: the township's people work on in its name. Every other node folds the
      same acts and comes to the same file. An act that is not the holder's, not of the present term, not the
      next revision, not from a state of its row, or not by a role of its row is refused, with the reason and
      what to do next in Chinese.

      A step of the item's list that is a posting (公示) is left only after its posting has hung for its days
      (T18); an item whose next step is 并联 is split (T13) first.

      """;

  private static String states() {
    StringBuilder page = new StringBuilder("## States\n\n| state | 中文 | open |\n|---|---|---|\n");
    for (CaseState state : CaseState.values()) {
      if (state != CaseState.UNKNOWN) {
        page.append(row(state.name(), state.title(), state.isOpen() ? "yes" : "no"));
      }
    }
    return page.toString();
  }

  private static String transitions() {
    StringBuilder page =
        new StringBuilder("## Transitions\n\n")
            .append(
                "| row | 中文 | from | to | who | what must be true | ground | letters | clocks |\n")
            .append("|---|---|---|---|---|---|---|---|---|\n");
    for (Transition move : Transition.values()) {
      page.append(
          row(
              move.code(),
              move.title(),
              move.from().size() > 10 ? "any open" : join(move.from(), CaseState::name),
              move.to().size() > 10 ? "the same" : join(move.to(), CaseState::name),
              join(move.roles(), Role::title),
              move.guard(),
              move.law(),
              move.letters(),
              move.clocks()));
    }
    return page.toString();
  }

  private static String clocks() {
    StringBuilder page =
        new StringBuilder("## Clocks\n\n| clock | 中文 | limit | ground |\n|---|---|---|---|\n");
    page.append(clock(ClockKind.K1, LegalLimits.HAND_IN));
    page.append(clock(ClockKind.K2, LegalLimits.NOTICE));
    page.append(clock(ClockKind.CORRECTION, LegalLimits.correction(LegalLimits.CORRECTION_DAYS)));
    page.append(
        row("PUBLICITY", ClockKind.PUBLICITY.title(), "the posting's, natural days", "公示公告载明的公示期"));
    page.append(row("K3", ClockKind.K3.title(), "the item's", "事项目录的承诺时限"));
    page.append(row("K4", ClockKind.K4.title(), "the item's", "事项目录的法定时限"));
    page.append(row("K5", ClockKind.K5.title(), "the step's", "事项目录的环节时限"));
    page.append(clock(ClockKind.K6, LegalLimits.DELIVERY));
    return page.toString();
  }

  private static String clock(ClockKind kind, Limit limit) {
    return row(kind.name(), kind.title(), limit.days() + limit.unit().label(), limit.law());
  }

  private static <T> String join(Collection<T> values, Function<T, String> word) {
    return values.stream().map(word).collect(Collectors.joining(", "));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
