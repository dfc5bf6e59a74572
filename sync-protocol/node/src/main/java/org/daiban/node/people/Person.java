package org.daiban.node.people;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.daiban.core.cases.Role;

/**
 * Somebody who signs in.
 *
 * @param id UUID made by the county
 * @param region 12 digits: a village, a township or the county
 * @param department the county department whose desk it is; empty elsewhere
 * @param verifier Argon2id of the password as a PHC string, see {@link Passwords}
 * @param active false once shut out; such a person cannot sign in, and what they did stays
 */
@MappedEntity("person")
public record Person(
    @Id String id,
    String login,
    String name,
    Role role,
    String region,
    String department,
    String verifier,
    boolean active) {

  /** The same person with another password. */
  public Person withVerifier(String fresh) {
    return new Person(id, login, name, role, region, department, fresh, active);
  }

  /** The same person, shut out or let in again. */
  public Person withActive(boolean in) {
    return new Person(id, login, name, role, region, department, verifier, in);
  }

  /** Names nobody: what a person is called stays out of logs. */
  @Override
  public String toString() {
    return "Person " + id;
  }
}
