package org.daiban.core.cases;

import java.util.Objects;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;

/**
 * An act as the payload of a {@code case.act} entry: one line of JSON beside what this program
 * understood of it. The text is what is kept and passed on, so that a field of a newer program
 * survives; the act is what is folded.
 *
 * <pre>
 * {"v":1,"case":uuid,"term":1,"revision":2,"transition":"T4","at":epoch ms,"date":"2026-03-03",
 *  "node":"340822100000-00","actor":{"person","role","name"},"detail":{"kind":"notified",…}}
 * </pre>
 */
public record ActText(String text, Act act) {
  public ActText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(act, "act");
  }

  /** Writes an act. */
  public static ActText of(Act act) {
    String text =
        new JsonLine()
            .put("v", Protocol.VERSION)
            .put("case", act.caseId())
            .put("term", act.term())
            .put("revision", act.revision())
            .put("transition", act.transition())
            .put("at", act.atMs())
            .put("date", act.date())
            .put("node", act.node())
            .put("actor", actor(act.actor()).asMap())
            .put("detail", DetailJson.write(act.detail()))
            .text();
    return new ActText(text, act);
  }

  /**
   * Reads an act. A row or a detail that only a newer program knows is no fault; a cut, malformed
   * or too large text is, and ends in a {@link WireException}.
   */
  public static ActText parse(String text) {
    Fields fields = Json.object(text, Protocol.PAYLOAD_CHARS_MAX);
    try {
      return new ActText(text, act(fields));
    } catch (IllegalArgumentException e) {
      throw new WireException("a value of the act is out of its range", e);
    }
  }

  private static Act act(Fields fields) {
    Fields actor = fields.object("actor");
    return new Act(
        fields.text("case"),
        fields.integer("term"),
        fields.integer("revision"),
        fields.text("transition"),
        fields.number("at"),
        CaseJson.date(fields, "date"),
        fields.text("node"),
        new Actor(actor.text("person"), actor.text("role"), actor.text("name")),
        DetailJson.read(fields.object("detail")));
  }

  private static JsonLine actor(Actor actor) {
    return new JsonLine()
        .put("person", actor.person())
        .put("role", actor.role())
        .put("name", actor.name());
  }
}
