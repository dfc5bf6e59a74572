package org.daiban.core.log;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/**
 * What a township last heard of a machine below it, for the node above: the machine's own words and
 * when they came, in epoch milliseconds of the township's clock.
 */
public record Heard(String machine, long atMs, Heartbeat heartbeat) {
  JsonLine json() {
    JsonLine line = new JsonLine().put("machine", machine).put("at", atMs);
    heartbeat.json().asMap().forEach(line::put);
    return line;
  }

  static Heard from(Fields fields) {
    return new Heard(fields.text("machine"), fields.number("at"), Heartbeat.from(fields));
  }
}
