package org.daiban.core.request;

import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/** The payload of {@code case.withdraw} (撤回): the applicant's reason, as written. */
public record Withdrawal(String reason) {
  /** The line of JSON that is the payload. */
  public String text() {
    return new JsonLine().put("v", Protocol.VERSION).put("reason", reason).text();
  }

  /** Reads a withdrawal. */
  public static Withdrawal parse(String text) {
    return new Withdrawal(Json.object(text, Protocol.PAYLOAD_CHARS_MAX).text("reason"));
  }
}
