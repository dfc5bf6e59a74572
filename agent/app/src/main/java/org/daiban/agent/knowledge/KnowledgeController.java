package org.daiban.agent.knowledge;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;

/** {@code GET /api/knowledge}: what people ask about the items, and what to answer. */
@Controller("/api/knowledge")
@Produces(MediaType.APPLICATION_JSON)
final class KnowledgeController {
  private final Knowledge knowledge;

  KnowledgeController(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The answers that fit a question; nobody's name is asked for here. */
  @Allowed(within = Reach.SHARED)
  @Get("{?q}")
  String search(@QueryValue(defaultValue = "") String q) {
    List<Object> lines = new ArrayList<>();
    knowledge.search(q).forEach(answer -> lines.add(line(answer).asMap()));
    return Json.text(lines);
  }

  private static JsonLine line(Knowledge.Answer answer) {
    return new JsonLine()
        .put("item", answer.item())
        .put("itemName", answer.itemName())
        .put("topic", answer.topic())
        .put("q", answer.question())
        .put("a", answer.answer());
  }
}
