package org.daiban.node.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daiban.core.log.Entry;
import org.daiban.core.log.Signed;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;

/** Who knows what kept entries mean. */
@FunctionalInterface
public interface KeptEntries {
  /**
   * Lets those entries of a case take effect that nobody has looked at, in their order; answers
   * what is to be published. Doing it twice changes nothing.
   */
  List<Change> look(Connection connection, String caseId) throws SQLException;

  /** This node was reminded of who is in charge of what; whoever minds does something. */
  default void chargesChanged(Connection connection) throws SQLException {}

  /** This node was reminded that a village (12 digits) belongs to another township. */
  default void villageMoved(Connection connection, String village) throws SQLException {}

  /**
   * This node was reminded of what it has signed of a case; answers whether it had forgotten that.
   */
  default boolean reminded(Connection connection, Signed word) throws SQLException {
    return false;
  }

  /** Lets entries take effect at once, inside the transaction that has kept them. */
  default void apply(Connection connection, List<Entry> fresh) throws SQLException {
    Set<String> caseIds = new LinkedHashSet<>();
    fresh.forEach(entry -> caseIds.add(entry.header().caseId()));
    List<Change> changes = new ArrayList<>();
    for (String caseId : caseIds) {
      changes.addAll(look(connection, caseId));
    }
    ChangeFeed.publish(connection, changes);
  }
}
