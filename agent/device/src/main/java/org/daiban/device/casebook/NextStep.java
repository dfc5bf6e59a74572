package org.daiban.device.casebook;

import java.util.Comparator;
import java.util.List;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.VillageNext;
import org.daiban.core.log.EntryType;
import org.daiban.device.log.AnswerTable;
import org.daiban.device.log.LogLine;
import org.daiban.device.log.Transport;

/**
 * What the proxy agent has to do next: what the law's state asks for, less what this device has
 * written already and nobody has refused.
 */
final class NextStep {
  private final AnswerTable answers;

  NextStep(AnswerTable answers) {
    this.answers = answers;
  }

  VillageNext of(CaseFile file, List<LogLine> entries) {
    if (answers.findUnreadRefusal(file.caseId()).isPresent()) {
      return VillageNext.READ_REFUSAL;
    }
    VillageNext asked = VillageNext.of(file);
    return switch (asked) {
      case SEND -> sendOrWait(entries);
      case SUPPLEMENT -> unlessWritten(EntryType.SUPPLEMENT, asked, entries);
      case HAND_OVER -> unlessWritten(EntryType.DELIVERY_PROOF, asked, entries);
      case WAIT, READ_REFUSAL, NOTHING -> asked;
    };
  }

  /**
   * The least that is true of the device's entries, those left aside that will never go further;
   * for a case without entries here, what its holder's level tells.
   */
  static Transport transport(CaseFile file, List<LogLine> entries) {
    if (entries.isEmpty()) {
      return holderTransport(file);
    }
    return entries.stream()
        .filter(entry -> !entry.refused())
        .map(LogLine::transport)
        .min(Comparator.naturalOrder())
        .orElseGet(() -> adoptedTransport(file));
  }

  /** Entries that were kept aside and adopted stand with the holder, by the holder's own word. */
  private static Transport adoptedTransport(CaseFile file) {
    return file.term() > 0 ? holderTransport(file) : Transport.SAVED;
  }

  private static Transport holderTransport(CaseFile file) {
    return switch (Level.ofNode(file.holder())) {
      case VILLAGE -> Transport.SAVED;
      case TOWNSHIP -> Transport.AT_TOWNSHIP;
      case COUNTY -> Transport.AT_COUNTY;
    };
  }

  private static VillageNext sendOrWait(List<LogLine> entries) {
    return entries.stream().anyMatch(LogLine::isUnsent) ? VillageNext.SEND : VillageNext.WAIT;
  }

  private VillageNext unlessWritten(String type, VillageNext asked, List<LogLine> entries) {
    return entries.stream().anyMatch(entry -> entry.type().equals(type) && !refused(entry))
        ? sendOrWait(entries)
        : asked;
  }

  private boolean refused(LogLine entry) {
    return answers.findLatest(entry.seq()).filter(answer -> answer.isRefusal()).isPresent();
  }
}
