package org.daiban.node.feed;

import java.util.List;
import org.daiban.core.log.FeedItem;

/**
 * A page of the feed, the position behind it, whether another page waits, and the bytes of its
 * items' bodies in UTF-8.
 */
public record Page(List<FeedItem> items, long position, boolean more, long bytes) {}
