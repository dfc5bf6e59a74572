package org.daiban.core.courier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;

/**
 * Record 0 of a parcel: what is in it, so that whoever has only half of it knows which half.
 *
 * @param cursors of a request: how far the feeds of the nodes above were read
 * @param start of an answer: behind which cursor its pages begin; missing when at the beginning
 * @param acknowledged of an answer: keys of outcomes that the node has seen acknowledged
 * @param attachments of an answer: how far the node keeps the attachments it was sent
 */
public record ParcelList(
    List<Cursor> cursors,
    Optional<Cursor> start,
    List<String> acknowledged,
    List<AttachmentState> attachments,
    List<ParcelRecord> records) {

  String text() {
    JsonLine line =
        new JsonLine()
            .put("v", Protocol.VERSION)
            .put("cursors", objects(cursors, cursor -> cursor.json().asMap()))
            .put("acknowledged", acknowledged)
            .put("attachments", objects(attachments, AttachmentState::json))
            .put("records", objects(records, ParcelRecord::json));
    start.ifPresent(cursor -> line.put("start", cursor.json().asMap()));
    return line.text();
  }

  static ParcelList parse(String text) {
    Fields fields = Json.object(text, ParcelLimits.LIST_BYTES_MAX);
    List<Fields> lines = fields.objects("records");
    if (lines.size() > ParcelLimits.RECORDS_MAX) {
      throw new WireException("more than " + ParcelLimits.RECORDS_MAX + " records in one parcel");
    }
    return new ParcelList(
        read(fields.objects("cursors"), Cursor::from),
        fields.findObject("start").map(Cursor::from),
        Collections.unmodifiableList(fields.texts("acknowledged")),
        read(fields.objects("attachments"), AttachmentState::from),
        read(lines, ParcelRecord::from));
  }

  /** The cursor of one node, if it is among them. */
  public Optional<Cursor> cursor(String node) {
    return cursors.stream().filter(cursor -> cursor.node().equals(node)).findFirst();
  }

  private interface Line<T> {
    Object json(T value);
  }

  private interface Reading<T> {
    T read(Fields fields);
  }

  private static <T> List<Object> objects(List<T> values, Line<T> line) {
    List<Object> objects = new ArrayList<>();
    values.forEach(value -> objects.add(line.json(value)));
    return objects;
  }

  private static <T> List<T> read(List<Fields> lines, Reading<T> reading) {
    List<T> values = new ArrayList<>();
    lines.forEach(line -> values.add(reading.read(line)));
    return Collections.unmodifiableList(values);
  }
}
