package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.LegalClock;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.Recusal;
import org.daiban.core.cases.Transition;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Protocol;
import org.daiban.core.request.Application;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Supplement;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.attachments.AttachmentCount;
import org.daiban.node.attachments.AttachmentTable;
import org.daiban.node.erasure.Erasure;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;
import org.daiban.node.people.Area;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/** What a clerk's screens show: the case's legal side and what the village sent. */
public final class DeskPages {
  private final Transactions transactions;
  private final CaseDesk desk;
  private final CaseViews views;
  private final JointView joint;
  private final Reference reference;
  private final Clock clock;

  DeskPages(
      Transactions transactions,
      CaseDesk desk,
      CaseViews views,
      JointView joint,
      Reference reference,
      Clock clock) {
    this.joint = joint;
    this.transactions = transactions;
    this.desk = desk;
    this.views = views;
    this.reference = reference;
    this.clock = clock;
  }

  /**
   * What the rows of a queue say beside the cases themselves.
   *
   * @param takenBack the cases that their applicant has taken back and that a clerk must close
   */
  private record Here(String node, Map<String, AttachmentCount> counts, Set<String> takenBack) {
    private static final AttachmentCount NONE = new AttachmentCount(0, 0);

    static Here of(Connection connection, List<CaseFile> files) throws SQLException {
      String node = Identity.read(connection).name();
      List<String> cases = new ArrayList<>();
      Set<String> takenBack = new HashSet<>();
      for (CaseFile file : files) {
        cases.add(file.caseId());
        if (file.holder().equals(node) && AskedWithdrawal.find(connection, file).isPresent()) {
          takenBack.add(file.caseId());
        }
      }
      return new Here(node, AttachmentTable.counts(connection, cases), takenBack);
    }

    AttachmentCount count(CaseFile file) {
      return counts.getOrDefault(file.caseId(), NONE);
    }
  }

  /**
   * A page of a queue. Little is asked of the store, and what is counted is counted outside of it.
   */
  JsonLine queue(CasePage page) {
    Here here = transactions.read(connection -> Here.of(connection, page.files()));
    List<Object> rows = new ArrayList<>();
    page.files().forEach(file -> rows.add(row(here, file).asMap()));
    return new JsonLine()
        .put("rows", rows)
        .put("next", page.end().map(PageEnd::text).orElse(null))
        .put("notAll", page.notAll());
  }

  private JsonLine row(Here here, CaseFile file) {
    AttachmentCount count = here.count(file);
    return views
        .row(file)
        .put(
            "attachments",
            new JsonLine().put("kept", count.kept()).put("total", count.total()).asMap())
        .put("holderHere", file.holder().equals(here.node()))
        .put("takenBack", here.takenBack().contains(file.caseId()));
  }

  /** The page of a case. */
  JsonLine page(Person clerk, CaseFile file) {
    JsonLine page = views.page(file);
    EarlierCases.Found earlier = earlier(clerk, file);
    Here here = transactions.read(connection -> Here.of(connection, List.of(file)));
    row(here, file).asMap().forEach(page::put);
    return page.put("application", application(file))
        .put("item", Json.value(desk.item(file).json(), Protocol.FEED_BODY_CHARS_MAX))
        .put("catalogue", file.subject().catalogue())
        .put("newerPapers", NewerPapers.lines(reference, file, desk.item(file)))
        .put("acts", acts(clerk, file))
        .put("jointPlan", joint.plan(desk.item(file)))
        .put("joint", joint.parts(file))
        .put("dueLines", dueLines(file))
        .put("recused", recused(file))
        .put("withdrawal", withdrawal(file))
        .put("erased", erased(file))
        .put("earlier", lines(earlier.cases()))
        .put("earlierNotAll", earlier.notAll())
        .put("parent", file.subject().parent().isEmpty() ? null : file.subject().parent())
        .put("reopened", reopened(file));
  }

  /** Why the village takes it back, where that waits for somebody who may seal. */
  private String withdrawal(CaseFile file) {
    return transactions.read(connection -> AskedWithdrawal.reason(connection, file)).orElse(null);
  }

  /** Who keeps out of the case, and why. */
  private List<Object> recused(CaseFile file) {
    List<Object> lines = new ArrayList<>();
    for (Recusal each : transactions.read(connection -> Recusals.of(connection, file))) {
      lines.add(new JsonLine().put("name", each.name()).put("relation", each.relation()).asMap());
    }
    return lines;
  }

  /** Other cases of the applicant and of the household, within what the clerk sees. */
  private EarlierCases.Found earlier(Person clerk, CaseFile file) {
    Area area = Jurisdiction.area(clerk);
    return transactions.read(
        connection -> EarlierCases.of(connection, desk, file, Moves.now(connection, area)));
  }

  private List<Object> lines(List<EarlierCases.Earlier> cases) {
    List<Object> lines = new ArrayList<>();
    for (EarlierCases.Earlier each : cases) {
      JsonLine line = views.row(each.file());
      lines.add(line.put("relation", each.own() ? "OWN" : "HOUSEHOLD").asMap());
    }
    return lines;
  }

  private List<Object> reopened(CaseFile file) {
    return new ArrayList<>(
        transactions.read(connection -> PartTable.reopened(connection, file.caseId())));
  }

  /** The case under which the papers were handed in: of a reopened one that is the closed one. */
  private static String ofPapers(CaseFile file) {
    return file.subject().parent().isEmpty() ? file.caseId() : file.subject().parent();
  }

  /** What its due dates were, by which calendar, oldest first (RD-10). */
  private List<Object> dueLines(CaseFile file) {
    List<Object> lines = new ArrayList<>();
    for (DueLine line :
        transactions.read(connection -> ClockLookTable.dues(connection, file.caseId()))) {
      lines.add(
          new JsonLine()
              .put("at", line.madeAtMs())
              .put("revision", line.revision())
              .put("calendar", line.calendar())
              .put("cause", line.cause().name())
              .put("dues", line.dues())
              .asMap());
    }
    return lines;
  }

  /** When and by what right the case's papers were erased, or null. */
  private Map<String, Object> erased(CaseFile file) {
    return transactions
        .read(connection -> Erasure.find(connection, file.caseId()))
        .map(note -> new JsonLine().put("at", note.atMs()).put("reason", note.reason()).asMap())
        .orElse(null);
  }

  /** The text of a letter, from the act that issued it here or from the feed. */
  Letter letter(CaseFile file, String id) {
    return transactions.read(
        connection -> {
          for (Act act : CaseTable.history(connection, file.caseId())) {
            if (act.detail().issued().filter(letter -> letter.id().equals(id)).isPresent()) {
              return act.detail().issued().get();
            }
          }
          return ChangeFeed.find(connection, FeedItem.LETTER, file.caseId() + "/" + id)
              .map(DeskPages::letter)
              .orElseThrow(() -> Refusal.notFound("letter-unknown", "本机没有这份文书。", "请等同步完成后再看。"));
        });
  }

  /**
   * How many open cases of an area stand in each state, and how many show each light. The database
   * counts the states; for the lights each open case is looked at, since no due date is stored.
   */
  JsonLine board(Area area) {
    WorkingCalendar calendar = reference.calendar();
    LocalDate today = Beijing.today(clock);
    return transactions.read(
        connection -> {
          Map<String, Object> lights = new TreeMap<>();
          for (String light :
              CaseTable.eachOpen(
                  connection, area, file -> LegalClock.light(file, calendar, today).name())) {
            lights.merge(light, 1L, (a, b) -> (Long) a + (Long) b);
          }
          return new JsonLine()
              .put("states", new TreeMap<>(CaseTable.counts(connection, area)))
              .put("lights", lights);
        });
  }

  private List<Object> acts(Person clerk, CaseFile file) {
    List<Object> acts = new ArrayList<>();
    for (Transition row : desk.available(clerk, file)) {
      acts.add(new JsonLine().put("act", row.code()).put("title", row.title()).asMap());
    }
    return acts;
  }

  /** The application as it stands after its supplements, or null where its text is not here. */
  private Map<String, Object> application(CaseFile file) {
    Optional<Application> kept =
        transactions.read(connection -> ReceivedPapers.application(connection, ofPapers(file)));
    if (!kept.isPresent()) {
      return null;
    }
    Application application = kept.get();
    Map<String, Object> form =
        transactions.read(connection -> SpotFix.form(connection, ofPapers(file), desk.item(file)));
    Map<Integer, Object> materials = new TreeMap<>();
    application.materials().forEach(given -> materials.put(given.no(), given.json().asMap()));
    for (Supplement supplement :
        transactions.read(connection -> ReceivedPapers.supplements(connection, ofPapers(file)))) {
      for (HandedMaterial given : supplement.materials()) {
        materials.put(given.no(), given.json().asMap());
      }
    }
    return new JsonLine()
        .put("form", form)
        .put("materials", new ArrayList<>(materials.values()))
        .put("capturedOn", application.capturedOn())
        .put("powers", application.mandate().powers())
        .asMap();
  }

  private static Letter letter(String text) {
    Fields fields = Json.object(text, Protocol.FEED_BODY_CHARS_MAX);
    return new Letter(
        fields.text("id"),
        fields.text("kind"),
        fields.text("number"),
        fields.text("title"),
        LocalDate.parse(fields.text("issuedOn")),
        fields.text("html"),
        fields.text("digest"));
  }
}
