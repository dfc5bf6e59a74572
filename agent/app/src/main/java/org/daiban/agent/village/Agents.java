package org.daiban.agent.village;

import org.daiban.device.capture.Agent;
import org.daiban.node.people.Person;
import org.daiban.node.people.SignedIn;

/** The person who is signed in as the device knows people. */
public final class Agents {
  private Agents() {}

  /** Who is asking, as the one who captures. */
  public static Agent of(SignedIn who) {
    Person person = who.person();
    return new Agent(person.id(), person.name(), person.role(), person.region());
  }
}
