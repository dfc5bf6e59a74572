package org.daiban.node.feed;

import java.util.function.Supplier;
import org.daiban.core.log.FeedItem;

/**
 * A change that is to be published: what a feed item is before it has a position.
 *
 * @param text gives the body once it is published; one that is signed is not signed in vain when a
 *     later change of the same act takes its place
 */
public record Change(String kind, String key, String scope, Supplier<String> text) {
  /** A change whose body is there already. */
  public Change(String kind, String key, String scope, String body) {
    this(kind, key, scope, () -> body);
  }

  FeedItem at(long position) {
    return new FeedItem(position, kind, key, scope, text.get());
  }
}
