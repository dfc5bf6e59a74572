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
 * @param parent the closed case that a ruling has opened anew as this one (T30), or empty
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
    String suspectedDuplicateOf,
    String parent) {

  /** A case that no ruling has made. */
  public CaseSubject(
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
    this(
        caseId,
        number,
        item,
        itemName,
        catalogue,
        region,
        department,
        applicant,
        acceptNode,
        suspectedDuplicateOf,
        "");
  }

  public CaseSubject {
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(acceptNode, "acceptNode");
    Objects.requireNonNull(parent, "parent");
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
        suspectedDuplicateOf,
        parent);
  }

  /** The same matter as another case, which a ruling opens anew (T30). */
  public CaseSubject anew(String newCase, String newNumber, String office) {
    return new CaseSubject(
        newCase,
        newNumber,
        item,
        itemName,
        catalogue,
        region,
        department,
        applicant,
        office,
        "",
        caseId);
  }
}
