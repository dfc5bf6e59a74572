package org.daiban.node.feed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.FeedItem;
import org.daiban.node.store.Sql;

/** The rows of the feed and the row that hands out positions. */
final class FeedTable {
  private static final String COLUMNS = "position, kind, item_key, scope, body";

  private FeedTable() {}

  /** Locks the position row until the end of the transaction and takes the next {@code count}. */
  static long take(Connection connection, int count) throws SQLException {
    Sql.update(connection, "UPDATE feed_position SET position = position + ?", count);
    return last(connection) - count + 1;
  }

  static long last(Connection connection) throws SQLException {
    return Sql.number(connection, "SELECT position FROM feed_position");
  }

  static void put(Connection connection, FeedItem item) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO feed_row (kind, item_key, scope, position, body) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (kind, item_key, scope)
        DO UPDATE SET position = excluded.position, body = excluded.body
        """,
        item.kind(),
        item.key(),
        item.scope(),
        item.position(),
        item.body());
  }

  static void remove(Connection connection, String kind, String key, String scope)
      throws SQLException {
    Sql.update(
        connection,
        "DELETE FROM feed_row WHERE kind = ? AND item_key = ? AND scope = ?",
        kind,
        key,
        scope);
  }

  static Optional<String> findBody(Connection connection, String kind, String key)
      throws SQLException {
    return Sql.find(
        connection,
        "SELECT body FROM feed_row WHERE kind = ? AND item_key = ? ORDER BY position DESC",
        row -> row.getString("body"),
        kind,
        key);
  }

  static List<String> bodies(Connection connection, String kind) throws SQLException {
    return Sql.list(
        connection,
        "SELECT body FROM feed_row WHERE kind = ? ORDER BY position",
        row -> row.getString("body"),
        kind);
  }

  /** The rows above a position within scopes, each exact or a prefix that ends in {@code *}. */
  static List<FeedItem> above(Connection connection, List<String> scopes, long position, int most)
      throws SQLException {
    List<Object> parameters = new ArrayList<>();
    parameters.add(position);
    StringBuilder any = new StringBuilder();
    for (String scope : scopes) {
      any.append(any.length() == 0 ? "" : " OR ");
      if (scope.endsWith("*")) {
        String prefix = scope.substring(0, scope.length() - 1);
        any.append("scope >= ? AND scope < ?");
        parameters.add(prefix);
        parameters.add(prefix + "\uffff");
      } else {
        any.append("scope = ?");
        parameters.add(scope);
      }
    }
    return Sql.list(
        connection,
        "SELECT "
            + COLUMNS
            + " FROM feed_row WHERE position > ? AND ("
            + any
            + ") ORDER BY position LIMIT "
            + most,
        FeedTable::item,
        parameters.toArray());
  }

  private static FeedItem item(ResultSet row) throws SQLException {
    return new FeedItem(
        row.getLong("position"),
        row.getString("kind"),
        row.getString("item_key"),
        row.getString("scope"),
        row.getString("body"));
  }
}
