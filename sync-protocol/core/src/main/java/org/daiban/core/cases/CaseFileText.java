package org.daiban.core.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;

/**
 * A file as the snapshot that the feed carries: the text that the holder's node signs, beside what
 * this program understood of it. A word that only a newer program knows ends in {@link
 * CaseState#UNKNOWN}, and {@code stateWord} still says it.
 */
public record CaseFileText(String text, String stateWord, CaseFile file) {
  public CaseFileText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(stateWord, "stateWord");
    Objects.requireNonNull(file, "file");
  }

  /** Writes a file. */
  public static CaseFileText of(CaseFile file) {
    return of(file, file.state().name());
  }

  /** The part that lists show, see {@link CaseFile#brief}; keeps a word of state not known here. */
  public CaseFileText brief() {
    return of(file.brief(), stateWord);
  }

  private static CaseFileText of(CaseFile file, String stateWord) {
    String text =
        new JsonLine()
            .put("v", Protocol.VERSION)
            .put("subject", subject(file.subject()).asMap())
            .put("holder", file.holder())
            .put("handingTo", file.handingTo())
            .put("term", file.term())
            .put("revision", file.revision())
            .put("state", stateWord)
            .put("step", file.step())
            .put("dates", dates(file.dates()).asMap())
            .put("notice", file.notice() == null ? null : notice(file.notice()).asMap())
            .put("deferred", CaseJson.list(file.deferred(), CaseJson::deferred))
            .put("decision", file.decision() == null ? null : decision(file.decision()).asMap())
            .put("letters", CaseJson.list(file.letters(), CaseJson::note))
            .put("clocks", CaseJson.list(file.clocks(), CaseFileText::clock))
            .put("reviewers", file.reviewers())
            .put("history", CaseJson.list(file.history(), CaseFileText::line))
            .put("joint", JointJson.write(file.joint()))
            .put(
                "serving",
                file.serving().isEmpty() ? null : CaseJson.list(file.serving(), CaseJson::serving))
            .put("recused", CaseJson.recusals(file.recused()))
            .text();
    return new CaseFileText(text, stateWord, file);
  }

  /** Reads a snapshot; a cut, malformed or too large text ends in a {@link WireException}. */
  public static CaseFileText parse(String text) {
    Fields fields = Json.object(text, Protocol.SIGNED_CHARS_MAX);
    try {
      return new CaseFileText(text, fields.text("state"), file(fields));
    } catch (IllegalArgumentException e) {
      throw new WireException("a value of the case file is out of its range", e);
    }
  }

  private static CaseFile file(Fields fields) {
    return new CaseFile(
        subject(fields.object("subject")),
        fields.text("holder"),
        fields.textOr("handingTo", ""),
        fields.integer("term"),
        fields.integer("revision"),
        CaseState.of(fields.text("state")),
        fields.integer("step"),
        dates(fields.object("dates")),
        fields.findObject("notice").map(CaseFileText::notice).orElse(null),
        CaseJson.list(fields, "deferred", CaseJson::deferred),
        fields.findObject("decision").map(CaseFileText::decision).orElse(null),
        CaseJson.list(fields, "letters", CaseJson::note),
        clocks(fields),
        fields.texts("reviewers"),
        CaseJson.list(fields, "history", CaseFileText::line),
        JointJson.readJoint(fields),
        serving(fields),
        CaseJson.recusals(fields));
  }

  /** A step of a newer program is left out, as its clocks are. */
  private static List<ServingStep> serving(Fields fields) {
    List<ServingStep> steps = new ArrayList<>();
    for (Fields step : fields.objects("serving")) {
      if (ServingStep.Kind.find(step.text("kind")).isPresent()) {
        steps.add(CaseJson.serving(step));
      }
    }
    return steps;
  }

  static JsonLine subject(CaseSubject subject) {
    return new JsonLine()
        .put("case", subject.caseId())
        .put("number", subject.number())
        .put("item", subject.item())
        .put("itemName", subject.itemName())
        .put("catalogue", subject.catalogue())
        .put("region", subject.region())
        .put("department", subject.department())
        .put("applicant", subject.applicant())
        .put("acceptNode", subject.acceptNode())
        .put("suspectedDuplicateOf", subject.suspectedDuplicateOf())
        .put("parent", subject.parent().isEmpty() ? null : subject.parent());
  }

  static CaseSubject subject(Fields fields) {
    return new CaseSubject(
        fields.text("case"),
        fields.text("number"),
        fields.text("item"),
        fields.text("itemName"),
        fields.text("catalogue"),
        fields.text("region"),
        fields.text("department"),
        fields.text("applicant"),
        fields.textOr("acceptNode", ""),
        fields.textOr("suspectedDuplicateOf", ""),
        fields.textOr("parent", ""));
  }

  private static JsonLine dates(CaseDates dates) {
    return new JsonLine()
        .put("captured", dates.captured())
        .put("received", dates.received())
        .put("accepted", dates.accepted())
        .put("decided", dates.decided())
        .put("delivered", dates.delivered())
        .put("closed", dates.closed());
  }

  private static CaseDates dates(Fields fields) {
    return new CaseDates(
        CaseJson.dateOrNull(fields, "captured"),
        CaseJson.dateOrNull(fields, "received"),
        CaseJson.dateOrNull(fields, "accepted"),
        CaseJson.dateOrNull(fields, "decided"),
        CaseJson.dateOrNull(fields, "delivered"),
        CaseJson.dateOrNull(fields, "closed"));
  }

  private static JsonLine notice(Notice notice) {
    return new JsonLine()
        .put("issuedOn", notice.issuedOn())
        .put("missing", CaseJson.list(notice.missing(), CaseJson::missing))
        .put("answeredOn", notice.answeredOn());
  }

  private static Notice notice(Fields fields) {
    return new Notice(
        CaseJson.date(fields, "issuedOn"),
        CaseJson.list(fields, "missing", CaseJson::missing),
        CaseJson.dateOrNull(fields, "answeredOn"));
  }

  private static JsonLine decision(Decision decision) {
    return new JsonLine()
        .put("yes", decision.yes())
        .put("reason", decision.reason())
        .put("basis", decision.basis())
        .put("content", decision.content());
  }

  private static Decision decision(Fields fields) {
    return new Decision(
        fields.flag("yes"),
        fields.textOr("reason", ""),
        fields.textOr("basis", ""),
        fields.textOr("content", ""));
  }

  static JsonLine clock(ClockRecord clock) {
    return new JsonLine()
        .put("kind", clock.kind().name())
        .put("from", clock.from())
        .put("days", clock.limit().days())
        .put("unit", clock.limit().unit().word())
        .put("law", clock.limit().law())
        .put("endedOn", clock.endedOn())
        .put("pauses", CaseJson.list(clock.pauses(), CaseFileText::pause))
        .put("extensionDays", clock.extensionDays());
  }

  private static JsonLine pause(Pause pause) {
    return new JsonLine()
        .put("from", pause.from())
        .put("to", pause.to())
        .put("reason", pause.reason());
  }

  /** A clock of a newer program is left out: what it means is not known here. */
  private static List<ClockRecord> clocks(Fields fields) {
    List<ClockRecord> clocks = new ArrayList<>();
    for (Fields clock : fields.objects("clocks")) {
      ClockKind.find(clock.text("kind")).ifPresent(kind -> clocks.add(clock(kind, clock)));
    }
    return Collections.unmodifiableList(clocks);
  }

  static ClockRecord clock(ClockKind kind, Fields fields) {
    return new ClockRecord(
        kind,
        CaseJson.date(fields, "from"),
        new Limit(
            fields.integer("days"), LimitUnit.ofWord(fields.text("unit")), fields.text("law")),
        CaseJson.dateOrNull(fields, "endedOn"),
        CaseJson.list(fields, "pauses", CaseFileText::pause),
        fields.integer("extensionDays"));
  }

  private static Pause pause(Fields fields) {
    return new Pause(
        CaseJson.date(fields, "from"), CaseJson.dateOrNull(fields, "to"), fields.text("reason"));
  }

  private static JsonLine line(HistoryLine line) {
    return new JsonLine()
        .put("term", line.term())
        .put("revision", line.revision())
        .put("transition", line.transition())
        .put("state", line.state().name())
        .put("at", line.atMs())
        .put("date", line.date())
        .put("node", line.node())
        .put("actor", line.actor())
        .put("role", line.role())
        .put("text", line.text())
        .put("request", line.request().isEmpty() ? null : line.request());
  }

  private static HistoryLine line(Fields fields) {
    return new HistoryLine(
        fields.integer("term"),
        fields.integer("revision"),
        fields.text("transition"),
        CaseState.of(fields.text("state")),
        fields.number("at"),
        CaseJson.date(fields, "date"),
        fields.text("node"),
        fields.text("actor"),
        fields.text("role"),
        fields.text("text"),
        fields.textOr("request", ""));
  }
}
