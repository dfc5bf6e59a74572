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
      FeedTable.put(connection, change.at(position++), change.purpose());
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

  /**
   * Puts all that concerns a village behind everything else: whoever reads it from now on, at
   * whatever position, is told all of it once.
   */
  public static void tellAgain(Connection connection, String village) throws SQLException {
    FeedTable.putBehind(connection, FeedItem.region(village), FeedItem.device(village));
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

  /** The outcomes above a position, whoever may see them, oldest change first. */
  public static List<FeedItem> outcomesAbove(Connection connection, long position, int most)
      throws SQLException {
    return FeedTable.outcomesAbove(connection, position, most);
  }

  /** The next page above a position, for a reader of this node's own who needs no signatures. */
  public static Page page(Connection connection, List<String> scopes, long position, int bytesMax)
      throws SQLException {
    return page(
        connection, scopes, position, bytesMax, Long.MAX_VALUE, (at, purpose, body) -> body);
  }

  /** The newest position that was handed out. */
  public static long last(Connection connection) throws SQLException {
    return FeedTable.last(connection);
  }

  /**
   * The next page above a position: at most {@link Protocol#FEED_ITEMS_MAX} items and {@code
   * bytesMax} bytes of bodies, but always at least one item if there is one. What came after the
   * position {@code upTo} is for another page.
   */
  public static Page page(
      Connection connection,
      List<String> scopes,
      long position,
      int bytesMax,
      long upTo,
      FeedSigner signer)
      throws SQLException {
    List<FeedRow> rows = FeedTable.above(connection, scopes, position, Protocol.FEED_ITEMS_MAX + 1);
    List<FeedItem> items = new ArrayList<>();
    long bytes = 0;
    for (FeedRow row : rows) {
      if (items.size() == Protocol.FEED_ITEMS_MAX || row.item().position() > upTo) {
        break;
      }
      FeedItem item = row.out(signer);
      int next = item.body().getBytes(StandardCharsets.UTF_8).length;
      if (!items.isEmpty() && bytes + next > bytesMax) {
        break;
      }
      bytes += next;
      items.add(item);
    }
    boolean more = items.size() < rows.size();
    long end = Math.max(position, more ? endOf(items) : FeedTable.last(connection));
    items.addAll(Contents.missed(connection, scopes, position, end));
    return new Page(items, end, more, bytes);
  }

  private static long endOf(List<FeedItem> items) {
    return items.isEmpty() ? 0 : items.get(items.size() - 1).position();
  }
}
