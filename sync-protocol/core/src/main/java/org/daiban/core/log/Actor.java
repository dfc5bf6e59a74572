package org.daiban.core.log;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/**
 * Who wrote an entry and in which role: the person's id from the county's list, the name of the
 * role, and the 12-digit region the person acts for. Never a citizen's number.
 */
public record Actor(String person, String role, String region) {
  JsonLine json() {
    return new JsonLine().put("person", person).put("role", role).put("region", region);
  }

  static Actor from(Fields fields) {
    return new Actor(fields.text("person"), fields.text("role"), fields.text("region"));
  }
}
