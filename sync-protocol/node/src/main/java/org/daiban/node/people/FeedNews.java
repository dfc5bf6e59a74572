package org.daiban.node.people;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.daiban.core.log.FeedItem;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;

/** Down the feed, to the programs of the person's region: all that the county needs. */
@Singleton
public final class FeedNews implements PersonNews {
  @Override
  public void changed(Connection connection, Person person) throws SQLException {
    String scope = FeedItem.region(person.region());
    ChangeFeed.publish(
        connection,
        List.of(new Change(FeedItem.PERSON, person.id(), scope, PersonText.of(person))));
  }
}
