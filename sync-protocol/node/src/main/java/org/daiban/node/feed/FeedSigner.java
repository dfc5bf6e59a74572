package org.daiban.node.feed;

/** Signs what goes out of the feed in this node's name. */
@FunctionalInterface
public interface FeedSigner {
  /** The signed text of a body for a purpose; the position names this body of this store. */
  String sign(long position, String purpose, String body);
}
