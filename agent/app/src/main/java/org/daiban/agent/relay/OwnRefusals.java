package org.daiban.agent.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.log.Acknowledgement;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Outcome;
import org.daiban.node.exchange.UpperTable;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Identity;

/**
 * What the county has answered to this township's own acts with no: it stands in this node's own
 * feed until a clerk has read it, and only then does the county hear that it was (P4).
 */
final class OwnRefusals {
  private static final int BYTES_MAX = 1024 * 1024;

  private OwnRefusals() {}

  /** Those that nobody has read, oldest first. */
  static List<Outcome> unread(Connection connection) throws SQLException {
    List<Outcome> unread = new ArrayList<>();
    for (FeedItem item :
        ChangeFeed.page(connection, List.of(scope(connection)), 0, BYTES_MAX).items()) {
      if (item.kind().equals(FeedItem.OUTCOME)) {
        Outcome outcome = Outcome.parse(item.body());
        if (outcome.verdict().equals(Outcome.REFUSED)) {
          unread.add(outcome);
        }
      }
    }
    return unread;
  }

  /** A clerk has read one, named by its key and time. */
  static void read(Connection connection, String acknowledgement) throws SQLException {
    Acknowledgement read = Acknowledgement.parse(acknowledgement);
    for (Outcome outcome : unread(connection)) {
      if (outcome.key().equals(read.key()) && read.means(outcome)) {
        ChangeFeed.forget(connection, FeedItem.OUTCOME, outcome.key(), scope(connection));
        UpperTable.acknowledge(connection, read.text());
      }
    }
  }

  private static String scope(Connection connection) throws SQLException {
    return FeedItem.device(Identity.read(connection).name());
  }
}
