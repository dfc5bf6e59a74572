package org.daiban.node.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daiban.core.log.FeedItem;

/**
 * Cases that leave a scope: the row that stood there makes way for a tombstone at a new position,
 * so that whoever reads the scope forgets the case, and whoever reads it from the beginning never
 * hears of it.
 */
final class Departures {
  private Departures() {}

  /** The tombstones that changes bring about, to be published before them. */
  static List<Change> before(Connection connection, List<Change> changes) throws SQLException {
    Map<String, Set<String>> scopes = new LinkedHashMap<>();
    for (Change change : changes) {
      if (change.kind().equals(FeedItem.CASE)) {
        scopes.computeIfAbsent(change.key(), none -> new LinkedHashSet<>()).add(change.scope());
      }
    }
    List<Change> departures = new ArrayList<>();
    for (Map.Entry<String, Set<String>> now : scopes.entrySet()) {
      for (String scope : FeedTable.scopes(connection, FeedItem.CASE, now.getKey())) {
        if (!now.getValue().contains(scope)) {
          departures.add(of(now.getKey(), scope));
        }
      }
    }
    return departures;
  }

  /** The change that says that a case has left a scope. */
  static Change of(String caseId, String scope) {
    return new Change(FeedItem.TOMBSTONE, FeedItem.CASE_LEFT + caseId, scope, "{}");
  }

  /** A case and its tombstone never stand in one scope together. */
  static void clear(Connection connection, Change change) throws SQLException {
    if (change.kind().equals(FeedItem.CASE)) {
      String left = FeedItem.CASE_LEFT + change.key();
      FeedTable.remove(connection, FeedItem.TOMBSTONE, left, change.scope());
    } else if (isOfACase(change)) {
      String caseId = change.key().substring(FeedItem.CASE_LEFT.length());
      FeedTable.remove(connection, FeedItem.CASE, caseId, change.scope());
    }
  }

  private static boolean isOfACase(Change change) {
    return change.kind().equals(FeedItem.TOMBSTONE) && change.key().startsWith(FeedItem.CASE_LEFT);
  }
}
