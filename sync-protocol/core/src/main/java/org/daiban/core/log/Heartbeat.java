package org.daiban.core.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * What a device says of itself in each exchange: version of program and catalogue, entries that
 * have not reached the county and the age of the oldest in milliseconds, free bytes on its disk,
 * and how far its clock is off as far as it knows, in milliseconds. A township also says, now and
 * then, what it has heard of the machines below it.
 */
public record Heartbeat(
    String program,
    String catalogue,
    long unsent,
    long oldestUnsentMs,
    long freeDiskBytes,
    long clockOffsetMs,
    List<Heard> below) {

  /** Of a machine that has heard of nobody else. */
  public Heartbeat(
      String program,
      String catalogue,
      long unsent,
      long oldestUnsentMs,
      long freeDiskBytes,
      long clockOffsetMs) {
    this(
        program,
        catalogue,
        unsent,
        oldestUnsentMs,
        freeDiskBytes,
        clockOffsetMs,
        Collections.emptyList());
  }

  /** The line of JSON that stands in a request's head. */
  public String text() {
    return json().text();
  }

  /** Reads that line. */
  public static Heartbeat parse(String text) {
    return from(Json.object(text, Protocol.SIGNED_CHARS_MAX));
  }

  JsonLine json() {
    List<Object> heard = new ArrayList<>();
    for (Heard one : below) {
      heard.add(one.json().asMap());
    }
    return new JsonLine()
        .put("program", program)
        .put("catalogue", catalogue)
        .put("unsent", unsent)
        .put("oldestUnsent", oldestUnsentMs)
        .put("freeDisk", freeDiskBytes)
        .put("clockOffset", clockOffsetMs)
        .put("below", heard.isEmpty() ? null : heard);
  }

  static Heartbeat from(Fields fields) {
    List<Heard> below = new ArrayList<>();
    for (Fields one : fields.objects("below")) {
      below.add(Heard.from(one));
    }
    return new Heartbeat(
        fields.text("program"),
        fields.text("catalogue"),
        fields.number("unsent"),
        fields.number("oldestUnsent"),
        fields.number("freeDisk"),
        fields.number("clockOffset"),
        below);
  }
}
