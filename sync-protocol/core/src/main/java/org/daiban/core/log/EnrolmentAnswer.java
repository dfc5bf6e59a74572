package org.daiban.core.log;

import java.util.List;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * What makes a machine what it is: its own certificate and those up to the county's, the root,
 * which stands last. Everything else (people, catalogue, calendars) comes with the first feed page.
 */
public record EnrolmentAnswer(List<String> certificates) {
  /** The body to send. */
  public String text() {
    return new JsonLine().put("v", Protocol.VERSION).put("certificates", certificates).text();
  }

  /** Reads a body. */
  public static EnrolmentAnswer parse(String text) {
    Fields fields = Json.object(text, Protocol.SIGNED_CHARS_MAX);
    return new EnrolmentAnswer(fields.texts("certificates"));
  }
}
