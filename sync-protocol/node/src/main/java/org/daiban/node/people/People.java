package org.daiban.node.people;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.daiban.core.number.RegionCode;
import org.daiban.node.store.Transactions;

/** The people of this node: the county's master list, or the part of it that came down. */
@Singleton
public final class People implements KnownPeople {
  private final PersonTable people;
  private final SessionTable sessions;
  private final Transactions transactions;

  People(PersonTable people, SessionTable sessions, Transactions transactions) {
    this.people = people;
    this.sessions = sessions;
    this.transactions = transactions;
  }

  /**
   * Adds a person or changes what is known of them; joins a running transaction. Sessions of one
   * who is shut out end.
   */
  public void put(Person person) {
    transactions.write(
        connection -> {
          people.put(
              person.id(),
              person.login(),
              person.name(),
              person.role(),
              person.region(),
              person.department(),
              person.verifier(),
              person.active());
          if (!person.active()) {
            sessions.deleteOf(connection, person.id());
          }
          return null;
        });
  }

  /** Where the password is another now, whoever is signed in by the old one must sign in anew. */
  @Override
  public void takeOver(Person person) {
    transactions.write(
        connection -> {
          Optional<Person> before = people.findById(person.id());
          put(person);
          if (before.filter(known -> !known.verifier().equals(person.verifier())).isPresent()) {
            sessions.deleteOf(connection, person.id());
          }
          return null;
        });
  }

  public Optional<Person> find(String id) {
    return transactions.read(connection -> people.findById(id));
  }

  public Optional<Person> findByLogin(String login) {
    return transactions.read(connection -> people.findByLogin(login));
  }

  /** Everybody who works in the region or below it, by login. */
  public List<Person> of(RegionCode region) {
    String prefix = region.code().substring(0, region.level().digits());
    return transactions.read(connection -> people.findByRegionStartsWithOrderByLogin(prefix));
  }
}
