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
  private static final String COLUMNS = "position, kind, item_key, scope, body, purpose";

  private FeedTable() {}

  /** Locks the position row until the end of the transaction and takes the next {@code count}. */
  static long take(Connection connection, int count) throws SQLException {
    Sql.update(connection, "UPDATE feed_position SET position = position + ?", count);
    return last(connection) - count + 1;
  }

  static long last(Connection connection) throws SQLException {
    return Sql.number(connection, "SELECT position FROM feed_position");
  }

  static void put(Connection connection, FeedItem item, String purpose) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO feed_row (kind, item_key, scope, position, purpose, body)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (kind, item_key, scope) DO UPDATE SET position = excluded.position,
          purpose = excluded.purpose, left_at = NULL, body = excluded.body
        """,
        item.kind(),
        item.key(),
        item.scope(),
        item.position(),
        purpose,
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

  /** The scopes in which a thing stands, in order. */
  static List<String> scopes(Connection connection, String kind, String key) throws SQLException {
    return Sql.list(
        connection,
        "SELECT scope FROM feed_row WHERE kind = ? AND item_key = ? ORDER BY scope",
        row -> row.getString("scope"),
        kind,
        key);
  }

  /** The things of a kind in a scope, in order. */
  static List<String> keys(Connection connection, String kind, String scope) throws SQLException {
    return Sql.list(
        connection,
        "SELECT item_key FROM feed_row WHERE scope = ? AND kind = ? ORDER BY item_key",
        row -> row.getString("item_key"),
        scope,
        kind);
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

  /**
   * The rows above a position within scopes, each exact or a prefix that ends in {@code *}, without
   * those that begin as a scope behind {@link Scopes#NOT} says. An exact scope has its own rows in
   * order, so that what happened elsewhere or long ago costs nothing; a prefix is picked out of all
   * that came after the position.
   */
  static List<FeedRow> above(Connection connection, List<String> scopes, long position, int most)
      throws SQLException {
    List<Object> parameters = new ArrayList<>();
    StringBuilder parts = new StringBuilder();
    List<String> without = without(scopes);
    for (String scope : scopes) {
      if (scope.startsWith(Scopes.NOT)) {
        continue;
      }
      parts.append(parts.length() == 0 ? "" : " UNION ALL ");
      parts.append("SELECT ").append(COLUMNS).append(" FROM feed_row WHERE ");
      parts.append(within(scope, without, parameters)).append(" AND position > ?");
      parameters.add(position);
    }
    return Sql.list(
        connection,
        parts + " ORDER BY position LIMIT " + most,
        FeedTable::row,
        parameters.toArray());
  }

  /** The condition of one scope; joined to nothing, a prefix is kept off the index of scopes. */
  private static String within(String scope, List<String> without, List<Object> parameters) {
    if (!scope.endsWith("*")) {
      parameters.add(scope);
      return "scope = ?";
    }
    String prefix = scope.substring(0, scope.length() - 1);
    String range = "scope || '' >= ? AND scope || '' < ?";
    StringBuilder sql = new StringBuilder(range);
    parameters.add(prefix);
    parameters.add(prefix + "\uffff");
    for (String out : without) {
      if (out.startsWith(prefix)) {
        sql.append(" AND NOT (").append(range).append(")");
        parameters.add(out);
        parameters.add(out + "\uffff");
      }
    }
    return sql.toString();
  }

  private static List<String> without(List<String> scopes) {
    List<String> without = new ArrayList<>();
    for (String scope : scopes) {
      if (scope.startsWith(Scopes.NOT)) {
        without.add(scope.substring(Scopes.NOT.length()));
      }
    }
    return without;
  }

  /** Moves the rows of some scopes, in their order, behind all others; how many there are. */
  static int putBehind(Connection connection, String scope, String devicePrefix)
      throws SQLException {
    List<FeedItem> items =
        Sql.list(
            connection,
            "SELECT "
                + COLUMNS
                + " FROM feed_row WHERE scope = ? OR (scope >= ? AND scope < ?) ORDER BY position",
            row -> row(row).item(),
            scope,
            devicePrefix,
            devicePrefix + "\uffff");
    long position = items.isEmpty() ? 0 : take(connection, items.size());
    for (FeedItem item : items) {
      Sql.update(
          connection,
          "UPDATE feed_row SET position = ? WHERE kind = ? AND item_key = ? AND scope = ?",
          position++,
          item.kind(),
          item.key(),
          item.scope());
    }
    return items.size();
  }

  /** Outcomes above a position, in order; they have an index of their own. */
  static List<FeedItem> outcomesAbove(Connection connection, long position, int most)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT "
            + COLUMNS
            + " FROM feed_row WHERE kind = 'outcome' AND position > ? ORDER BY position LIMIT "
            + most,
        row -> row(row).item(),
        position);
  }

  private static FeedRow row(ResultSet row) throws SQLException {
    FeedItem item =
        new FeedItem(
            row.getLong("position"),
            row.getString("kind"),
            row.getString("item_key"),
            row.getString("scope"),
            row.getString("body"));
    return new FeedRow(item, row.getString("purpose"));
  }
}
