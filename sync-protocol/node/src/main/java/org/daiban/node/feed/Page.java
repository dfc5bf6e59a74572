package org.daiban.node.feed;

import java.util.List;
import org.daiban.core.log.FeedItem;

/** A page of the feed, the position behind it, and whether another page waits. */
public record Page(List<FeedItem> items, long position, boolean more) {}
