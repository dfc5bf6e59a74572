package org.daiban.node.quarantine;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.request.Application;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;
import org.daiban.node.intake.AsideEntry;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.people.NodeIdentity;
import org.daiban.node.reference.Reference;

/** Entries that were kept aside, beside the history that came first, as a screen reads them. */
@Singleton
final class QuarantineViews {
  private static final int REGION_DIGITS = 12;

  private final QuarantineDesk desk;
  private final Reference reference;
  private final NodeIdentity node;

  QuarantineViews(QuarantineDesk desk, Reference reference, NodeIdentity node) {
    this.desk = desk;
    this.reference = reference;
    this.node = node;
  }

  String open(List<AsideCase> cases) {
    List<Object> lines = new ArrayList<>();
    for (AsideCase each : cases) {
      long from = each.entries().get(0).entry().header().seq();
      lines.add(
          new JsonLine()
              .put("device", each.device())
              .put("regionName", node.regionName(each.device().substring(0, REGION_DIGITS)))
              .put("case", each.caseId())
              .put("cause", each.cause())
              .put("application", application(each))
              .put("aside", aside(each.entries()))
              .put("first", first(desk.firstHistory(each.device(), from)))
              .asMap());
    }
    return Json.text(lines);
  }

  private List<Object> aside(List<AsideEntry> entries) {
    List<Object> lines = new ArrayList<>();
    entries.forEach(each -> lines.add(line(each.entry(), each.keptAtMs())));
    return lines;
  }

  private List<Object> first(List<KeptEntry> entries) {
    List<Object> lines = new ArrayList<>();
    entries.forEach(each -> lines.add(line(each.entry(), each.keptAtMs())));
    return lines;
  }

  private Map<String, Object> line(Entry entry, long keptAtMs) {
    return new JsonLine()
        .put("seq", entry.header().seq())
        .put("type", entry.header().type())
        .put("case", entry.header().caseId())
        .put("person", entry.header().actor().person())
        .put("writtenAt", entry.header().clock().deviceMs())
        .put("keptAt", keptAtMs)
        .put("applicant", application(entry).map(Application::applicant).orElse(null))
        .put("number", application(entry).map(Application::number).orElse(null))
        .asMap();
  }

  /** What was applied for, if the application itself is among what waits. */
  private Map<String, Object> application(AsideCase each) {
    for (AsideEntry aside : each.entries()) {
      Optional<Application> found = application(aside.entry());
      if (found.isPresent()) {
        Application application = found.get();
        String version = aside.entry().header().catalogue();
        return new JsonLine()
            .put("number", application.number())
            .put("applicant", application.applicant())
            .put("item", application.item())
            .put(
                "itemName",
                reference
                    .item(version, application.item())
                    .map(ServiceItem::name)
                    .orElse(application.item()))
            .put("capturedOn", application.capturedOn())
            .asMap();
      }
    }
    return null;
  }

  private static Optional<Application> application(Entry entry) {
    try {
      return entry.payload() != null && entry.header().type().equals(EntryType.CAPTURE)
          ? Optional.of(Application.parse(entry.payload()))
          : Optional.empty();
    } catch (WireException unreadable) {
      return Optional.empty();
    }
  }
}
