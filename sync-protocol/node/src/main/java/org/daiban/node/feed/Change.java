package org.daiban.node.feed;

import org.daiban.core.log.FeedItem;

/**
 * A change that is to be published: what a feed item is before it has a position.
 *
 * @param purpose for which this node signs the body when it goes out; empty when it goes as it is
 */
public record Change(String kind, String key, String scope, String body, String purpose) {
  /** A change whose body goes out as it is. */
  public Change(String kind, String key, String scope, String body) {
    this(kind, key, scope, body, "");
  }

  FeedItem at(long position) {
    return new FeedItem(position, kind, key, scope, body);
  }
}
