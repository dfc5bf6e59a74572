package org.daiban.node.feed;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Protocol;

/** Publishes changes within the transaction of the act that made them, and reads them in pages. */
public final class ChangeFeed {
  private ChangeFeed() {}

  /**
   * Gives each change the next position. To be called once, last before commit, since it locks the
   * position row.
   */
  public static void publish(Connection connection, List<Change> changes) throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    long position = FeedTable.take(connection, changes.size());
    for (Change change : changes) {
      FeedTable.put(connection, change.at(position++));
    }
  }

  /** Takes an outcome out that its author has read. */
  public static void forget(Connection connection, String kind, String key, String scope)
      throws SQLException {
    FeedTable.remove(connection, kind, key, scope);
  }

  /** The newest body of a thing, whoever may see it. */
  public static Optional<String> find(Connection connection, String kind, String key)
      throws SQLException {
    return FeedTable.findBody(connection, kind, key);
  }

  /** The bodies of all things of a kind, oldest change first. */
  public static List<String> all(Connection connection, String kind) throws SQLException {
    return FeedTable.bodies(connection, kind);
  }

  /**
   * The next page above a position: at most {@link Protocol#FEED_ITEMS_MAX} items and {@code
   * bytesMax} bytes of bodies, but always at least one item if there is one.
   */
  public static Page page(Connection connection, List<String> scopes, long position, int bytesMax)
      throws SQLException {
    return page(connection, scopes, position, bytesMax, Long.MAX_VALUE);
  }

  /** The newest position that was handed out. */
  public static long last(Connection connection) throws SQLException {
    return FeedTable.last(connection);
  }

  /** The same, without what came after the position {@code upTo}: that is for another page. */
  public static Page page(
      Connection connection, List<String> scopes, long position, int bytesMax, long upTo)
      throws SQLException {
    List<FeedItem> items =
        FeedTable.above(connection, scopes, position, Protocol.FEED_ITEMS_MAX + 1);
    int count = 0;
    long bytes = 0;
    while (count < Math.min(items.size(), Protocol.FEED_ITEMS_MAX)
        && items.get(count).position() <= upTo) {
      int next = items.get(count).body().getBytes(StandardCharsets.UTF_8).length;
      if (count > 0 && bytes + next > bytesMax) {
        break;
      }
      bytes += next;
      count++;
    }
    boolean more = count < items.size();
    long end = more ? endOf(items.subList(0, count)) : FeedTable.last(connection);
    return new Page(items.subList(0, count), Math.max(end, position), more, bytes);
  }

  private static long endOf(List<FeedItem> items) {
    return items.isEmpty() ? 0 : items.get(items.size() - 1).position();
  }
}
