package org.daiban.core.log;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * Shuts a machine out (P10), signed by the node whose person does it ({@link Signed#REVOCATION}).
 * What a trusted node has receipted before {@code atMs} is normal; all else under that name waits
 * for a person. It is final: a machine that was shut out by mistake is enrolled anew.
 *
 * @param subject the machine
 * @param atMs from when on nothing is believed, epoch milliseconds; may lie in the past
 * @param reason in the person's words; the machine's user reads it
 * @param person who decided, by id
 * @param issuer the node that signs
 */
public record Revocation(
    String subject, long atMs, String reason, String person, String issuer, long issuedAtMs) {

  /** The line of JSON that is signed. */
  public String text() {
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("subject", subject)
        .put("at", atMs)
        .put("reason", reason)
        .put("person", person)
        .put("issuer", issuer)
        .put("issuedAt", issuedAtMs)
        .text();
  }

  /** Reads a revocation's text; the caller has verified the signature around it. */
  public static Revocation parse(String text) {
    Fields fields = Json.object(text, Protocol.SIGNED_CHARS_MAX);
    return new Revocation(
        fields.text("subject"),
        fields.number("at"),
        fields.text("reason"),
        fields.text("person"),
        fields.text("issuer"),
        fields.number("issuedAt"));
  }
}
