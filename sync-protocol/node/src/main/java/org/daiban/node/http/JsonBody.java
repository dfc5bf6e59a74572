package org.daiban.node.http;

import java.util.function.Function;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.WireException;

/**
 * Reads what a screen sends. A text that is cut, too deep or too long, or a field of the wrong kind
 * is the sender's fault and answered 400; what the text means is judged by whoever asked.
 */
public final class JsonBody {
  private JsonBody() {}

  /** Reads one JSON object and what the reader wants of it. */
  public static <T> T read(String body, Function<Fields, T> reader) {
    try {
      return reader.apply(Json.object(body, (int) BodyLimits.JSON_BYTES_MAX));
    } catch (WireException unreadable) {
      throw new Refusal(Problems.jsonNotReadable(unreadable.field()));
    }
  }
}
