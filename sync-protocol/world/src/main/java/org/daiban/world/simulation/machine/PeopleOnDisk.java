package org.daiban.world.simulation.machine;

import org.daiban.node.people.KnownPeople;
import org.daiban.node.people.Person;
import org.daiban.node.store.Transactions;

/** Nobody signs in at a simulated machine, so the county publishes no people. */
record PeopleOnDisk(Transactions transactions) implements KnownPeople {
  @Override
  public void takeOver(Person person) {
    throw new IllegalStateException("a simulated county has no accounts");
  }
}
