package org.daiban.agent.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daiban.agent.relay.TownshipReplica;
import org.daiban.core.engine.LinkReport;
import org.daiban.core.log.Acknowledgement;
import org.daiban.core.log.Outcome;
import org.daiban.core.wire.JsonLine;

/** The line to the node above as screens read it. */
final class LinkJson {
  private LinkJson() {}

  static Map<String, Object> state(LinkReport link) {
    String words =
        link.reason().isEmpty() ? LinkWords.of(link.code()) : link.reason() + link.todo();
    return new JsonLine()
        .put("state", link.state().name())
        .put("code", link.code())
        .put("reason", words)
        .asMap();
  }

  static Long lastSuccess(LinkReport link) {
    return link.lastSuccessMs().isPresent() ? link.lastSuccessMs().getAsLong() : null;
  }

  static JsonLine township(LinkReport link, TownshipReplica.Waiting waiting) {
    return new JsonLine()
        .put("link", state(link))
        .put("lastSuccess", lastSuccess(link))
        .put("waiting", waiting.texts())
        .put("photos", waiting.pictures())
        .put("refusals", waiting.refusals())
        .put("unread", unread(waiting));
  }

  private static List<Object> unread(TownshipReplica.Waiting waiting) {
    List<Object> unread = new ArrayList<>();
    for (Outcome outcome : waiting.unread()) {
      unread.add(
          new JsonLine()
              .put("read", new Acknowledgement(outcome.key(), outcome.atMs()).text())
              .put("case", outcome.caseId())
              .put("reason", outcome.reason())
              .put("todo", outcome.todo())
              .asMap());
    }
    return unread;
  }
}
