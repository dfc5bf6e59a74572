package org.daiban.agent.outbox;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.agent.village.Village;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.engine.LinkReport;
import org.daiban.core.wire.JsonLine;
import org.daiban.device.casebook.CaseLine;
import org.daiban.device.log.Answer;
import org.daiban.device.log.Unsent;
import org.daiban.device.outbox.WaitingEntry;

/** The outbox as screens read it. */
@Singleton
final class OutboxJson {
  private static final int ENTRIES_MAX = 300;

  JsonLine outbox(Village village, LinkReport link) {
    Unsent unsent = village.outbox().unsent();
    return new JsonLine()
        .put("unsent", unsent.entries())
        .put("oldestUnsent", unsent.entries() == 0 ? null : unsent.oldestMs())
        .put("bytes", unsent.bytes())
        .put(
            "lastSuccess",
            link.lastSuccessMs().isPresent() ? link.lastSuccessMs().getAsLong() : null)
        .put("nextAttempt", link.nextAttemptMs())
        .put("link", link(link))
        .put("entries", entries(village));
  }

  private static Map<String, Object> link(LinkReport link) {
    String words =
        link.reason().isEmpty() ? LinkWords.of(link.code()) : link.reason() + link.todo();
    return new JsonLine()
        .put("state", link.state().name())
        .put("code", link.code())
        .put("reason", words)
        .asMap();
  }

  private static List<Object> entries(Village village) {
    List<Object> lines = new ArrayList<>();
    for (WaitingEntry waiting : village.outbox().waiting(ENTRIES_MAX)) {
      Optional<CaseLine> shown = village.casebook().findLine(waiting.entry().caseId());
      lines.add(
          new JsonLine()
              .put("seq", waiting.entry().seq())
              .put("case", waiting.entry().caseId())
              .put("number", shown.map(CaseLine::file).map(CaseFile::number).orElse(""))
              .put("type", waiting.entry().type())
              .put("size", waiting.entry().bytes())
              .put("transport", waiting.entry().transport().name())
              .put("reason", waiting.answer().map(Answer::reason).orElse(null))
              .put("todo", waiting.answer().map(Answer::todo).orElse(null))
              .put("attachments", shown.map(OutboxJson::attachments).orElse(null))
              .asMap());
    }
    return lines;
  }

  private static Map<String, Object> attachments(CaseLine line) {
    return new JsonLine()
        .put("kept", line.attachments().kept())
        .put("total", line.attachments().total())
        .asMap();
  }
}
