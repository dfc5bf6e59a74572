package org.daiban.core.cases;

import java.util.Objects;

/**
 * What a case is about; after receipt only the department may become another (T9).
 *
 * @param caseId the UUID made by the capturing device
 * @param number the 24-digit label on the receipt
 * @param item the item's code
 * @param catalogue the version it was captured with
 * @param region where it was captured, 12 digits
 * @param department whose window decides
 * @param applicant the name; no citizen's number stands in a file
 * @param acceptNode the node that received it; empty while only captured
 * @param suspectedDuplicateOf another open case of the same person and item, or empty
 */
public record CaseSubject(
    String caseId,
    String number,
    String item,
    String itemName,
    String catalogue,
    String region,
    String department,
    String applicant,
    String acceptNode,
    String suspectedDuplicateOf) {
  public CaseSubject {
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(acceptNode, "acceptNode");
  }

  static CaseSubject of(String caseId, ActDetail.Captured detail) {
    return new CaseSubject(
        caseId,
        detail.number(),
        detail.item(),
        detail.itemName(),
        detail.catalogue(),
        detail.region(),
        detail.department(),
        detail.applicant(),
        "",
        "");
  }

  static CaseSubject of(String caseId, ActDetail.Received detail) {
    return new CaseSubject(
        caseId,
        detail.number(),
        detail.item(),
        detail.itemName(),
        detail.catalogue(),
        detail.region(),
        detail.department(),
        detail.applicant(),
        detail.acceptNode(),
        detail.suspectedDuplicateOf());
  }

  /** The same, now another department's matter (T9). */
  CaseSubject ofDepartment(String other) {
    return new CaseSubject(
        caseId,
        number,
        item,
        itemName,
        catalogue,
        region,
        other,
        applicant,
        acceptNode,
        suspectedDuplicateOf);
  }
}
