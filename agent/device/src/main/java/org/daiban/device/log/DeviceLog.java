package org.daiban.device.log;

import org.daiban.core.log.Actor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;

/** Writes the device's log, one entry behind the other. */
public final class DeviceLog {
  private final DeviceName device;
  private final EntryTable entries;
  private final LogNameTable names;
  private final DeviceClock clock;
  private final Chance chance;

  /**
   * @param device the device's name from its certificate, such as {@code 340822100201-03}
   */
  public DeviceLog(
      DeviceName device, EntryTable entries, LogNameTable names, DeviceClock clock, Chance chance) {
    this.device = device;
    this.entries = entries;
    this.names = names;
    this.clock = clock;
    this.chance = chance;
  }

  /**
   * Adds an entry at the end. The caller's transaction makes it durable together with whatever else
   * belongs to the act.
   *
   * @param catalogue the version of the catalogue that the act was made with
   * @param payload one line of JSON, at most {@link org.daiban.core.log.Protocol#PAYLOAD_CHARS_MAX}
   */
  public Entry append(String caseId, String type, Actor actor, String catalogue, String payload) {
    String salt = chance.salt();
    long last = entries.head();
    EntryHeader header = header(last, caseId, type, actor, catalogue, Entry.seal(salt, payload));
    Entry entry = Entry.of(header, salt, payload);
    entries.insert(last + 1, entry);
    return entry;
  }

  /** The row under which an entry of this log stands on the device. */
  public long row(Entry entry) {
    return names.base() + entry.header().seq();
  }

  /** What was written under a former name is another log. */
  private EntryHeader header(
      long last, String caseId, String type, Actor actor, String catalogue, Digest payload) {
    long base = names.base();
    return new EntryHeader(
        EntryHeader.VERSION,
        device.text(),
        last - base + 1,
        last > base ? entries.findDigest(last).orElse(Digest.NONE) : Digest.NONE,
        caseId,
        entries.findLastOfCase(caseId, base).orElse(null),
        type,
        actor,
        catalogue,
        clock.look(),
        payload);
  }
}
