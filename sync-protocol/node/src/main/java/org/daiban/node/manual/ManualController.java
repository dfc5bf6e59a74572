package org.daiban.node.manual;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;

/** {@code GET /api/manual/{name}}: a manual with its sections, for the help of the screens. */
@Controller("/api/manual")
@Produces(MediaType.APPLICATION_JSON)
final class ManualController {
  /** The manual of this name. */
  @Allowed(within = Reach.SHARED)
  @Get("/{name}")
  String manual(@PathVariable String name) {
    Manual manual =
        Manual.find(name)
            .orElseThrow(() -> Refusal.notFound("not-found", "没有这本手册。", "请从页面上方的“帮助”打开。"));
    List<Object> sections = new ArrayList<>();
    for (Manual.Section section : manual.sections()) {
      sections.add(
          new JsonLine()
              .put("id", section.id())
              .put("title", section.title())
              .put("level", section.level())
              .asMap());
    }
    return new JsonLine()
        .put("title", manual.title())
        .put("sections", sections)
        .put("html", manual.html())
        .text();
  }
}
