package org.daiban.agent.courier;

import io.micronaut.core.io.Writable;
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
import java.io.IOException;
import org.daiban.node.courier.CourierController;
import org.daiban.node.courier.Tray;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Staff;

/** {@code /api/courier}: a village's post by stick. */
@Controller("/api/courier")
@Produces(MediaType.APPLICATION_JSON)
final class VillageCourierController {
  private final UpwardAnswers answers;
  private final Tray tray;

  VillageCourierController(UpwardAnswers answers, Tray tray) {
    this.answers = answers;
    this.tray = tray;
  }

  /** Where a stick may be. */
  @Get
  @Allowed(value = Staff.AGENTS, atHome = true)
  String places() {
    return answers.places();
  }

  /** Writes what waits to a stick, or into the tray when no place is given. */
  @Post("/export")
  @Allowed(value = Staff.AGENTS, atHome = true)
  String export(@Body String body) {
    return answers.export(body);
  }

  /** Takes over the answers on a stick. */
  @Post("/import")
  @Allowed(value = Staff.AGENTS, atHome = true)
  String importStick(@Body String body) {
    return answers.importStick(body);
  }

  /** Takes over one file that the browser sends. */
  @Post("/files/{name}")
  @Allowed(value = Staff.AGENTS, atHome = true)
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  String importFile(HttpRequest<?> request, @PathVariable String name) throws IOException {
    return answers.importFile(request, name);
  }

  /** A parcel out of the tray. */
  @Get("/files/{name}")
  @Produces(MediaType.ALL)
  @Allowed(value = Staff.AGENTS, atHome = true)
  HttpResponse<Writable> file(HttpRequest<?> request, @PathVariable String name)
      throws IOException {
    return CourierController.download(tray, request, name);
  }
}
