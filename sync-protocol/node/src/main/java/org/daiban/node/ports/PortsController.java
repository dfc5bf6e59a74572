package org.daiban.node.ports;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.wire.Json;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Staff;

/** {@code GET /api/desk/ports}: how this node's ports stand, for whoever keeps its machines. */
@Controller("/api/desk/ports")
@Produces(MediaType.APPLICATION_JSON)
public final class PortsController {
  private final List<PortWork> works;

  PortsController(List<PortWork> works) {
    this.works = works;
  }

  /** All of them, those that are not used too. */
  @Get
  @Allowed(Staff.KEEPERS)
  public String ports() {
    List<Object> lines = new ArrayList<>();
    works.forEach(work -> lines.add(work.health().json().asMap()));
    return Json.text(lines);
  }
}
