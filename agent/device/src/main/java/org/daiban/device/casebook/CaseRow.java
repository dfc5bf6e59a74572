package org.daiban.device.casebook;

import java.util.Optional;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.log.Signed;

/**
 * A case as it is stored.
 *
 * @param capturedAtMs when it was captured on the device's clock, epoch milliseconds; for a case
 *     that came back to a new device, when it came
 * @param snapshot the newest that is known, or its brief
 * @param signed the holder's word that it is taken from; empty beside a brief, and while only this
 *     device knows the case
 * @param captured what this device itself wrote down at capture; empty for a case captured
 *     elsewhere; of no use beside a brief
 */
record CaseRow(
    String caseId,
    long capturedAtMs,
    CaseFileText snapshot,
    Optional<Signed> signed,
    Optional<String> captured) {

  /** Who captured it, from the first line of this device's own history. */
  Optional<String> capturer() {
    return captured.map(text -> CaseFileText.parse(text).file().history().get(0).actor());
  }
}
