package org.daiban.agent.township;

import java.util.List;

/**
 * Envelopes with papers from one hand into another (W44).
 *
 * @param direction {@code UP} to the county, {@code DOWN} to a village, {@code IN} from a village
 * @param place who is at the other end, as the clerk wrote it
 * @param giver who gives, by name
 * @param taker who takes and signs, by name
 * @param sealNo number of the seal on the envelope; may be empty
 * @param madeAtMs epoch milliseconds
 */
record Handover(
    String id,
    String direction,
    String place,
    String giver,
    String taker,
    String sealNo,
    int envelopes,
    String note,
    long madeAtMs,
    List<Line> lines) {
  /** One case whose papers are in it. */
  record Line(String caseId, String number, String applicant, String itemName) {}
}
