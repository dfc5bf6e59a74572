package org.daiban.node.cases;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.http.JsonBody;
import org.daiban.node.letters.LetterPress;
import org.daiban.node.letters.PaperForms;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/desk}: letters as PDF, and whether a paper is real. */
@Controller("/api/desk")
@Produces(MediaType.APPLICATION_JSON)
public final class LetterController {
  private final CaseDesk desk;
  private final LetterDesk letters;

  LetterController(CaseDesk desk, LetterDesk letters) {
    this.desk = desk;
    this.letters = letters;
  }

  /** A letter as PDF, with its fonts inside; the file's name tells nothing of anybody. */
  @Allowed(value = Staff.DESK, within = Reach.SEEN_CASE)
  @Get("/cases/{id}/letters/{letter}/pdf")
  @Produces(MediaType.APPLICATION_PDF)
  public HttpResponse<byte[]> pdf(@PathVariable String id, @PathVariable String letter) {
    return file(letters.pdf(desk.get(id), letter), letter);
  }

  /** The records and promises that can be printed to be filled in by hand. */
  @Allowed(value = Staff.DESK, within = Reach.SHARED)
  @Get("/forms")
  public String forms() {
    List<Object> lines = new ArrayList<>();
    for (PaperForms.Named form : PaperForms.list(false)) {
      lines.add(new JsonLine().put("id", form.id()).put("title", form.title()).asMap());
    }
    return Json.text(lines);
  }

  /** One of them for a case, as a page that prints. */
  @Allowed(value = Staff.DESK, within = Reach.CASE)
  @Get("/cases/{id}/forms/{form}")
  @Produces(MediaType.TEXT_HTML)
  public String form(SignedIn who, @PathVariable String id, @PathVariable String form) {
    return LetterPress.page(letters.form(who.person(), desk.get(id), form));
  }

  /** The same as PDF. */
  @Allowed(value = Staff.DESK, within = Reach.CASE)
  @Get("/cases/{id}/forms/{form}/pdf")
  @Produces(MediaType.APPLICATION_PDF)
  public HttpResponse<byte[]> formPdf(
      SignedIn who, @PathVariable String id, @PathVariable String form) {
    return file(letters.formPdf(who.person(), desk.get(id), form), form);
  }

  /** What the code of a paper is worth: {@code {"code"}}, as a scanner types it. */
  @Allowed(value = Staff.DESK, within = Reach.SHARED)
  @Post("/letters/check")
  public String check(@Body String body) {
    return letters.check(JsonBody.read(body, fields -> fields.text("code"))).text();
  }

  private static HttpResponse<byte[]> file(byte[] bytes, String name) {
    return HttpResponse.ok(bytes)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name(name) + ".pdf\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }

  private static String name(String letter) {
    return letter.replaceAll("[^A-Za-z0-9-]", "");
  }
}
