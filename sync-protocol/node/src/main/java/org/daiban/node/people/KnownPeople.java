package org.daiban.node.people;

/** Where people are noted of whom the node above tells. */
@FunctionalInterface
public interface KnownPeople {
  /** Takes over what another program says of a person; joins a running transaction. */
  void takeOver(Person person);
}
