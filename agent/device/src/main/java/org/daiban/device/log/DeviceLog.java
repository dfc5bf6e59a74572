package org.daiban.device.log;

import org.daiban.core.log.Actor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;

/** Writes the device's log, one entry behind the other. */
public final class DeviceLog {
  private final DeviceName device;
  private final EntryTable entries;
  private final DeviceClock clock;
  private final Chance chance;

  /**
   * @param device the device's name from its certificate, such as {@code 340822100201-03}
   */
  public DeviceLog(DeviceName device, EntryTable entries, DeviceClock clock, Chance chance) {
    this.device = device;
    this.entries = entries;
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
    EntryHeader header = header(caseId, type, actor, catalogue, Entry.seal(salt, payload));
    Entry entry = Entry.of(header, salt, payload);
    entries.insert(entry);
    return entry;
  }

  private EntryHeader header(
      String caseId, String type, Actor actor, String catalogue, Digest payload) {
    long last = entries.head();
    return new EntryHeader(
        EntryHeader.VERSION,
        device.text(),
        last + 1,
        entries.findDigest(last).orElse(Digest.NONE),
        caseId,
        entries.findLastOfCase(caseId).orElse(null),
        type,
        actor,
        catalogue,
        clock.look(),
        payload);
  }
}
