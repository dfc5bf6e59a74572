package org.daiban.core.log;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/**
 * What a device says of itself in each exchange: version of program and catalogue, entries that
 * have not reached the county and the age of the oldest in milliseconds, free bytes on its disk,
 * and how far its clock is off as far as it knows, in milliseconds.
 */
public record Heartbeat(
    String program,
    String catalogue,
    long unsent,
    long oldestUnsentMs,
    long freeDiskBytes,
    long clockOffsetMs) {

  JsonLine json() {
    return new JsonLine()
        .put("program", program)
        .put("catalogue", catalogue)
        .put("unsent", unsent)
        .put("oldestUnsent", oldestUnsentMs)
        .put("freeDisk", freeDiskBytes)
        .put("clockOffset", clockOffsetMs);
  }

  static Heartbeat from(Fields fields) {
    return new Heartbeat(
        fields.text("program"),
        fields.text("catalogue"),
        fields.number("unsent"),
        fields.number("oldestUnsent"),
        fields.number("freeDisk"),
        fields.number("clockOffset"));
  }
}
