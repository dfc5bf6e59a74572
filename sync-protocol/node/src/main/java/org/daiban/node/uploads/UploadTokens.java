package org.daiban.node.uploads;

import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.node.door.Challenges;
import org.daiban.node.people.People;
import org.daiban.node.people.Person;

/**
 * Tokens by which a person's program brings attachments. A token opens uploads and nothing else: it
 * neither reads photos nor touches cases, and what it may bring is named by a manifest already. It
 * is not stored; a restart of the node ends it.
 */
public final class UploadTokens {
  private static final int LENGTH_MAX = 256;

  private final Challenges marks;
  private final People people;

  /** Over marks of a secret of its own, which no challenge for a machine is made with. */
  public UploadTokens(Challenges marks, People people) {
    this.marks = marks;
    this.people = people;
  }

  /** A token and how long it is good, in epoch milliseconds. */
  public record Token(String text, long expiresAtMs) {
    /** Says nothing: a token must not reach a log. */
    @Override
    public String toString() {
      return "Token";
    }
  }

  /** A token for a person who is signed in. */
  public Token issue(Person person, long now) {
    String text = person.id() + "." + marks.fresh(meant(person), now);
    return new Token(text, now + Protocol.CHALLENGE_MS);
  }

  /**
   * Whose token it is; empty when it was not made here, has expired, or its owner is shut out or
   * has changed the password.
   */
  public Optional<Person> holder(String token, long now) {
    int dot = token.indexOf('.');
    if (dot < 1 || token.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    String mark = token.substring(dot + 1);
    return people
        .find(token.substring(0, dot))
        .filter(Person::active)
        .filter(person -> marks.holds(mark, meant(person), now));
  }

  /** A changed password ends the tokens that were taken with the one before. */
  private static String meant(Person person) {
    return person.id() + "\n" + Digest.of(person.verifier());
  }
}
