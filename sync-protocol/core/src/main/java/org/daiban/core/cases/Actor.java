package org.daiban.core.cases;

import java.util.Objects;
import java.util.Optional;

/**
 * Who made a move.
 *
 * @param person the id of the person, or {@code system}
 * @param role the role's name on the wire; a newer program may write one that is not in {@link
 *     Role}
 * @param name the name as shown in the history
 */
public record Actor(String person, String role, String name) {
  private static final Actor SYSTEM = new Actor("system", Role.SYSTEM, "系统");

  public Actor {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(name, "name");
  }

  /** A person in a role that this program knows. */
  public Actor(String person, Role role, String name) {
    this(person, role.name(), name);
  }

  /** The node itself. */
  public static Actor system() {
    return SYSTEM;
  }

  /** The role, if this program knows it. */
  public Optional<Role> knownRole() {
    for (Role known : Role.values()) {
      if (known.name().equals(role)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }
}
