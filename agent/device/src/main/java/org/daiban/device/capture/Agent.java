package org.daiban.device.capture;

import org.daiban.core.cases.Role;
import org.daiban.core.log.Actor;

/**
 * The person who is signed in, usually a proxy agent.
 *
 * @param person the id from the county's list
 * @param name as the case's history shows it
 * @param region 12 digits
 */
public record Agent(String person, String name, Role role, String region) {
  Actor logged() {
    return new Actor(person, role.name(), region);
  }

  org.daiban.core.cases.Actor inHistory() {
    return new org.daiban.core.cases.Actor(person, role, name);
  }
}
