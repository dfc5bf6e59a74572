package org.daiban.agent.outbox;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.daiban.agent.duty.Duty;
import org.daiban.node.http.JsonBody;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Staff;

/** {@code /api/link}: a township's line to the county, and what waits for it. */
@Controller("/api/link")
@Produces(MediaType.APPLICATION_JSON)
final class LinkController {
  private final Duty duty;

  LinkController(Duty duty) {
    this.duty = duty;
  }

  /** How the line is, since when, and how much waits. */
  @Allowed(Staff.HANDLERS)
  @Get
  String link() {
    return LinkJson.township(duty.line().link(), duty.relay().waiting()).text();
  }

  /** A clerk has read why the county did not take an act of this township. */
  @Allowed(value = Staff.KEEPERS, atHome = true)
  @Post("/read")
  HttpResponse<Void> read(@Body String body) {
    duty.relay().read(JsonBody.read(body, fields -> fields.text("read")));
    return HttpResponse.noContent();
  }
}
