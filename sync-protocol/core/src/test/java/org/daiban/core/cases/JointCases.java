package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.calendar.LimitUnit;

/** An item that three departments look at together, and what they say. */
final class JointCases {
  static final Actor FARMING = new Actor("p-farming", Role.WINDOW_CLERK, "孙农业");
  static final Actor LAND = new Actor("p-land", Role.FIRST_REPRESENTATIVE, "吴国土");
  static final Actor FOREST = new Actor("p-forest", Role.WINDOW_CLERK, "郑林业");

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private JointCases() {}

  /** Farming and land always, forest when the plot is one; a survey and a decision follow. */
  static ItemLaw law(boolean silenceAgrees) {
    return law(silenceAgrees, false);
  }

  static ItemLaw law(boolean silenceAgrees, boolean surveyed) {
    ItemLaw plain =
        Items.item(
            Level.TOWNSHIP,
            Level.TOWNSHIP,
            "受理 township accept 1",
            "联审 township joint 7",
            "踏勘 township survey 4",
            "审批 township decide 5");
    return new ItemLaw(
        plain.code(),
        plain.name(),
        plain.type(),
        plain.department(),
        plain.acceptLevel(),
        plain.decideLevel(),
        plain.proxyAllowed(),
        Optional.of(new Limit(20, LimitUnit.WORKING_DAYS, "承诺时限")),
        plain.statutory(),
        plain.steps(),
        plain.procedures(),
        Optional.of(plan(silenceAgrees, surveyed)));
  }

  private static JointLaw plan(boolean silenceAgrees, boolean surveyed) {
    return new JointLaw(
        "乡镇人民政府",
        LegalLimits.joint(45),
        surveyed,
        silenceAgrees,
        Arrays.asList(
            new JointLaw.Part(1, "县农业农村局", 5, ""),
            new JointLaw.Part(2, "县自然资源和规划局", 5, ""),
            new JointLaw.Part(3, "县林业局", 3, "涉及林地")));
  }

  /** Received and accepted on 2 March 2026. */
  static Story accepted(ItemLaw law) {
    return new Story(law).receive().accept();
  }

  static JointDetail.Split split(Integer... parts) {
    return new JointDetail.Split(Arrays.asList(parts), null, Story.letter("W19"));
  }

  static JointDetail.Answered agreed(int part) {
    return new JointDetail.Answered(request(part), part, true, "", Story.letter("W19"));
  }

  static JointDetail.Answered refused(int part, String reason) {
    return new JointDetail.Answered(request(part), part, false, reason, Story.letter("W19"));
  }

  static JointDetail.Asked asks(int part) {
    return new JointDetail.Asked(request(part), part, Collections.singletonList(Story.idCard()));
  }

  static RequestRef request(int part) {
    return new RequestRef(Story.COUNTY, 100 + part);
  }

  static Joint awaited() {
    return joint(JointPart.awaited(part(), DAY));
  }

  static Joint asked() {
    return joint(JointPart.awaited(part(), DAY).asking(DAY, List.of(Story.idCard())));
  }

  static Joint answered() {
    return joint(
        JointPart.awaited(part(), DAY)
            .answered(new PartAnswer(PartVerdict.AGREED, "", "孙农业", DAY, "怀农协〔2026〕1号")));
  }

  private static JointLaw.Part part() {
    return plan(true, false).parts().get(0);
  }

  private static Joint joint(JointPart part) {
    return new Joint(DAY, 1, 3, null, Collections.singletonList(part));
  }
}
