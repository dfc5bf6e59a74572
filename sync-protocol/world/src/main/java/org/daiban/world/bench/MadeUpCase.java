package org.daiban.world.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFlow;
import org.daiban.core.cases.EndingDetail;
import org.daiban.core.cases.ItemLaw;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.RequestRef;
import org.daiban.core.cases.Role;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.Verdict;
import org.daiban.node.cases.Beijing;

/** A case under review at a township, with the promise, the statute and a step running. */
final class MadeUpCase {
  private static final String VILLAGE = "340822100200";
  private static final String TOWNSHIP = "340822100000-00";
  private static final Actor CLERK = new Actor("p-clerk", Role.TOWNSHIP_CLERK, "李窗口");

  private final ItemLaw law;
  private final String catalogue;
  private CaseFile file;

  private MadeUpCase(ItemLaw law, String catalogue) {
    this.law = law;
    this.catalogue = catalogue;
  }

  /** The case of this number, received and accepted on a day. */
  static CaseFile underReview(ItemLaw law, String catalogue, int number, LocalDate day) {
    MadeUpCase made = new MadeUpCase(law, catalogue);
    made.receive(number, day);
    Letter letter = new Letter("W03-1", "W03", "高受告〔2026〕1号", "受理通知书", day, "<p/>", "");
    made.does(Transition.T10, CLERK, day, new ActDetail.Accepted(letter, List.of()));
    made.does(Transition.T10a, Actor.system(), day, new ActDetail.StepStarted());
    return made.file;
  }

  /** The same with so many more events: somebody was reminded again and again. */
  static CaseFile withEvents(CaseFile file, ItemLaw law, int events) {
    MadeUpCase made = new MadeUpCase(law, file.subject().catalogue());
    made.file = file;
    LocalDate day = file.dates().accepted();
    for (int event = file.history().size(); event < events; event++) {
      ActDetail words = new EndingDetail.Urged("催办", "请于周三前核实第" + event + "项情况并答复申请人");
      made.does(Transition.T31, CLERK, day.plusDays(event / 8), words);
    }
    return made.file;
  }

  private void receive(int number, LocalDate day) {
    String id = new UUID(number, number).toString();
    ActDetail.Received detail =
        new ActDetail.Received(
            new RequestRef(VILLAGE + "-50", number),
            String.format(Locale.ROOT, "%s2612280%05d", VILLAGE, number),
            law.code(),
            law.name(),
            catalogue,
            "示例申请人",
            VILLAGE,
            TOWNSHIP,
            law.decideLevel(),
            law.department(),
            ms(day),
            "");
    take(CaseFlow.move(null, Act.received(id, ms(day), day, Actor.system(), detail), law));
  }

  private void does(Transition row, Actor actor, LocalDate day, ActDetail detail) {
    Act act = Act.on(file, row, ms(day), day, file.holder(), actor, detail);
    take(CaseFlow.move(file, act, law));
  }

  private void take(Verdict verdict) {
    file =
        Optional.of(verdict)
            .filter(Verdict.Moved.class::isInstance)
            .map(moved -> ((Verdict.Moved) moved).file())
            .orElseThrow(() -> new IllegalStateException("refused: " + verdict));
  }

  private static long ms(LocalDate day) {
    return day.atTime(10, 0).toInstant(Beijing.ZONE).toEpochMilli();
  }
}
