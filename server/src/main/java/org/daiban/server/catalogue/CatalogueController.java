package org.daiban.server.catalogue;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.catalogue.ItemStop;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.node.http.JsonBody;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/desk/catalogue}: items, their versions, drafts, reviews and guides. */
@Controller("/api/desk/catalogue")
@Produces(MediaType.APPLICATION_JSON)
final class CatalogueController {
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int ITEMS_MAX = 200;

  private final CatalogueViews views;
  private final DraftDesk drafts;
  private final PublicationDesk publications;
  private final GuideDesk guides;

  CatalogueController(
      CatalogueViews views, DraftDesk drafts, PublicationDesk publications, GuideDesk guides) {
    this.views = views;
    this.drafts = drafts;
    this.publications = publications;
    this.guides = guides;
  }

  /** Every item with how it stands. */
  @Allowed(value = Staff.CATALOGUE_READERS, within = Reach.SHARED)
  @Get
  String list() {
    return Json.text(views.list());
  }

  /** One item: text, versions, draft with its difference, reviews and faults, history. */
  @Allowed(value = Staff.CATALOGUE_READERS, within = Reach.SHARED)
  @Get("/{code}")
  String item(@PathVariable String code) {
    return views.item(code).text();
  }

  /** Saves a draft: {@code {"item":{…},"about","revision"}}; 0 begins one. */
  @Allowed(value = Staff.CATALOGUE_EDITORS, within = Reach.SHARED, atHome = true)
  @Post("/{code}/draft")
  String save(SignedIn who, @PathVariable String code, @Body String body) {
    JsonBody.read(
        body,
        fields ->
            drafts.save(
                who.person(),
                code,
                Json.text(fields.object("item").asMap()),
                fields.textOr("about", ""),
                fields.number("revision")));
    return item(code);
  }

  /**
   * Takes a file in the form of the shipped catalogue: each of its items becomes a draft, or none
   * when one of them cannot.
   */
  @Allowed(value = Staff.CATALOGUE_EDITORS, within = Reach.SHARED, atHome = true)
  @Post("/import")
  String take(SignedIn who, @Body String body) {
    List<Fields> items = JsonBody.read(body, fields -> fields.objects("items"));
    if (items.isEmpty() || items.size() > ITEMS_MAX) {
      throw CatalogueFaults.invalid("items", "文件里应有1至" + ITEMS_MAX + "个事项。");
    }
    List<String> bodies = items.stream().map(item -> Json.text(item.asMap())).toList();
    return Json.text(new ArrayList<>(drafts.takeAll(who.person(), bodies, "从文件导入")));
  }

  /** The item as a sheet, which is also the template for handing in changes. */
  @Allowed(value = Staff.CATALOGUE_READERS, within = Reach.SHARED)
  @Get("/{code}/sheet")
  @Produces(SHEET)
  HttpResponse<byte[]> sheet(@PathVariable String code) {
    return file(guides.sheet(code), code + ".xlsx", "attachment");
  }

  /** Takes such a sheet as a draft. */
  @Allowed(value = Staff.CATALOGUE_EDITORS, within = Reach.SHARED, atHome = true)
  @Post("/{code}/sheet")
  @Consumes(MediaType.ALL)
  String takeSheet(SignedIn who, @PathVariable String code, @Body byte[] bytes) {
    ItemSheet.Changed changed = guides.changed(code, bytes);
    drafts.take(who.person(), code, changed.json(), changed.about());
    return item(code);
  }

  /** 办事指南 as a page that prints. */
  @Allowed(value = Staff.CATALOGUE_READERS, within = Reach.SHARED)
  @Get("/{code}/guide")
  @Produces(MediaType.TEXT_HTML)
  String guide(@PathVariable String code) {
    return guides.page(code);
  }

  /** The same as PDF. */
  @Allowed(value = Staff.CATALOGUE_READERS, within = Reach.SHARED)
  @Get("/{code}/guide/pdf")
  @Produces(MediaType.APPLICATION_PDF)
  HttpResponse<byte[]> guidePdf(@PathVariable String code) {
    return file(guides.pdf(code), code + ".pdf", "inline");
  }

  /** Suspends, withdraws or takes up again: {@code {"kind","reason","from"}}. */
  @Allowed(value = Staff.CATALOGUE_PUBLISHERS, within = Reach.SHARED, atHome = true)
  @Post("/{code}/stop")
  String stop(SignedIn who, @PathVariable String code, @Body String body) {
    JsonBody.read(
        body,
        fields ->
            publications.stop(
                who.person(),
                code,
                kind(fields),
                fields.textOr("reason", ""),
                fields.text("from")));
    return item(code);
  }

  private static ItemStop.Kind kind(Fields fields) {
    for (ItemStop.Kind kind : ItemStop.Kind.values()) {
      if (kind.name().equals(fields.text("kind"))) {
        return kind;
      }
    }
    throw fields.wrong("kind", "SUSPENDED, WITHDRAWN or RESUMED");
  }

  private static HttpResponse<byte[]> file(byte[] bytes, String name, String how) {
    String safe = name.replaceAll("[^A-Za-z0-9.-]", "");
    return HttpResponse.ok(bytes)
        .header(HttpHeaders.CONTENT_DISPOSITION, how + "; filename=\"" + safe + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }
}
