package org.daiban.node.shares;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import org.daiban.core.wire.Json;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;
import org.daiban.node.people.Staff;

/** {@code GET /api/desk/cases/{id}/shared}: the papers of a case that sharing supplies. */
@Controller("/api/desk/cases/{id}/shared")
@Produces(MediaType.APPLICATION_JSON)
public final class SharedPapersController {
  private final SharedPapersDesk desk;

  SharedPapersController(SharedPapersDesk desk) {
    this.desk = desk;
  }

  /** How each of them stands. */
  @Get
  @Allowed(value = Staff.DESK, within = Reach.SEEN_CASE)
  public String shared(@PathVariable String id) {
    return Json.text(desk.of(id));
  }
}
