package org.daiban.node.supervision;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.people.NodeIdentity;
import org.daiban.node.people.Person;

/** Cards as screens read them. */
@Singleton
final class SupervisionViews {
  private final NodeIdentity node;

  SupervisionViews(NodeIdentity node) {
    this.node = node;
  }

  JsonLine list(Person person, List<SupervisionDesk.Shown> cards) {
    List<Object> lines = new ArrayList<>();
    cards.forEach(card -> lines.add(line(person, card).asMap()));
    return new JsonLine()
        .put("cards", lines)
        .put("most", SupervisionDesk.LISTED_MAX)
        .put("levels", new ArrayList<>(SupervisionDesk.LEVELS));
  }

  private JsonLine line(Person person, SupervisionDesk.Shown shown) {
    Card card = shown.card();
    CaseFile file = shown.file();
    Told told = Told.valueOf(card.told());
    return new JsonLine()
        .put("case", card.caseId())
        .put("number", file.number())
        .put("itemName", file.subject().itemName())
        .put("regionName", node.regionName(card.region()))
        .put("department", card.department())
        .put("state", file.state().name())
        .put("card", card.key())
        .put("rule", card.rule())
        .put("light", card.light().name())
        .put("clock", card.clock())
        .put("due", card.due())
        .put("text", card.text())
        .put("told", told.title())
        .put("forMe", told.includes(person.role()))
        .put("mine", new Answerable(card, file).isFor(person))
        .put("raisedAt", card.raisedAtMs())
        .put("replyBy", card.replyBy())
        .put("appealBy", card.appealBy())
        .put("cardState", card.state().name())
        .put("red", card.isRed())
        .put("words", words(shown.words()))
        .put("record", record(shown));
  }

  private static List<Object> words(List<CardWord> words) {
    List<Object> lines = new ArrayList<>();
    for (CardWord word : words) {
      lines.add(
          new JsonLine()
              .put("word", word.kind().name())
              .put("name", word.name())
              .put("role", word.role())
              .put("at", word.saidAtMs())
              .put("late", word.late())
              .put("text", word.text())
              .asMap());
    }
    return Collections.unmodifiableList(lines);
  }

  private static Map<String, Object> record(SupervisionDesk.Shown shown) {
    return shown
        .record()
        .map(body -> Json.object(body, Protocol.FEED_BODY_CHARS_MAX).asMap())
        .orElse(null);
  }
}
