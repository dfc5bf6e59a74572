package org.daiban.core.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * All cases that are in a scope now: what a reader of the feed is told who was away for so long
 * that tombstones he has not read were swept. Any other case has left the scope.
 *
 * @param cases their ids, in order
 */
public record ScopeContents(List<String> cases) {
  /** Copies the list. */
  public ScopeContents {
    cases = Collections.unmodifiableList(new ArrayList<>(cases));
  }

  /** The body of an item of kind {@link FeedItem#CONTENTS}. */
  public String text() {
    return new JsonLine().put("v", Protocol.VERSION).put("cases", cases).text();
  }

  /** Reads such a body. */
  public static ScopeContents parse(String text) {
    return new ScopeContents(Json.object(text, Protocol.FEED_BODY_CHARS_MAX).texts("cases"));
  }
}
