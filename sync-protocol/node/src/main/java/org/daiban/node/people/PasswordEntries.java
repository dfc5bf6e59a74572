package org.daiban.node.people;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.request.PasswordChange;

/**
 * Changes of passwords that people have made at their own machine, as its log brings them up. The
 * county's list takes them over, and from there they go down to every machine of that place.
 */
@Singleton
public final class PasswordEntries implements PasswordChanges {
  private final People people;
  private final FeedNews feed;

  PasswordEntries(People people, FeedNews feed) {
    this.people = people;
    this.feed = feed;
  }

  /**
   * A machine may bring a change of the person who made it, at the very place where they work, and
   * in a form that costs no more to check than ours. One that was made on an older password comes
   * too late: a manager's reset, or a later change, stands.
   */
  @Override
  public boolean take(Connection connection, Entry entry) throws SQLException {
    PasswordChange change = PasswordChange.parse(entry.payload());
    Optional<Person> known = people.find(change.person());
    if (!known.filter(person -> isOwn(entry.header(), person)).isPresent()
        || !Passwords.isOurs(change.verifier())
        || !change.follows(known.get().verifier())) {
      return false;
    }
    Person changed = known.get().withVerifier(change.verifier());
    people.takeOver(changed);
    feed.changed(connection, changed);
    return true;
  }

  private static boolean isOwn(EntryHeader header, Person person) {
    return header.device().startsWith(person.region() + "-")
        && header.actor().person().equals(person.id())
        && header.caseId().equals(person.id());
  }
}
