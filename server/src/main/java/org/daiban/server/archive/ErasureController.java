package org.daiban.server.archive;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.erasure.Erasure;
import org.daiban.node.http.JsonBody;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code POST /api/desk/cases/{id}/erasure}: erases what a closed case held of a person. */
@Controller("/api/desk/cases")
final class ErasureController {
  private final ErasureDesk desk;

  ErasureController(ErasureDesk desk) {
    this.desk = desk;
  }

  /** Takes the {@code reason}; answers how many entries and photos were erased. */
  @Allowed(value = Staff.MANAGER, within = Reach.CASE, atHome = true)
  @Post("/{id}/erasure")
  @Produces(MediaType.APPLICATION_JSON)
  String erase(SignedIn who, @PathVariable String id, @Body String body) {
    String reason = JsonBody.read(body, fields -> fields.textOr("reason", ""));
    Erasure.Done done = desk.erase(id, who.person().id(), reason);
    return new JsonLine().put("entries", done.entries()).put("photos", done.photos().size()).text();
  }
}
