package org.daiban.node.courier;

import io.micronaut.core.io.Writable;
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
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.courier.FileReport;
import org.daiban.core.courier.Stick;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.http.FileAnswer;
import org.daiban.node.http.JsonBody;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Staff;

/** {@code /api/desk/courier}: sticks that villages and townships send to this node. */
@Controller("/api/desk/courier")
@Produces(MediaType.APPLICATION_JSON)
public final class CourierController {
  private final CourierDesk desk;
  private final Places places;
  private final Tray tray;
  private final CourierJson json;

  CourierController(CourierDesk desk, Places places, Tray tray, CourierJson json) {
    this.desk = desk;
    this.places = places;
    this.tray = tray;
    this.json = json;
  }

  /** Where a stick may be, and the latest parcel of each machine. */
  @Get
  @Allowed(value = Staff.KEEPERS, atHome = true)
  public String courier() {
    List<Object> senders = new ArrayList<>();
    desk.senders().forEach(sender -> senders.add(json.sender(sender).asMap()));
    return new JsonLine()
        .put("places", CourierJson.places(places.all()))
        .put("senders", senders)
        .text();
  }

  /** Takes in what lies on a stick and puts the answers back on it. */
  @Post("/import")
  @Allowed(value = Staff.KEEPERS, atHome = true)
  public String importStick(@Body String body) {
    Stick stick = places.stick(place(body));
    return imported(desk.importFrom(stick), stick);
  }

  /** Takes in one file that the browser sends; the answer waits to be downloaded. */
  @Post("/files/{name}")
  @Allowed(value = Staff.KEEPERS, atHome = true)
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public String importFile(HttpRequest<?> request, @PathVariable String name) throws IOException {
    ServletHttpRequest<?, ?> bytes = (ServletHttpRequest<?, ?>) request;
    return imported(tray.upload(name, bytes.getInputStream(), desk::importFrom), tray.out());
  }

  /** Puts an answer for every machine on a stick, or into the tray when no place is given. */
  @Post("/answers")
  @Allowed(value = Staff.KEEPERS, atHome = true)
  public String answers(@Body String body) {
    String place = place(body);
    Stick stick = place.isEmpty() ? tray.out() : places.stick(place);
    return new JsonLine().put("answers", lines(desk.answerAll(stick))).text();
  }

  /** A parcel out of the tray. */
  @Get("/files/{name}")
  @Produces(MediaType.ALL)
  @Allowed(value = Staff.KEEPERS, atHome = true)
  public HttpResponse<Writable> file(HttpRequest<?> request, @PathVariable String name)
      throws IOException {
    return download(tray, request, name);
  }

  /** A file of a tray, to be saved under its own name. */
  public static HttpResponse<Writable> download(Tray tray, HttpRequest<?> request, String name)
      throws IOException {
    HttpResponse<Writable> answer =
        FileAnswer.to(request, tray.file(name), MediaType.APPLICATION_OCTET_STREAM, name);
    answer
        .toMutableResponse()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    return answer;
  }

  private String imported(List<CourierDesk.Imported> imported, Stick stick) {
    List<FileReport> reports = new ArrayList<>();
    List<String> senders = new ArrayList<>();
    for (CourierDesk.Imported each : imported) {
      reports.add(each.report());
      each.parcel().ifPresent(parcel -> senders.add(parcel.sender()));
    }
    return json.files(reports).put("answers", lines(desk.answerTo(stick, senders))).text();
  }

  private List<Object> lines(List<CourierDesk.Answered> answers) {
    List<Object> lines = new ArrayList<>();
    answers.forEach(answer -> lines.add(json.answered(answer).asMap()));
    return lines;
  }

  private static String place(String body) {
    return JsonBody.read(body, fields -> fields.textOr("place", ""));
  }
}
