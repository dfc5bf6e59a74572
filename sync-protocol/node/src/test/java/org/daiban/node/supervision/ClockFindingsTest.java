package org.daiban.node.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFlow;
import org.daiban.core.cases.ItemLaw;
import org.daiban.core.cases.JointDetail;
import org.daiban.core.cases.JointLaw;
import org.daiban.core.cases.LegalLimits;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.RequestRef;
import org.daiban.core.cases.Role;
import org.daiban.core.cases.StepLaw;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.Verdict;
import org.junit.jupiter.api.Test;

/** What the machine says of clocks. */
class ClockFindingsTest {
  private static final WorkingCalendar PLAIN = WorkingCalendar.of(List.of());
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final String NODE = "340822100000-00";
  private static final Actor CLERK = new Actor("p0", Role.TOWNSHIP_CLERK, "某窗口");
  private static final ItemLaw LAW =
      new ItemLaw(
          "340511014000",
          "某事项",
          "行政许可",
          "乡镇人民政府",
          Level.TOWNSHIP,
          Level.TOWNSHIP,
          true,
          Optional.empty(),
          Optional.empty(),
          List.of(
              new StepLaw(1, "受理", Level.TOWNSHIP, "accept", 1, LimitUnit.WORKING_DAYS),
              new StepLaw(2, "并联审批", Level.TOWNSHIP, "joint", 30, LimitUnit.WORKING_DAYS),
              new StepLaw(3, "决定", Level.TOWNSHIP, "decide", 5, LimitUnit.WORKING_DAYS)),
          List.of(),
          Optional.of(
              new JointLaw(
                  "乡镇人民政府",
                  LegalLimits.joint(45),
                  false,
                  false,
                  List.of(
                      new JointLaw.Part(1, "县农业农村局", 5, ""),
                      new JointLaw.Part(2, "县林业局", 5, "")))));

  private CaseFile file;

  @Test
  void cardOfALateDepartmentSaysWhichOneIsLate() {
    ActDetail.Received received =
        new ActDetail.Received(
            new RequestRef("340822100201-00", 7),
            "340822100201260302000017",
            LAW.code(),
            LAW.name(),
            "sample",
            "某人",
            "340822100201",
            NODE,
            Level.TOWNSHIP,
            LAW.department(),
            0,
            "");
    take(Act.received("c", 0, MONDAY, Actor.system(), received));
    act(Transition.T10, new ActDetail.Accepted(letter("W03"), List.of()));
    act(Transition.T13, new JointDetail.Split(List.of(1, 2), null, letter("W19")));

    assertEquals(
        List.of("县农业农村局协办环节期限（2026-03-09）已过。", "县林业局协办环节期限（2026-03-09）已过。"),
        ClockFindings.of(file, PLAIN, LocalDate.of(2026, 3, 10)).stream()
            .filter(finding -> finding.rule().equals("V5"))
            .map(Finding::text)
            .toList());
  }

  private void act(Transition row, ActDetail detail) {
    take(Act.on(file, row, 0, MONDAY, NODE, CLERK, detail));
  }

  private void take(Act act) {
    file = ((Verdict.Moved) CaseFlow.move(file, act, LAW)).file();
  }

  private static Letter letter(String kind) {
    return new Letter(kind + "-1", kind, "号", "文书", MONDAY, "<p/>", "");
  }
}
