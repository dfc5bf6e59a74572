package org.daiban.node.people;

import java.util.EnumSet;
import java.util.Set;
import org.daiban.core.cases.Role;

/** The circles of people to whom routes are opened. Which roles belong to one is said here once. */
public enum Staff {
  /** Everybody who can sign in. */
  EVERYBODY(EnumSet.complementOf(EnumSet.of(Role.SYSTEM))),
  /** Those who capture at a village. */
  AGENTS(EnumSet.of(Role.PROXY_AGENT)),
  /** Those who see cases on the desk of a township or the county. */
  DESK(
      EnumSet.of(
          Role.TOWNSHIP_CLERK,
          Role.TOWNSHIP_REVIEWER,
          Role.WINDOW_CLERK,
          Role.FIRST_REPRESENTATIVE,
          Role.CENTRE_MANAGER,
          Role.SUPERVISOR)),
  /** Those on the desk who move cases; a centre's manager decides none. */
  HANDLERS(
      EnumSet.of(
          Role.TOWNSHIP_CLERK,
          Role.TOWNSHIP_REVIEWER,
          Role.WINDOW_CLERK,
          Role.FIRST_REPRESENTATIVE)),
  /** Those who take applications down at a counter, one by one or by the roll. */
  REGISTRARS(EnumSet.of(Role.TOWNSHIP_CLERK, Role.WINDOW_CLERK)),
  /** Those who let machines in and load a year's list at their centre. */
  KEEPERS(EnumSet.of(Role.TOWNSHIP_CLERK, Role.CENTRE_MANAGER)),
  /** Those who look at what was kept aside and decide on it, each within their own office. */
  ADOPTERS(
      EnumSet.of(
          Role.TOWNSHIP_CLERK,
          Role.TOWNSHIP_REVIEWER,
          Role.FIRST_REPRESENTATIVE,
          Role.CENTRE_MANAGER)),
  /** Those whose program has a line to a node above. */
  SENDERS(EnumSet.of(Role.PROXY_AGENT, Role.TOWNSHIP_CLERK, Role.TOWNSHIP_REVIEWER)),
  /** Those who rule on cards; a county that has no supervisor leaves it to the centre's manager. */
  SUPERVISORS(EnumSet.of(Role.SUPERVISOR, Role.CENTRE_MANAGER)),
  /** Those who work on the catalogue, and on nothing else. */
  CATALOGUE(EnumSet.of(Role.CATALOGUE_EDITOR, Role.CATALOGUE_REVIEWER, Role.CATALOGUE_PUBLISHER)),
  /** Those who see drafts of the catalogue and its history. */
  CATALOGUE_READERS(
      EnumSet.of(
          Role.CATALOGUE_EDITOR,
          Role.CATALOGUE_REVIEWER,
          Role.CATALOGUE_PUBLISHER,
          Role.CENTRE_MANAGER,
          Role.SUPERVISOR)),
  /** Those who draft versions of items. */
  CATALOGUE_EDITORS(EnumSet.of(Role.CATALOGUE_EDITOR)),
  /** Those who review them. */
  CATALOGUE_REVIEWERS(EnumSet.of(Role.CATALOGUE_REVIEWER)),
  /** Those who publish, suspend and withdraw. */
  CATALOGUE_PUBLISHERS(EnumSet.of(Role.CATALOGUE_PUBLISHER)),
  /** Whoever runs the county centre. */
  MANAGER(EnumSet.of(Role.CENTRE_MANAGER));

  @SuppressWarnings("ImmutableEnumChecker") // filled above and only read from then on
  private final Set<Role> roles;

  Staff(Set<Role> roles) {
    this.roles = roles;
  }

  /** Whether people of this role belong to the circle. */
  public boolean includes(Role role) {
    return roles.contains(role);
  }
}
