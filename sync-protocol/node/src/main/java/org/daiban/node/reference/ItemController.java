package org.daiban.node.reference;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.cases.Limit;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.CatalogueReader;
import org.daiban.core.catalogue.ItemStop;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;

/** {@code /api/items}: the service items that can be applied for. */
@Controller("/api/items")
@Produces(MediaType.APPLICATION_JSON)
final class ItemController {
  private final ItemIndex items;

  ItemController(ItemIndex items) {
    this.items = items;
  }

  /**
   * Items by name, pinyin initials or topic, all of them without a text; beside them those of such
   * a name that cannot be applied for now, each with why.
   */
  @Allowed(within = Reach.SHARED)
  @Get("{?q}")
  String search(@QueryValue(defaultValue = "") String q) {
    List<Object> lines = new ArrayList<>();
    items.search(q).forEach(item -> lines.add(line(item).asMap()));
    return new JsonLine()
        .put("version", items.catalogue().version())
        .put("items", lines)
        .put("stopped", stopped(q.trim()))
        .text();
  }

  /** One item as the catalogue has it, with the catalogue's version beside. */
  @Allowed(within = Reach.SHARED)
  @Get("/{code}")
  String item(@PathVariable String code) {
    Catalogue catalogue = items.catalogue();
    ServiceItem item = catalogue.find(code).orElseThrow(() -> notOffered(catalogue, code));
    JsonLine line = new JsonLine();
    Json.object(item.json(), CatalogueReader.CHARS_MAX).asMap().forEach(line::put);
    return line.put("version", catalogue.version()).text();
  }

  private List<Object> stopped(String typed) {
    List<Object> lines = new ArrayList<>();
    for (ItemStop stop : items.catalogue().stops()) {
      if (!stop.name().isEmpty() && stop.name().contains(typed)) {
        lines.add(new JsonLine().put("code", stop.code()).put("words", stop.words()).asMap());
      }
    }
    return lines;
  }

  private static Refusal notOffered(Catalogue catalogue, String code) {
    return catalogue
        .findStop(code)
        .map(
            stop ->
                Refusal.notFound(
                    "item-stopped", stop.words(), "请告知申请人；已经受理的办件照常办理。恢复办理后，联网即可在列表里看到。"))
        .orElseGet(() -> Refusal.notFound("item-unknown", "事项目录里没有这个事项。", "请重新选择事项。"));
  }

  private static JsonLine line(ServiceItem item) {
    return new JsonLine()
        .put("code", item.code())
        .put("name", item.name())
        .put("shortName", item.shortName())
        .put("topic", item.topic())
        .put("department", item.department())
        .put("kind", item.kind().word())
        .put("proxy", item.proxy().word())
        .put("promisedDays", item.promised().map(Limit::days).orElse(null))
        .put("promisedUnit", item.promised().map(limit -> limit.unit().word()).orElse(null));
  }
}
