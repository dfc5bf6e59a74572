package org.daiban.node.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Outcome;
import org.daiban.core.wire.WireException;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a township as the holder of cases answers to machines that were let in here, and so read
 * this node's feed and not the township's: it is published here, as the township's word (P4).
 */
final class WordsFromBelow {
  private static final Logger LOG = LoggerFactory.getLogger(WordsFromBelow.class);

  private WordsFromBelow() {}

  /** Publishes the outcomes among them, each once; anything else is not a township's to say. */
  static void take(Connection connection, Certificate machine, List<FeedItem> items)
      throws SQLException {
    List<Change> changes = new ArrayList<>();
    for (FeedItem item : items) {
      if (item.kind().equals(FeedItem.OUTCOME) && machine.kind() == MachineKind.TOWNSHIP) {
        try {
          add(connection, machine, item, changes);
        } catch (WireException damaged) {
          LOG.warn("left out a damaged outcome of {}", machine.subject());
        }
      }
    }
    ChangeFeed.publish(connection, changes);
  }

  private static void add(
      Connection connection, Certificate machine, FeedItem item, List<Change> changes)
      throws SQLException {
    Outcome outcome = Outcome.parse(item.body());
    boolean named = item.key().equals(outcome.key()) || item.key().equals(outcome.asideKey());
    boolean itsWord =
        outcome.node().equals(machine.subject())
            && (Moves.serves(connection, machine.subject(), outcome.device())
                || outcome.device().equals(Identity.read(connection).name()));
    if (named && itsWord && isNews(connection, item.key(), outcome)) {
      changes.add(
          new Change(item.kind(), item.key(), FeedItem.device(outcome.device()), item.body()));
    }
  }

  private static boolean isNews(Connection connection, String key, Outcome outcome)
      throws SQLException {
    String self = Identity.read(connection).name();
    return Identity.find(connection, outcome.device())
            .filter(device -> device.issuer().equals(self))
            .isPresent()
        && ChangeFeed.find(connection, FeedItem.OUTCOME, key)
            .map(Outcome::parse)
            .filter(before -> before.atMs() >= outcome.atMs())
            .isEmpty();
  }
}
