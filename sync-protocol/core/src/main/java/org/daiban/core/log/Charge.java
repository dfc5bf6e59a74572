package org.daiban.core.log;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * Says which node is in charge of a township: it receives what is captured there and holds its
 * cases. Until the county says otherwise it is the township's first machine. Signed by the county
 * ({@link Signed#CHARGE}); the one with the highest number counts.
 *
 * @param region the township, 12 digits
 * @param node a machine of the township, or the county's node after a take-over
 * @param number rises by one with each change
 * @param reason in the words of the person who decided
 */
public record Charge(
    String region, String node, int number, String reason, String person, long atMs) {

  /** The line of JSON that is signed. */
  public String text() {
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("region", region)
        .put("node", node)
        .put("number", number)
        .put("reason", reason)
        .put("person", person)
        .put("at", atMs)
        .text();
  }

  /** Reads a charge's text; the caller has verified the signature around it. */
  public static Charge parse(String text) {
    Fields fields = Json.object(text, Protocol.SIGNED_CHARS_MAX);
    return new Charge(
        fields.text("region"),
        fields.text("node"),
        fields.integer("number"),
        fields.text("reason"),
        fields.text("person"),
        fields.number("at"));
  }
}
