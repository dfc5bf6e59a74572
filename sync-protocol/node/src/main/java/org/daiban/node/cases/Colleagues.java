package org.daiban.node.cases;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.cases.Transition;
import org.daiban.core.number.RegionCode;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.People;
import org.daiban.node.people.Person;
import org.daiban.node.people.Staff;

/**
 * Who can go on with a case when its handler is away: the people of the same office and department
 * (A post, B post). A case is handed to one of them (T32), never to a name that somebody typed.
 */
@Singleton
public final class Colleagues {
  private final People people;

  Colleagues(People people) {
    this.people = people;
  }

  /** Those who may take over from a person, by login. */
  public List<Person> of(Person person) {
    List<Person> colleagues = new ArrayList<>(people.of(new RegionCode(person.region())));
    colleagues.removeIf(other -> !mayGoOn(person, other));
    return colleagues;
  }

  private static boolean mayGoOn(Person person, Person other) {
    return other.active()
        && !other.id().equals(person.id())
        && other.region().equals(person.region())
        && other.department().equals(person.department())
        && Staff.HANDLERS.includes(other.role());
  }

  /** The order as it came, where it hands a case over with the name of who really takes it. */
  ActOrder checked(Person person, ActOrder order) {
    if (order.transition() != Transition.T32) {
      return order;
    }
    return of(person).stream()
        .filter(other -> other.id().equals(order.word("toPerson")))
        .findFirst()
        .map(order::handingTo)
        .orElseThrow(
            () -> Refusal.invalid(List.of(new Problem.Field("toPerson", "请从本单位的同事里选择接手的人。"))));
  }
}
