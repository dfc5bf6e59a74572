package org.daiban.device.casebook;

import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.VillageNext;
import org.daiban.device.attachment.KeptCount;
import org.daiban.device.attachment.RefusedAttachment;
import org.daiban.device.log.Answer;
import org.daiban.device.log.Transport;

/**
 * A case in the list of what to do next. Legal state and transport are two facts, and neither is
 * derived from the other.
 *
 * @param file the case in law, as far as this device was told; in a list its brief
 * @param stateWord the holder's word for the state, also where this program does not know it
 * @param capturedAtMs epoch milliseconds on the device's clock
 * @param transport the least that is true of all of this device's entries on the case
 * @param refusal the oldest refusal that nobody has read
 * @param refusedAttachments the photos that a node did not take
 */
public record CaseLine(
    CaseFile file,
    String stateWord,
    long capturedAtMs,
    Transport transport,
    KeptCount attachments,
    VillageNext next,
    Optional<Answer> refusal,
    List<RefusedAttachment> refusedAttachments) {

  public String caseId() {
    return file.caseId();
  }
}
