package org.daiban.device.capture;

import java.util.List;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Protocol;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.Manifest;
import org.daiban.device.attachment.AttachmentTable;
import org.daiban.device.capture.CaptureRefused.Reason;
import org.daiban.device.database.Database;
import org.daiban.device.log.Answer;
import org.daiban.device.log.AnswerTable;
import org.daiban.device.log.Chance;
import org.daiban.device.log.DeviceClock;
import org.daiban.device.log.DeviceLog;
import org.daiban.device.log.DeviceName;
import org.daiban.device.log.DeviceState;
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.LogNameTable;

/** Puts a request and the manifest of its pictures into the log. */
final class RequestWriter {
  private final DeviceLog log;
  private final EntryTable entries;
  private final AnswerTable answers;
  private final AttachmentTable attachments;
  private final DeviceState state;

  private RequestWriter(DeviceLog log, Database database) {
    this.log = log;
    this.entries = new EntryTable(database);
    this.answers = new AnswerTable(database);
    this.attachments = new AttachmentTable(database);
    this.state = new DeviceState(database);
  }

  static RequestWriter on(DeviceName device, Database database, DeviceClock clock, Chance chance) {
    EntryTable entries = new EntryTable(database);
    LogNameTable names = new LogNameTable(database);
    return new RequestWriter(new DeviceLog(device, entries, names, clock, chance), database);
  }

  /** Writes a request with its manifest; a request without pictures has a manifest too. */
  long write(
      String caseId,
      String type,
      Agent agent,
      String catalogue,
      String payload,
      Manifest manifest) {
    long seq = append(caseId, type, agent, catalogue, payload);
    long manifestSeq = append(caseId, EntryType.MANIFEST, agent, catalogue, manifest.text());
    for (AttachmentRef attachment : manifest.attachments()) {
      attachments.assign(caseId, attachment.digest(), manifestSeq);
    }
    return seq;
  }

  /** As above, but the same request a second time is the one that is there: a button hit twice. */
  long writeOnce(
      String caseId,
      String type,
      Agent agent,
      String catalogue,
      String payload,
      Manifest manifest) {
    List<Entry> before = entries.ofCase(caseId, type);
    if (!before.isEmpty()) {
      Entry last = before.get(before.size() - 1);
      if (payload.equals(last.payload()) && !isRefused(last)) {
        return entries.findRow(last.digest()).orElseThrow(IllegalStateException::new);
      }
    }
    return write(caseId, type, agent, catalogue, payload, manifest);
  }

  private boolean isRefused(Entry entry) {
    return entries
        .findRow(entry.digest())
        .flatMap(answers::findLatest)
        .filter(Answer::isRefusal)
        .isPresent();
  }

  private long append(String caseId, String type, Agent agent, String catalogue, String payload) {
    if (state.isSealed()) {
      throw new CaptureRefused(Reason.RENAMING);
    }
    if (state.shutOut().isPresent()) {
      throw new CaptureRefused(Reason.SHUT_OUT);
    }
    if (payload.length() > Protocol.PAYLOAD_CHARS_MAX) {
      throw new CaptureRefused(Reason.TOO_LONG);
    }
    return log.row(log.append(caseId, type, agent.logged(), catalogue, payload));
  }
}
