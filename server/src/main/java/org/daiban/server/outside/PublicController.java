package org.daiban.server.outside;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.net.InetAddress;
import org.daiban.node.people.Open;

/** {@code /public}: the pages that anybody may open. What is asked stands in the body alone. */
@Controller("/public")
@Produces(MediaType.TEXT_HTML)
public final class PublicController {
  private static final String FORWARDED = "X-Forwarded-For";
  private static final int ADDRESS_MAX = 64;

  private final PublicDesk desk;
  private final GuideDesk guides;

  PublicController(PublicDesk desk, GuideDesk guides) {
    this.desk = desk;
    this.guides = guides;
  }

  /** Where everything else is found. */
  @Open
  @Get
  HttpResponse<String> home() {
    return lasting(
        new PublicPage("政务服务查询", "Public services")
            .link("/public/progress", "查办件进度", "Progress of a case")
            .link("/public/items", "办事指南", "Guides: what to bring, how long it takes")
            .link("/public/papers", "核验文书真假", "Is a paper real?")
            .paragraph("quiet", "不会用手机的，请村代办员帮您查，不收费。")
            .text());
  }

  /** What to bring, how long it takes: all items. */
  @Open
  @Get("/items")
  HttpResponse<String> items() {
    return lasting(guides.list());
  }

  /** One item. */
  @Open
  @Get("/items/{code}")
  HttpResponse<String> item(@PathVariable String code) {
    return guides
        .guide(code)
        .map(PublicController::lasting)
        .orElseGet(() -> HttpResponse.<String>notFound().body(GuideDesk.none()));
  }

  /** Asks for a case. */
  @Open
  @Get("/progress")
  HttpResponse<String> askProgress() {
    return lasting(ProgressPage.asked());
  }

  /** A case, by {@code number} and the {@code last} four of the applicant's citizen number. */
  @Open
  @Post("/progress")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<String> progress(HttpRequest<?> request, @Body String body) {
    FormBody form = new FormBody(body);
    return fresh(desk.progress(from(request), form.digits("number"), form.digits("last")));
  }

  /** Asks for a paper. */
  @Open
  @Get("/papers")
  HttpResponse<String> askPaper() {
    return lasting(PaperPage.asked());
  }

  /** What the {@code code} of a letter or receipt is worth. */
  @Open
  @Post("/papers")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<String> paper(HttpRequest<?> request, @Body String body) {
    return fresh(desk.paper(from(request), new FormBody(body).text("code")));
  }

  /** Who asks: the proxy's last word where a proxy on this machine hands the request on. */
  private static String from(HttpRequest<?> request) {
    InetAddress peer = request.getRemoteAddress().getAddress();
    String told = request.getHeaders().get(FORWARDED);
    String last = told == null ? "" : told.substring(told.lastIndexOf(',') + 1).trim();
    boolean byProxy = peer != null && peer.isLoopbackAddress() && !last.isEmpty();
    return byProxy && last.length() <= ADDRESS_MAX ? last : String.valueOf(peer);
  }

  private static MutableHttpResponse<String> lasting(String page) {
    return HttpResponse.ok(page).header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
  }

  private static HttpResponse<String> fresh(String page) {
    return HttpResponse.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
