package org.daiban.core.catalogue;

import java.util.List;

/**
 * How several departments approve together 并联审批.
 *
 * @param lead who accepts and decides
 * @param statutoryWorkingDays limit of the whole
 * @param childItems codes of the items decided with it
 */
public record JointPlan(
    String lead, List<Part> parts, int statutoryWorkingDays, List<String> childItems) {

  /**
   * One department's share.
   *
   * @param opinionDays working days for its opinion
   * @param when the situation that calls for it; empty means always
   */
  public record Part(String department, int opinionDays, String when) {}
}
