package org.daiban.node.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.cases.Level;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Charge;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.Signed;
import org.daiban.core.wire.WireException;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a township as the holder of cases answers to machines that it has not let in itself, and
 * that may read this node's feed and not the township's: those that were let in here, and those of
 * a village that was given to it. It is published here, as the township's word (P4).
 */
final class WordsFromBelow {
  private static final Logger LOG = LoggerFactory.getLogger(WordsFromBelow.class);

  private WordsFromBelow() {}

  /**
   * Publishes the outcomes among them, each once, and what this node itself has said of charges and
   * cases and forgotten since; anything else is not a township's to say.
   *
   * @return whether it was reminded of a charge or a case, so that its charges are to be looked at
   */
  static boolean take(
      Connection connection, Certificate machine, List<FeedItem> items, Applying applying)
      throws SQLException {
    List<Change> changes = new ArrayList<>();
    boolean reminded = false;
    if (machine.kind() == MachineKind.TOWNSHIP) {
      for (FeedItem item : items) {
        try {
          if (item.kind().equals(FeedItem.CASE)) {
            reminded |= remind(connection, machine, Signed.parse(item.body()), applying);
          } else {
            take(connection, machine, item, changes, applying);
          }
        } catch (WireException | IllegalArgumentException damaged) {
          LOG.warn("left out a damaged {} of {}", item.kind(), machine.subject());
        }
      }
    }
    ChangeFeed.publish(connection, changes);
    return reminded || changes.stream().anyMatch(change -> change.kind().equals(FeedItem.CHARGE));
  }

  private static void take(
      Connection connection,
      Certificate machine,
      FeedItem item,
      List<Change> changes,
      Applying applying)
      throws SQLException {
    if (item.kind().equals(FeedItem.OUTCOME)) {
      add(connection, machine, item, changes);
    } else if (item.kind().equals(FeedItem.CHARGE)) {
      remember(connection, item, changes, applying);
    }
  }

  /** The same of a case, by a township that has to do with it. */
  private static boolean remind(
      Connection connection, Certificate machine, Signed word, Applying applying)
      throws SQLException {
    boolean own =
        word.purpose().equals(Signed.CASE)
            && word.signedBy(Identity.root(connection).publicKey())
            && Identity.read(connection).enrolled().kind() == MachineKind.COUNTY;
    String village = CaseFileText.parse(word.body()).file().subject().region();
    return own
        && Moves.serves(connection, machine.subject(), village)
        && applying.reminded(connection, word);
  }

  /**
   * The county's own signature proves it, whoever brings it back. The township to which a village
   * belongs has read this feed meanwhile without what concerns that village.
   */
  private static void remember(
      Connection connection, FeedItem item, List<Change> changes, Applying applying)
      throws SQLException {
    Signed charge = Signed.parse(item.body());
    if (Charges.learn(connection, charge)) {
      String region = Charge.parse(charge.body()).region();
      if (Level.ofNode(region) == Level.VILLAGE) {
        applying.villageMoved(connection, region);
      }
      changes.add(new Change(FeedItem.CHARGE, region, FeedItem.EVERYONE, charge.text()));
    }
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
    if (named && itsWord && isNews(connection, machine, item.key(), outcome)) {
      changes.add(
          new Change(item.kind(), item.key(), FeedItem.device(outcome.device()), item.body()));
    }
  }

  private static boolean isNews(
      Connection connection, Certificate township, String key, Outcome outcome)
      throws SQLException {
    return Identity.find(connection, outcome.device())
            .filter(device -> !Level.sameOffice(device.issuer(), township.subject()))
            .isPresent()
        && ChangeFeed.find(connection, FeedItem.OUTCOME, key)
            .map(Outcome::parse)
            .filter(before -> before.atMs() >= outcome.atMs())
            .isEmpty();
  }
}
