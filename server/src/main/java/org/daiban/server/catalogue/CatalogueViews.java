package org.daiban.server.catalogue;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.CatalogueProblem;
import org.daiban.core.catalogue.CatalogueReader;
import org.daiban.core.catalogue.Editions;
import org.daiban.core.catalogue.ItemDifference;
import org.daiban.core.catalogue.ItemStop;
import org.daiban.core.catalogue.PublishGuards;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.NodeProgram;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/** What the pages of the catalogue show. */
@Singleton
class CatalogueViews {
  private final Transactions transactions;
  private final Reference reference;
  private final Clock clock;

  CatalogueViews(Transactions transactions, Reference reference, Clock clock) {
    this.transactions = transactions;
    this.reference = reference;
    this.clock = clock;
  }

  /** Every item that was ever published or is being drafted, with how it stands today. */
  List<Object> list() {
    Map<String, ItemDraft> drafts = new LinkedHashMap<>();
    transactions.read(DraftTable::allOpen).forEach(draft -> drafts.put(draft.item(), draft));
    Map<String, ServiceItem> newest = new LinkedHashMap<>();
    Editions editions = reference.editions();
    for (Catalogue edition : editions.all()) {
      edition.items().forEach(item -> newest.put(item.code(), item));
    }
    List<Object> lines = new ArrayList<>();
    drafts.values().stream()
        .filter(draft -> !newest.containsKey(draft.item()))
        .forEach(draft -> lines.add(line(draft.read(), draft, "NEW").asMap()));
    newest.values().forEach(item -> lines.add(line(item, drafts.get(item.code()), "").asMap()));
    return lines;
  }

  private JsonLine line(ServiceItem item, ItemDraft draft, String state) {
    return new JsonLine()
        .put("code", item.code())
        .put("name", item.name())
        .put("department", item.department())
        .put("topic", item.topic())
        .put("edition", inForce(item.code()).map(ServiceItem::edition).orElse(""))
        .put("state", state.isEmpty() ? state(item) : state)
        .put("draft", draft == null ? "" : draft.state().name())
        .put("draftTitle", draft == null ? "" : draft.state().title());
  }

  private String state(ServiceItem newest) {
    Optional<ItemStop> stop =
        reference.catalogue().flatMap(catalogue -> catalogue.findStop(newest.code()));
    if (stop.isPresent()) {
      return stop.get().kind().name();
    }
    Optional<ServiceItem> now = inForce(newest.code());
    boolean coming = now.map(item -> !item.edition().equals(newest.edition())).orElse(true);
    return coming ? "COMING" : "IN_FORCE";
  }

  private Optional<ServiceItem> inForce(String code) {
    return reference.catalogue().flatMap(catalogue -> catalogue.find(code));
  }

  /** One item: its text now, its versions, the one in the making with its difference, history. */
  JsonLine item(String code) {
    return transactions.read(connection -> item(connection, code));
  }

  private JsonLine item(Connection connection, String code) throws SQLException {
    Optional<ServiceItem> newest = reference.editions().newest(code);
    Optional<ItemDraft> draft = DraftTable.open(connection, code);
    if (newest.isEmpty() && draft.isEmpty()) {
      throw CatalogueFaults.noItem();
    }
    ServiceItem shown = newest.orElseGet(() -> draft.orElseThrow().read());
    List<Object> history = new ArrayList<>();
    for (HistoryEntry entry : DraftTable.history(connection, code)) {
      history.add(history(entry));
    }
    return line(shown, draft.orElse(null), newest.isPresent() ? "" : "NEW")
        .put("item", value(shown.json()))
        .put("today", LocalDate.ofInstant(clock.instant(), NodeProgram.ZONE).toString())
        .put("editions", editions(code))
        .put("history", history)
        .put("open", draft.isPresent() ? draft(connection, draft.get()).asMap() : null);
  }

  private JsonLine draft(Connection connection, ItemDraft draft) throws SQLException {
    String before = reference.editions().newest(draft.item()).map(ServiceItem::json).orElse("");
    List<Object> reviews = new ArrayList<>();
    for (Review review : DraftTable.reviews(connection, draft)) {
      reviews.add(
          new JsonLine()
              .put("office", review.office().name())
              .put("officeTitle", review.office().title())
              .put("name", review.personName())
              .put("agreed", review.agreed())
              .put("reason", review.reason())
              .put("at", review.atMs())
              .asMap());
    }
    return new JsonLine()
        .put("id", draft.id())
        .put("state", draft.state().name())
        .put("stateTitle", draft.state().title())
        .put("revision", draft.revision())
        .put("about", draft.about())
        .put("editor", draft.editorName())
        .put("basedOn", draft.basedOn())
        .put("item", value(draft.body()))
        .put("reviews", reviews)
        .put("differences", differences(before, draft.body()))
        .put("problems", problems(draft));
  }

  private static List<Object> differences(String before, String after) {
    List<Object> lines = new ArrayList<>();
    for (ItemDifference each : ItemDifference.between(before, after)) {
      lines.add(
          new JsonLine()
              .put("field", each.field())
              .put("before", each.before())
              .put("after", each.after())
              .asMap());
    }
    return lines;
  }

  private List<Object> problems(ItemDraft draft) {
    String county = reference.catalogue().map(Catalogue::county).orElse("");
    List<Object> lines = new ArrayList<>();
    for (CatalogueProblem problem : PublishGuards.problems(draft.read(), county)) {
      lines.add(
          new JsonLine().put("code", problem.code()).put("message", problem.message()).asMap());
    }
    return lines;
  }

  /** Every version that brought or stopped the item, the newest first. */
  private List<Object> editions(String code) {
    List<Object> lines = new ArrayList<>();
    for (Catalogue edition : reference.editions().all()) {
      Optional<ItemStop> stop = edition.findStop(code);
      if (edition.find(code).isPresent() || stop.isPresent()) {
        lines.add(
            0,
            new JsonLine()
                .put("version", edition.version())
                .put("from", edition.effectiveFrom())
                .put("what", what(edition, stop))
                .put("reason", stop.map(ItemStop::reason).orElse(""))
                .asMap());
      }
    }
    return lines;
  }

  private static String what(Catalogue edition, Optional<ItemStop> stop) {
    String installed = "首次导入（安装时由县级安装人员发布）";
    return stop.map(each -> each.kind().title()).orElse(edition.edition() == 0 ? installed : "发布");
  }

  private static Map<String, Object> history(HistoryEntry entry) {
    return new JsonLine()
        .put("at", entry.atMs())
        .put("act", entry.act())
        .put("name", entry.personName())
        .put("role", entry.role())
        .put("before", entry.before())
        .put("after", entry.after())
        .put("reason", entry.reason())
        .asMap();
  }

  private static Object value(String json) {
    return Json.value(json, CatalogueReader.CHARS_MAX);
  }
}
