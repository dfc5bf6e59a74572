package org.daiban.node.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.ScopeContents;
import org.daiban.node.feed.TombstoneTable.Swept;

/**
 * What a reader is told whose page passes over tombstones that were swept: all cases that are in
 * the scope now. Only the scopes concerned are told, and only once, since the next page begins
 * above.
 */
final class Contents {
  private Contents() {}

  static List<FeedItem> missed(Connection connection, List<String> scopes, long position, long end)
      throws SQLException {
    List<FeedItem> items = new ArrayList<>();
    for (Swept swept : TombstoneTable.sweptBetween(connection, position, end)) {
      boolean without = scopes.stream().anyMatch(scope -> swept.scope().equals(without(scope)));
      if (!without && scopes.stream().anyMatch(scope -> covers(scope, swept.scope()))) {
        List<String> cases = FeedTable.keys(connection, FeedItem.CASE, swept.scope());
        String body = new ScopeContents(cases).text();
        items.add(new FeedItem(end, FeedItem.CONTENTS, swept.scope(), swept.scope(), body));
      }
    }
    return items;
  }

  private static String without(String scope) {
    return scope.startsWith(Scopes.NOT) ? scope.substring(Scopes.NOT.length()) : "";
  }

  private static boolean covers(String scope, String named) {
    return scope.endsWith("*")
        ? named.startsWith(scope.substring(0, scope.length() - 1))
        : named.equals(scope);
  }
}
