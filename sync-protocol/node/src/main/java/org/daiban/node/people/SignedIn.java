package org.daiban.node.people;

import org.daiban.node.http.Refusal;

/**
 * Who is asking. A controller's method takes it as an argument; the {@link Gate} has made sure that
 * it is there and that the role fits.
 */
public record SignedIn(Person person) {
  static final String ATTRIBUTE = "org.daiban.signed-in";

  /** Refuses unless the person is in charge of this region and department. */
  public void mustCover(String region, String department) {
    if (!Jurisdiction.covers(person, region, department)) {
      throw Refusal.forbidden("outside-jurisdiction", "此件不在您的辖区或部门。", "请转给负责的人员办理。");
    }
  }
}
