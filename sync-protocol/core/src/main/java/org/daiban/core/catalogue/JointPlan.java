package org.daiban.core.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.daiban.core.cases.JointLaw;
import org.daiban.core.cases.LegalLimits;

/**
 * How several departments approve together 并联审批.
 *
 * @param lead who accepts and decides
 * @param statutoryWorkingDays limit of the whole
 * @param childItems codes of the items decided with it
 * @param surveyed whether all go to the place together
 * @param silenceAgrees whether a part that is silent after its limit has agreed
 */
public record JointPlan(
    String lead,
    List<Part> parts,
    int statutoryWorkingDays,
    List<String> childItems,
    boolean surveyed,
    boolean silenceAgrees) {

  /** What the state machine must know of it. */
  public JointLaw law() {
    List<JointLaw.Part> shares = new ArrayList<>();
    for (Part part : parts) {
      shares.add(
          new JointLaw.Part(shares.size() + 1, part.organ(), part.opinionDays(), part.when()));
    }
    return new JointLaw(
        lead, LegalLimits.joint(statutoryWorkingDays), surveyed, silenceAgrees, shares);
  }

  /**
   * One department's share.
   *
   * @param department the organ, and in brackets where its people sit
   * @param opinionDays working days for its opinion
   * @param when the situation that calls for it; empty means always
   */
  public record Part(String department, int opinionDays, String when) {
    /** The organ alone, as the list of organs and the windows name it. */
    public String organ() {
      int bracket = department.indexOf('(');
      return bracket < 0 ? department : department.substring(0, bracket).trim();
    }
  }
}
