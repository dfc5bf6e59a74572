package org.daiban.node.feed;

import org.daiban.core.log.FeedItem;

/** A change that is to be published: what a feed item is before it has a position. */
public record Change(String kind, String key, String scope, String body) {
  FeedItem at(long position) {
    return new FeedItem(position, kind, key, scope, body);
  }
}
