package org.daiban.agent.people;

import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.daiban.agent.duty.Duty;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.MachineKind;
import org.daiban.core.request.PasswordChange;
import org.daiban.node.log.NodeLog;
import org.daiban.node.people.Person;
import org.daiban.node.people.PersonNews;
import org.daiban.node.reference.Reference;

/**
 * Up in this machine's own log, since the master list of people is the county's: a password that
 * was changed without a link is good here at once and elsewhere when the county has heard of it.
 */
@Singleton
@Primary
final class OwnLogNews implements PersonNews {
  private final Duty duty;
  private final NodeLog log;
  private final Reference reference;

  OwnLogNews(Duty duty, NodeLog log, Reference reference) {
    this.duty = duty;
    this.log = log;
    this.reference = reference;
  }

  @Override
  public void changed(Connection connection, Person person) throws SQLException {
    write(connection, person, null);
  }

  @Override
  public void passwordChanged(Connection connection, Person before, Person after)
      throws SQLException {
    write(connection, after, Digest.of(before.verifier()));
  }

  private void write(Connection connection, Person person, Digest replaces) throws SQLException {
    String text = new PasswordChange(person.id(), person.verifier(), replaces).text();
    String catalogue = reference.catalogue().map(Catalogue::version).orElse("");
    Actor actor = new Actor(person.id(), person.role().name(), person.region());
    if (duty.kind().filter(kind -> kind == MachineKind.VILLAGE).isPresent()) {
      duty.village().write(person.id(), EntryType.PASSWORD, actor, catalogue, text);
      duty.written();
    } else {
      log.append(connection, person.id(), EntryType.PASSWORD, actor, catalogue, text);
    }
  }
}
