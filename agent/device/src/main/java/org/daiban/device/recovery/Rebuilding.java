package org.daiban.device.recovery;

import java.io.File;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.Role;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.EntryType;
import org.daiban.core.number.CaseNumber;
import org.daiban.core.request.Application;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.Manifest;
import org.daiban.device.attachment.AttachmentTable;
import org.daiban.device.capture.CapturedFile;
import org.daiban.device.casebook.Casebook;
import org.daiban.device.database.Database;
import org.daiban.device.log.DeviceClock;
import org.daiban.device.log.DeviceName;
import org.daiban.device.log.EntryTable;
import org.daiban.device.store.SerialTable;

/**
 * Makes again what follows from the entries, after the store was built anew: the cases that this
 * device captured, the rows of their photos, and the numbers that were given out.
 */
public final class Rebuilding {
  private static final int ENTRIES_AT_ONCE = 100;

  private final Database database;
  private final Casebook casebook;
  private final EntryTable entries;
  private final AttachmentTable attachments;
  private final SerialTable serials;
  private final RecoveryReport report;
  private final BiFunction<String, String, Optional<ServiceItem>> items;
  private final Function<String, String> names;
  private final Function<Digest, File> files;

  /**
   * @param items an item by the version of the catalogue that brought it, and its code
   * @param names a person's name by the id that stands in entries; empty when it is not known
   * @param files where the bytes of a photo lie
   */
  public Rebuilding(
      Database database,
      Casebook casebook,
      BiFunction<String, String, Optional<ServiceItem>> items,
      Function<String, String> names,
      Function<Digest, File> files) {
    this.database = database;
    this.casebook = casebook;
    this.entries = new EntryTable(database);
    this.attachments = new AttachmentTable(database);
    this.serials = new SerialTable(database);
    this.report = new RecoveryReport(database);
    this.items = items;
    this.names = names;
    this.files = files;
  }

  /** Whether the store was built anew and this has not been done since. */
  public boolean isDue() {
    return report.isUnfinished();
  }

  /** Does it; a second time changes nothing. */
  public void finish() {
    long photosMissing = database.transaction(this::all);
    report.finished(photosMissing);
  }

  private long all() {
    long photosMissing = 0;
    long next = 1;
    List<Entry> some = entries.from(next, ENTRIES_AT_ONCE);
    while (!some.isEmpty()) {
      for (Entry entry : some) {
        long row = entries.findRow(entry.digest()).orElseThrow(IllegalStateException::new);
        photosMissing += follow(row, entry);
        next = row + 1;
      }
      some = entries.from(next, ENTRIES_AT_ONCE);
    }
    return photosMissing;
  }

  /** Answers how many photos of this entry are nowhere. */
  private long follow(long row, Entry entry) {
    if (entry.payload() == null) {
      return 0;
    }
    return switch (entry.header().type()) {
      case EntryType.CAPTURE -> captured(entry);
      case EntryType.MANIFEST -> named(row, entry);
      default -> 0;
    };
  }

  private long captured(Entry entry) {
    Application application = Application.parse(entry.payload());
    CaseNumber number = CaseNumber.parse(application.number());
    serials.atLeast(number.slot(), number.capturedOn(), number.serial());
    EntryHeader header = entry.header();
    if (!casebook.findFile(header.caseId()).isPresent()) {
      items
          .apply(header.catalogue(), application.item())
          .ifPresent(item -> capture(header, application, item));
    }
    return 0;
  }

  private void capture(EntryHeader header, Application application, ServiceItem item) {
    String person = header.actor().person();
    Actor actor = new Actor(person, Role.valueOf(header.actor().role()), names.apply(person));
    LocalDate day = DeviceClock.day(header.clock().deviceMs());
    CapturedFile file = new CapturedFile(new DeviceName(header.device()), item);
    casebook.captured(file.of(header.caseId(), application, day, actor, header.clock().deviceMs()));
  }

  private long named(long row, Entry entry) {
    long missing = 0;
    String caseId = entry.header().caseId();
    for (AttachmentRef ref : Manifest.parse(entry.payload()).attachments()) {
      attachments.add(ref, entry.header().clock().deviceMs());
      attachments.assign(caseId, ref.digest(), row);
      boolean here = files.apply(ref.digest()).length() == ref.bytes();
      boolean kept = attachments.find(ref.digest()).filter(each -> each.isKept()).isPresent();
      missing += here || kept ? 0 : 1;
    }
    return missing;
  }
}
