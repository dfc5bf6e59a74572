package org.daiban.node.feed;

import org.daiban.core.log.FeedItem;

/** A row of the feed: the item, and the purpose that its body is still to be signed for. */
record FeedRow(FeedItem item, String purpose) {
  /** The item as it goes out. */
  FeedItem out(FeedSigner signer) {
    return purpose.isEmpty()
        ? item
        : new FeedItem(
            item.position(),
            item.kind(),
            item.key(),
            item.scope(),
            signer.sign(item.position(), purpose, item.body()));
  }
}
