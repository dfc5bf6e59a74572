package org.daiban.node.people;

import org.daiban.core.cases.Role;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * A person as the feed carries it down to the programs of that person's region, with the verifier
 * of the password (never the password), so that signing in works without a link.
 */
public final class PersonText {
  private PersonText() {}

  /** The line of JSON. */
  public static String of(Person person) {
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("id", person.id())
        .put("login", person.login())
        .put("name", person.name())
        .put("role", person.role().name())
        .put("region", person.region())
        .put("department", person.department())
        .put("verifier", person.verifier())
        .put("active", person.active())
        .text();
  }

  /** Reads the line; a role that only a newer program knows ends in a WireException. */
  public static Person parse(String text) {
    Fields fields = Json.object(text, Protocol.HEADER_CHARS_MAX);
    return new Person(
        fields.text("id"),
        fields.text("login"),
        fields.text("name"),
        role(fields),
        fields.text("region"),
        fields.text("department"),
        fields.text("verifier"),
        fields.flag("active"));
  }

  private static Role role(Fields fields) {
    for (Role role : Role.values()) {
      if (role.name().equals(fields.text("role"))) {
        return role;
      }
    }
    throw fields.wrong("role", "a role that this program knows");
  }
}
