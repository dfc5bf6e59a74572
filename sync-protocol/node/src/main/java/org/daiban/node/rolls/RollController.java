package org.daiban.node.rolls;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.servlet.http.ServletHttpRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.http.BodyLimits;
import org.daiban.node.http.JsonBody;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;
import org.daiban.node.reference.Reference;

/** {@code /api/desk/rolls}: sheets of applications, each row its own case. */
@Controller("/api/desk/rolls")
@Produces(MediaType.APPLICATION_JSON)
public final class RollController {
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Where the signed list lies. */
  private static final String PAPER = "Daiban-Paper";

  private final RollDesk desk;
  private final Reference reference;

  RollController(RollDesk desk, Reference reference) {
    this.desk = desk;
    this.reference = reference;
  }

  /** The items that can be registered so, and the newest rolls. */
  @Get
  @Allowed(value = Staff.REGISTRARS, atHome = true)
  public String list(SignedIn who) {
    List<Object> items = new ArrayList<>();
    for (ServiceItem item : desk.items(who.person())) {
      items.add(new JsonLine().put("code", item.code()).put("name", item.name()).asMap());
    }
    List<Object> rolls = new ArrayList<>();
    desk.list(who.person()).forEach(roll -> rolls.add(line(roll).asMap()));
    return new JsonLine().put("items", items).put("rolls", rolls).text();
  }

  /** An empty sheet with an item's columns. */
  @Get("/items/{code}/template")
  @Produces(MediaType.ALL)
  @Allowed(value = Staff.REGISTRARS, atHome = true)
  public HttpResponse<byte[]> template(SignedIn who, @PathVariable String code) {
    return sheet(desk.template(who.person(), code), "roll-" + code);
  }

  /**
   * Keeps a sheet, and says as what. Where its paper lies comes percent-encoded in a header: what
   * people write has no place in an address, which logs keep.
   */
  @Post("/items/{code}/sheet")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Allowed(value = Staff.REGISTRARS, atHome = true)
  public String bring(HttpRequest<?> request, SignedIn who, @PathVariable String code)
      throws IOException {
    String paper = paper(request);
    byte[] file =
        ((ServletHttpRequest<?, ?>) request)
            .getInputStream()
            .readNBytes((int) BodyLimits.SHEET_BYTES_MAX);
    return line(desk.bring(who.person(), code, paper, file)).text();
  }

  private static String paper(HttpRequest<?> request) {
    String header = request.getHeaders().get(PAPER);
    try {
      return header == null ? "" : URLDecoder.decode(header, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException damaged) {
      return "";
    }
  }

  /** How a roll stands, and the first rows that failed or were registered before. */
  @Get("/{roll}")
  @Allowed(value = Staff.REGISTRARS, atHome = true)
  public String roll(SignedIn who, @PathVariable String roll) {
    Roll found = desk.get(who.person(), roll);
    return line(found)
        .put("faults", rows(desk.told(found, RowResult.Kind.FAILED)))
        .put("again", rows(desk.told(found, RowResult.Kind.REPEATED)))
        .text();
  }

  /** Stops a roll ({@code pause} is true), or lets it go on. */
  @Post("/{roll}/pause")
  @Allowed(value = Staff.REGISTRARS, atHome = true)
  public String pause(SignedIn who, @PathVariable String roll, @Body String body) {
    boolean pause = JsonBody.read(body, fields -> fields.flag("pause"));
    Roll.State state = pause ? Roll.State.PAUSED : Roll.State.WORKING;
    return line(desk.turn(who.person(), roll, state)).text();
  }

  /** The rows that failed, with what is wrong, as a sheet. */
  @Get("/{roll}/failed")
  @Produces(MediaType.ALL)
  @Allowed(value = Staff.REGISTRARS, atHome = true)
  public HttpResponse<byte[]> failed(SignedIn who, @PathVariable String roll) {
    return sheet(desk.failed(who.person(), roll), "failed-" + roll);
  }

  /** The cases of a roll that wait to be accepted, with the revisions to accept them at. */
  @Get("/{roll}/received")
  @Allowed(value = Staff.REGISTRARS, atHome = true)
  public String received(SignedIn who, @PathVariable String roll) {
    List<Object> cases = new ArrayList<>();
    for (CaseFile file : desk.received(who.person(), roll)) {
      cases.add(
          new JsonLine()
              .put("case", file.caseId())
              .put("number", file.number())
              .put("revision", file.revision())
              .put("duplicateOf", file.subject().suspectedDuplicateOf())
              .asMap());
    }
    return Json.text(cases);
  }

  private JsonLine line(Roll roll) {
    String name =
        reference.item(roll.catalogue(), roll.item()).map(ServiceItem::name).orElse(roll.item());
    return new JsonLine()
        .put("id", roll.id())
        .put("item", roll.item())
        .put("itemName", name)
        .put("paper", roll.paper())
        .put("by", roll.personName())
        .put("at", roll.uploadedAtMs())
        .put("state", roll.state().name())
        .put("note", roll.note())
        .put("total", roll.rowsTotal())
        .put("done", roll.rowsDone())
        .put("made", roll.made())
        .put("repeated", roll.repeated())
        .put("failed", roll.failed())
        .put("flagged", roll.flagged())
        .put("workedMs", roll.workedMs());
  }

  private static List<Object> rows(List<RowResult> results) {
    List<Object> rows = new ArrayList<>();
    for (RowResult result : results) {
      rows.add(
          new JsonLine()
              .put("row", result.number())
              .put("case", result.caseId().isEmpty() ? null : result.caseId())
              .put("text", result.fault())
              .asMap());
    }
    return rows;
  }

  private static HttpResponse<byte[]> sheet(byte[] file, String name) {
    return HttpResponse.ok(file)
        .contentType(SHEET)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"");
  }
}
