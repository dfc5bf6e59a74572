package org.daiban.node.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.calendar.DueDate;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseLights;
import org.daiban.core.cases.ClockRecord;
import org.daiban.core.cases.DeferredItem;
import org.daiban.core.cases.HistoryLine;
import org.daiban.core.cases.LegalClock;
import org.daiban.core.cases.LetterNote;
import org.daiban.core.cases.MissingItem;
import org.daiban.core.cases.ServingStep;
import org.daiban.core.number.RegionCode;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.reference.Reference;

/** A case as screens read it: the legal side, alike at village, township and county. */
public final class CaseViews {
  private final Reference reference;
  private final Clock clock;

  public CaseViews(Reference reference, Clock clock) {
    this.reference = reference;
    this.clock = clock;
  }

  /** What a list shows of a case. */
  public JsonLine row(CaseFile file) {
    return new JsonLine()
        .put("case", file.caseId())
        .put("number", file.number())
        .put("revision", file.revision())
        .put("item", file.item())
        .put("itemName", file.subject().itemName())
        .put("applicant", file.subject().applicant())
        .put("region", file.subject().region())
        .put("regionName", regionName(file.subject().region()))
        .put("department", file.subject().department())
        .put("state", file.state().name())
        .put("stateName", file.state().title())
        .put("open", file.state().isOpen())
        .put("step", file.step())
        .put("stepName", stepName(file))
        .put("holder", file.holder())
        .put("receivedOn", file.dates().received())
        .put("duplicateOf", file.subject().suspectedDuplicateOf())
        .put("due", due(file))
        .put("light", lights(file).ofCase().name())
        .put("stepLight", lights(file).ofStep().name());
  }

  private CaseLights lights(CaseFile file) {
    return new CaseLights(file, calendar(), today());
  }

  /** What the page of a case shows beside its row. */
  public JsonLine page(CaseFile file) {
    JsonLine page = row(file);
    return page.put("term", file.term())
        .put("revision", file.revision())
        .put("missing", missing(file.toBring()))
        .put("following", following(file))
        .put("serving", serving(file))
        .put("clocks", clocks(file))
        .put("letters", letters(file))
        .put("history", history(file))
        .put("decision", decision(file));
  }

  /** The clock that the case is worked by, or null. */
  public Map<String, Object> due(CaseFile file) {
    Optional<LegalClock> leading = LegalClock.leading(file, calendar(), today());
    return leading.map(CaseViews::due).orElse(null);
  }

  private List<Object> clocks(CaseFile file) {
    List<Object> lines = new ArrayList<>();
    for (ClockRecord record : file.clocks()) {
      LegalClock look = new LegalClock(record, calendar(), today());
      DueDate due = look.due();
      lines.add(
          new JsonLine()
              .put("kind", record.kind().name())
              .put("name", record.kind().title())
              .put("from", record.from())
              .put("limit", record.limit().days())
              .put("unit", record.limit().unit().word())
              .put("law", record.limit().law())
              .put("due", due.date())
              .put("provisional", due.provisional())
              .put("stoppedOn", record.endedOn())
              .put("light", look.light().name())
              .put("left", look.left())
              .put("explain", look.explain())
              .asMap());
    }
    return lines;
  }

  private static Map<String, Object> due(LegalClock look) {
    DueDate due = look.due();
    return new JsonLine()
        .put("clock", look.record().kind().name())
        .put("name", look.record().kind().title())
        .put("date", due.date())
        .put("provisional", due.provisional())
        .put("light", look.light().name())
        .put("left", look.left())
        .put("unit", look.leftUnit().word())
        .asMap();
  }

  /** The lines of a notice, or of what a department misses. */
  static List<Object> missing(List<MissingItem> items) {
    List<Object> lines = new ArrayList<>();
    for (MissingItem item : items) {
      lines.add(
          new JsonLine()
              .put("no", item.no())
              .put("name", item.name())
              .put("what", item.what())
              .put("how", item.how())
              .asMap());
    }
    return lines;
  }

  /** What acceptance left open, be it there by now or not. */
  private static List<Object> following(CaseFile file) {
    List<Object> lines = new ArrayList<>();
    for (DeferredItem item : file.deferred()) {
      lines.add(
          new JsonLine()
              .put("no", item.no())
              .put("name", item.name())
              .put("dueOn", item.dueOn())
              .put("byPromise", item.byPromise())
              .put("promise", item.promise())
              .put("doneOn", item.doneOn())
              .asMap());
    }
    return lines;
  }

  /** What was done to deliver, oldest first. */
  private static List<Object> serving(CaseFile file) {
    List<Object> lines = new ArrayList<>();
    for (ServingStep step : file.serving()) {
      lines.add(
          new JsonLine()
              .put("kind", step.kind().name())
              .put("on", step.on())
              .put("words", step.words())
              .put("mail", step.number())
              .put("proof", step.proof())
              .asMap());
    }
    return lines;
  }

  private static List<Object> letters(CaseFile file) {
    List<Object> lines = new ArrayList<>();
    for (LetterNote letter : file.letters()) {
      lines.add(
          new JsonLine()
              .put("id", letter.id())
              .put("kind", letter.kind())
              .put("title", letter.title())
              .put("number", letter.number())
              .put("date", letter.issuedOn())
              .asMap());
    }
    return lines;
  }

  private static List<Object> history(CaseFile file) {
    List<Object> lines = new ArrayList<>();
    for (HistoryLine line : file.history()) {
      lines.add(
          new JsonLine()
              .put("term", line.term())
              .put("revision", line.revision())
              .put("transition", line.transition())
              .put("state", line.state().name())
              .put("stateName", line.state().title())
              .put("at", line.atMs())
              .put("date", line.date())
              .put("node", line.node())
              .put("actor", line.actor())
              .put("role", line.role())
              .put("text", line.text())
              .asMap());
    }
    return lines;
  }

  private static Map<String, Object> decision(CaseFile file) {
    return file.decision() == null
        ? null
        : new JsonLine()
            .put("yes", file.decision().yes())
            .put("content", file.decision().content())
            .put("reason", file.decision().reason())
            .put("basis", file.decision().basis())
            .asMap();
  }

  private String stepName(CaseFile file) {
    return reference
        .law(file.subject().catalogue(), file.item())
        .flatMap(law -> law.findStep(file.step()))
        .map(step -> step.name())
        .orElse("");
  }

  private String regionName(String region) {
    return reference
        .regions()
        .flatMap(regions -> regions.findName(new RegionCode(region)))
        .orElse(region);
  }

  private WorkingCalendar calendar() {
    return reference.calendar();
  }

  private LocalDate today() {
    return Beijing.today(clock);
  }
}
