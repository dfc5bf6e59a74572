package org.daiban.core.request;

import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * The payload of {@code person.password}: somebody has changed their own password where they work.
 *
 * @param person UUID from the county's list
 * @param verifier Argon2id of the new password as a PHC string, never the password
 * @param replaces digest of the verifier before it: a change that arrives after another one, such
 *     as a manager's reset, does not undo it; null when the writer does not say
 */
public record PasswordChange(String person, String verifier, Digest replaces) {
  /** The line of JSON that is the payload. */
  public String text() {
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("person", person)
        .put("verifier", verifier)
        .put("replaces", replaces)
        .text();
  }

  /** Reads a change of password. */
  public static PasswordChange parse(String text) {
    Fields fields = Json.object(text, Protocol.HEADER_CHARS_MAX);
    return new PasswordChange(
        fields.text("person"),
        fields.text("verifier"),
        fields.findText("replaces").map(Digest::new).orElse(null));
  }

  /** Whether it was made on the password that stands now. */
  public boolean follows(String verifierNow) {
    return replaces == null || replaces.equals(Digest.of(verifierNow));
  }

  /** Says nothing of the verifier: it stays out of logs. */
  @Override
  public String toString() {
    return "PasswordChange " + person;
  }
}
