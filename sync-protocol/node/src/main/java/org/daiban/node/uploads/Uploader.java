package org.daiban.node.uploads;

import java.util.Optional;
import org.daiban.core.log.Certificate;
import org.daiban.core.number.RegionCode;
import org.daiban.node.people.Area;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.Person;

/**
 * Who brings bytes: the owner of an upload.
 *
 * @param name a machine's name, or {@code person:} and the person's id
 * @param area the cases for which they may bring them
 */
public record Uploader(String name, Area area) {
  /** A village brings them for its own cases, a township for those of its villages. */
  public static Uploader of(Certificate machine) {
    return new Uploader(machine.subject(), area(machine));
  }

  static Uploader of(Person person) {
    return new Uploader("person:" + person.id(), Jurisdiction.area(person));
  }

  /** The cases whose attachments a machine may see. */
  static Area area(Certificate machine) {
    return new Area(new RegionCode(machine.region()), Optional.empty());
  }
}
