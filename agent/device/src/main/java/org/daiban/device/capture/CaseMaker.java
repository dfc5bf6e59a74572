package org.daiban.device.capture;

import java.time.LocalDate;
import java.util.Optional;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.EntryType;
import org.daiban.core.number.CaseNumber;
import org.daiban.core.number.RegionCode;
import org.daiban.core.request.Application;
import org.daiban.core.request.Manifest;
import org.daiban.device.attachment.AttachmentTable;
import org.daiban.device.capture.CaptureRefused.Reason;
import org.daiban.device.casebook.Casebook;
import org.daiban.device.database.Database;
import org.daiban.device.log.Chance;
import org.daiban.device.log.DeviceClock;
import org.daiban.device.log.DeviceName;
import org.daiban.device.store.SerialTable;

/** Makes a case of a draft that was judged: number, entries, casebook. */
final class CaseMaker {
  private final DeviceName device;
  private final SerialTable serials;
  private final Manifests manifests;
  private final RequestWriter writer;
  private final Casebook casebook;
  private final DeviceClock clock;

  CaseMaker(
      DeviceName device, Database database, Casebook casebook, DeviceClock clock, Chance chance) {
    this.device = device;
    this.serials = new SerialTable(database);
    this.manifests = new Manifests(new AttachmentTable(database));
    this.writer = RequestWriter.on(device, database, clock, chance);
    this.casebook = casebook;
    this.clock = clock;
  }

  /** The case that was made of this draft before. */
  Optional<Captured> findMade(String draftId) {
    return casebook.findFile(draftId).map(file -> new Captured(draftId, file.number()));
  }

  Captured make(Agent agent, Draft draft, DraftCheck check, ServiceItem item) {
    LocalDate today = clock.today();
    String number = nextNumber(today).value();
    DraftContent content = draft.content();
    Manifest manifest =
        manifests.of(check.form(), content.materials(), content.mandate().findSignature());
    Application application =
        new Application(
            number,
            item.code(),
            today.toString(),
            check.form(),
            content.materials(),
            content.mandate(),
            !check.isComplete(),
            manifest.digest());
    writer.write(
        draft.id(), EntryType.CAPTURE, agent, item.edition(), application.text(), manifest);
    CapturedFile file = new CapturedFile(device, item);
    casebook.captured(file.of(draft.id(), application, today, agent.inHistory(), clock.nowMs()));
    return new Captured(draft.id(), number);
  }

  private CaseNumber nextNumber(LocalDate today) {
    int serial = serials.next(device.slot(), today);
    if (serial > CaseNumber.SERIAL_MAX) {
      throw new CaptureRefused(Reason.NUMBERS_USED_UP);
    }
    return new CaseNumber(new RegionCode(device.region()), today, device.slot(), serial);
  }
}
