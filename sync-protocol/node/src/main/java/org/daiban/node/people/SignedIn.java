package org.daiban.node.people;

/**
 * Who is asking. A controller's method takes it as an argument; the {@link Gate} has made sure that
 * it is there, that the role fits, and that what the address names is theirs to deal with.
 */
public record SignedIn(Person person) {
  static final String ATTRIBUTE = "org.daiban.signed-in";

  /** What the person is in charge of. */
  public Area area() {
    return Jurisdiction.area(person);
  }
}
