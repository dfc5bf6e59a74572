package org.daiban.node.messages;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import org.daiban.core.wire.Json;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;
import org.daiban.node.people.Staff;

/** {@code GET /api/desk/cases/{id}/messages}: what the applicant was told by text message. */
@Controller("/api/desk/cases/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
public final class MessageController {
  private final MessageDesk desk;

  MessageController(MessageDesk desk) {
    this.desk = desk;
  }

  /** All of them, oldest first. */
  @Get
  @Allowed(value = Staff.DESK, within = Reach.SEEN_CASE)
  public String messages(@PathVariable String id) {
    return Json.text(desk.of(id));
  }
}
