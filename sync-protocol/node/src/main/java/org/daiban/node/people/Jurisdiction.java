package org.daiban.node.people;

import org.daiban.core.cases.Role;
import org.daiban.core.number.RegionCode;

/** Whose cases a person may see and act on. Pure; what may be done to them is the case's rule. */
public final class Jurisdiction {
  private Jurisdiction() {}

  /**
   * Whether the person is in charge of cases of this region and department.
   *
   * @param region where the case comes from, 12 digits
   * @param department the county department that decides it; empty if a township does
   */
  public static boolean covers(Person person, String region, String department) {
    return switch (person.role()) {
      case PROXY_AGENT, TOWNSHIP_CLERK, TOWNSHIP_REVIEWER, CENTRE_MANAGER ->
          contains(person, region);
      case WINDOW_CLERK -> contains(person, region) && person.department().equals(department);
      case FIRST_REPRESENTATIVE ->
          contains(person, region)
              && (isOfTownship(person) || person.department().equals(department));
      case SYSTEM -> false;
    };
  }

  private static boolean isOfTownship(Person person) {
    return new RegionCode(person.region()).level() == RegionCode.Level.TOWNSHIP;
  }

  private static boolean contains(Person person, String region) {
    return RegionCode.isWellFormed(region)
        && new RegionCode(person.region()).contains(new RegionCode(region));
  }

  /**
   * Whether the person works at this node: a township's people act at their township's node and in
   * its name, never in the county's, and a machine is let in only by the place it belongs to.
   */
  public static boolean worksAt(Person person, String nodeRegion) {
    return person.region().equals(nodeRegion);
  }

  /** The region that a list for this person is limited to. */
  public static RegionCode regionOf(Person person) {
    return new RegionCode(person.region());
  }

  /** Whether the person may use anything that is meant for this role. */
  static boolean has(Person person, Role[] roles) {
    for (Role role : roles) {
      if (role == person.role()) {
        return true;
      }
    }
    return roles.length == 0;
  }
}
