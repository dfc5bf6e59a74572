package org.daiban.core.log;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/**
 * What a device knew of the time when it wrote an entry: its own clock, the time since it was
 * started, the id of that start, and the interval in which the true time must lie as far as a
 * checked answer of a node allows to say. All in epoch milliseconds, uptime in milliseconds; an
 * open end of the interval is null. Evidence only: no legal limit is computed from it (RD-9).
 */
public record ClockEvidence(
    long deviceMs, long uptimeMs, String boot, Long notBeforeMs, Long notAfterMs) {

  JsonLine json() {
    return new JsonLine()
        .put("device", deviceMs)
        .put("uptime", uptimeMs)
        .put("boot", boot)
        .put("notBefore", notBeforeMs)
        .put("notAfter", notAfterMs);
  }

  static ClockEvidence from(Fields fields) {
    return new ClockEvidence(
        fields.number("device"),
        fields.number("uptime"),
        fields.text("boot"),
        fields.findNumber("notBefore").orElse(null),
        fields.findNumber("notAfter").orElse(null));
  }
}
