package org.daiban.node.feed;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.ScopeContents;

/** Publishes changes within the transaction of the act that made them, and reads them in pages. */
public final class ChangeFeed {
  private ChangeFeed() {}

  /**
   * Gives each change the next position. A case that is published in other scopes than before has
   * left those where it stood: tombstones say so. To be called once, last before commit, since it
   * locks the position row.
   */
  public static void publish(Connection connection, List<Change> changes) throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    List<Change> all = Departures.before(connection, changes);
    all.addAll(changes);
    long position = FeedTable.take(connection, all.size());
    for (Change change : all) {
      Departures.clear(connection, change);
      FeedTable.put(connection, change.at(position++));
    }
  }

  /** What has left a scope of this feed too, when another node's says what is in it now. */
  public static List<Change> departed(Connection connection, FeedItem contents)
      throws SQLException {
    Set<String> there = new HashSet<>(ScopeContents.parse(contents.body()).cases());
    List<Change> departures = new ArrayList<>();
    for (String caseId : FeedTable.keys(connection, FeedItem.CASE, contents.key())) {
      if (!there.contains(caseId)) {
        departures.add(Departures.of(caseId, contents.key()));
      }
    }
    return departures;
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
    List<FeedItem> shown = new ArrayList<>(items.subList(0, count));
    shown.addAll(Contents.missed(connection, scopes, position, Math.max(end, position)));
    return new Page(shown, Math.max(end, position), more, bytes);
  }

  private static long endOf(List<FeedItem> items) {
    return items.isEmpty() ? 0 : items.get(items.size() - 1).position();
  }
}
