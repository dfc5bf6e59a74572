package org.daiban.agent.village;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Signed;
import org.daiban.core.wire.WireException;
import org.daiban.node.Ground;
import org.daiban.node.feed.Change;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Revocations;
import org.daiban.node.people.KnownPeople;
import org.daiban.node.people.PersonText;
import org.daiban.node.reference.Reference;
import org.daiban.node.reference.SignedCatalogue;
import org.daiban.node.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over what everybody of the county must have alike: catalogue, calendars, regions, organs,
 * the people of this place, certificates. Taking the same page twice changes nothing the second
 * time, so the device's cursor may be written after it. A damaged one is left out; what was there
 * before stays in use.
 */
public final class FeedReference {
  private static final Logger LOG = LoggerFactory.getLogger(FeedReference.class);

  private final Transactions transactions;
  private final Reference reference;
  private final KnownPeople people;
  private final Ground ground;

  public FeedReference(
      Transactions transactions, Reference reference, KnownPeople people, Ground ground) {
    this.transactions = transactions;
    this.reference = reference;
    this.people = people;
    this.ground = ground;
  }

  /** Takes over what an answer brings of it, in one transaction. */
  public void take(ExchangeAnswer answer) {
    transactions.write(
        connection -> {
          Identity.learn(connection, answer.certificates(), ground.nowMs());
          take(connection, answer.items());
          return null;
        });
    if (answer.items().stream().anyMatch(item -> Reference.isRead(item.kind()))) {
      reference.changed(); // once more, since it may have been parsed before the commit
    }
  }

  private void take(Connection connection, List<FeedItem> items) throws SQLException {
    List<Change> changes = new ArrayList<>();
    for (FeedItem item : items) {
      try {
        take(connection, item, changes);
      } catch (WireException | IllegalArgumentException damaged) {
        leftOut(item);
      }
    }
    reference.store(connection, changes);
  }

  private static void leftOut(FeedItem item) {
    LOG.warn(
        "left out a damaged {} {} of the feed at {}", item.kind(), item.key(), item.position());
  }

  private void take(Connection connection, FeedItem item, List<Change> changes)
      throws SQLException {
    switch (item.kind()) {
      case FeedItem.PERSON -> people.takeOver(PersonText.parse(item.body()));
      case FeedItem.CERTIFICATE ->
          Identity.learn(connection, Collections.singletonList(item.body()), ground.nowMs());
      case FeedItem.CHARGE -> Charges.learn(connection, Signed.parse(item.body()));
      case FeedItem.REVOCATION -> Revocations.learn(connection, Signed.parse(item.body()));
      default -> {}
    }
    if (isShared(item.kind()) && !isUsable(connection, item)) {
      leftOut(item);
    } else if (isShared(item.kind())) {
      changes.add(new Change(item.kind(), item.key(), item.scope(), item.body()));
    }
  }

  private static boolean isUsable(Connection connection, FeedItem item) throws SQLException {
    boolean signed =
        !item.kind().equals(FeedItem.CATALOGUE)
            || SignedCatalogue.isOfCounty(connection, item.body());
    return signed && Reference.isReadable(item);
  }

  private static boolean isShared(String kind) {
    return kind.equals(FeedItem.CATALOGUE)
        || kind.equals(FeedItem.CALENDAR)
        || kind.equals(FeedItem.REGIONS)
        || kind.equals(FeedItem.ORGANS)
        || kind.equals(FeedItem.ADDRESS);
  }
}
