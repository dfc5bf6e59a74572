package org.daiban.node.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFlow;
import org.daiban.core.cases.Joint;
import org.daiban.core.cases.JointLaw;
import org.daiban.core.cases.JointPart;
import org.daiban.core.cases.JointSurvey;
import org.daiban.core.cases.LegalClock;
import org.daiban.core.cases.PartAnswer;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.reference.Reference;

/** A joint approval as screens read it: the plan before the split, the parts after it. */
public final class JointView {
  private final PartDesk desk;
  private final Reference reference;
  private final Clock clock;

  JointView(PartDesk desk, Reference reference, Clock clock) {
    this.desk = desk;
    this.reference = reference;
    this.clock = clock;
  }

  /** Who would take part, or null when the item is not for several departments. */
  Map<String, Object> plan(ServiceItem item) {
    return item.law().joint().map(JointView::plan).orElse(null);
  }

  private static Map<String, Object> plan(JointLaw plan) {
    List<Object> parts = new ArrayList<>();
    for (JointLaw.Part part : plan.parts()) {
      parts.add(
          new JsonLine()
              .put("no", part.no())
              .put("department", part.department())
              .put("days", part.days())
              .put("when", part.when())
              .asMap());
    }
    return new JsonLine()
        .put("lead", plan.lead())
        .put("surveyed", plan.surveyed())
        .put("silenceAgrees", plan.silenceAgrees())
        .put("parts", parts)
        .asMap();
  }

  /** The parts of a case that was split, or null. */
  Map<String, Object> parts(CaseFile file) {
    Joint joint = file.joint();
    if (joint == null) {
      return null;
    }
    List<Object> parts = new ArrayList<>();
    joint.parts().forEach(part -> parts.add(part(file, part).asMap()));
    return new JsonLine()
        .put("splitOn", joint.splitOn())
        .put("askUntil", CaseFlow.lastDayToAsk(joint, calendar()))
        .put("survey", survey(joint.survey()))
        .put("parts", parts)
        .asMap();
  }

  private JsonLine part(CaseFile file, JointPart part) {
    LegalClock look = new LegalClock(part.clock(), calendar(), today());
    return new JsonLine()
        .put("no", part.no())
        .put("number", part.number(file.number()))
        .put("department", part.department())
        .put("when", part.when())
        .put("due", look.due().date())
        .put("light", look.light().name())
        .put("left", look.left())
        .put("explain", look.explain())
        .put("askedOn", part.askedOn())
        .put("asked", CaseViews.missing(part.asked()))
        .put("answer", part.answer() == null ? null : answer(part.answer()).asMap())
        .put("sent", sent(file, part));
  }

  private static Map<String, Object> survey(JointSurvey survey) {
    return survey == null
        ? null
        : new JsonLine()
            .put("date", survey.date())
            .put("time", survey.time())
            .put("place", survey.place())
            .asMap();
  }

  private static JsonLine answer(PartAnswer answer) {
    return new JsonLine()
        .put("verdict", answer.verdict().name())
        .put("verdictName", answer.verdict().title())
        .put("reason", answer.reason())
        .put("signer", answer.signer())
        .put("on", answer.on())
        .put("letterNumber", answer.letterNumber());
  }

  private List<Object> sent(CaseFile file, JointPart part) {
    List<Object> lines = new ArrayList<>();
    for (PartDesk.Sent sent : desk.sent(file, part)) {
      lines.add(
          new JsonLine()
              .put("kind", sent.kind())
              .put("refused", sent.refused().map(why -> why.reason() + why.todo()).orElse(null))
              .asMap());
    }
    return lines;
  }

  /** The lines of a department's list: the case, and its own part of it. */
  List<Object> rows(String department, CaseViews views) {
    List<Object> rows = new ArrayList<>();
    for (CaseFile file : desk.awaiting(department)) {
      file.joint()
          .of(department)
          .ifPresent(
              part -> rows.add(views.row(file).put("part", part(file, part).asMap()).asMap()));
    }
    return rows;
  }

  private WorkingCalendar calendar() {
    return reference.calendar();
  }

  private LocalDate today() {
    return Beijing.today(clock);
  }
}
