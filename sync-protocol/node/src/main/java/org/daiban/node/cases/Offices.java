package org.daiban.node.cases;

import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Office;
import org.daiban.node.identity.Charges;

/** The place of the office that is in charge of a case: whose people may move it. */
final class Offices {
  private static final int REGION_DIGITS = 12;

  private Offices() {}

  /** 12 digits: the township's or the county's. */
  static String regionOf(CaseFile file) {
    String accept = file.subject().acceptNode();
    return Office.levelOf(file) == Level.TOWNSHIP && !accept.isEmpty()
        ? Charges.townshipOf(Level.ofNode(file.holder()) == Level.TOWNSHIP ? file.holder() : accept)
        : file.holder().substring(0, REGION_DIGITS);
  }
}
