package org.daiban.node.crash;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daiban.core.log.FeedItem;
import org.daiban.node.TestNode;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.feed.Page;
import org.daiban.node.http.Refusal;

/** Reads a node's whole feed while others write, and never looks back. */
final class FeedReader implements Runnable {
  private static final List<String> ALL = List.of("*");
  private static final int PAGE_BYTES = 1_000_000;

  private final TestNode node;
  private final Map<String, Long> seen = new ConcurrentHashMap<>();
  private long cursor;

  FeedReader(TestNode node) {
    this.node = node;
  }

  /** Reads until the node does not answer any more. */
  @Override
  public void run() {
    try {
      while (true) {
        page();
      }
    } catch (Refusal away) {
      // goes on from its cursor when the node is there again
    }
  }

  /** Reads to the end; where it saw each thing last. */
  Map<String, Long> readToTheEnd() {
    while (page().more()) {
      // another page waits
    }
    return seen;
  }

  private Page page() {
    Page page =
        node.transactions()
            .read(connection -> ChangeFeed.page(connection, ALL, cursor, PAGE_BYTES));
    for (FeedItem item : page.items()) {
      seen.put(item.kind() + " " + item.key() + " " + item.scope(), item.position());
    }
    cursor = page.position();
    return page;
  }
}
