package org.daiban.node.cases;

import org.daiban.core.number.RegionCode;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.Person;

/**
 * Which cases a clerk asks for: a region by the significant digits of its code, a department or all
 * ({@code ""}), only open ones, and a text within number or applicant.
 */
public record CaseQuery(String regionPrefix, String department, boolean openOnly, String text) {
  /** More rows than this are found by searching, not by scrolling. */
  static final int ROWS_MAX = 500;

  /** What lies within a person's jurisdiction; a township's people see all departments. */
  static CaseQuery of(Person person, boolean openOnly, String text) {
    RegionCode region = Jurisdiction.regionOf(person);
    String prefix = region.code().substring(0, region.level().digits());
    return new CaseQuery(prefix, person.department(), openOnly, text);
  }
}
