package org.daiban.node.people;

/** What the address of a route names, and so what is asked about it before anybody is let in. */
public enum Reach {
  /** Nothing; what the answer lists is limited to the {@link Area} of whoever asks. */
  AREA(""),
  /** What all offices have alike: catalogue, regions, calendar. */
  SHARED(""),
  /**
   * What belongs to whoever asks and is looked up among their own: session, password, drafts. The
   * only routes for an account without an area, so that its person can read what is wrong.
   */
  OWN(""),
  /** A case, by {@code {id}}, and with it its letters. */
  CASE("id"),
  /** The same to look at: also for the departments that take part in it. */
  SEEN_CASE("id"),
  /** A case by {@code {id}} in which the department of whoever asks takes part. */
  PART("id"),
  /** A picture, by {@code {hash}}. */
  PICTURE("hash"),
  /** A person, by {@code {id}}. */
  PERSON("id");

  private final String variable;

  Reach(String variable) {
    this.variable = variable;
  }

  /** The variable of the address that holds the name; empty if the address names nothing. */
  String variable() {
    return variable;
  }
}
