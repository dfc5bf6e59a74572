package org.daiban.core.courier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.daiban.core.log.Digest;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/** One line of a parcel's list: what a record is, and how many sealed bytes it takes. */
public sealed interface ParcelRecord {
  /** Bytes of the sealed record. */
  long bytes();

  Map<String, Object> json();

  /**
   * The body of an exchange, a request's or an answer's, exactly as the line would carry it.
   *
   * @param digest of the sealed record, so that the parcel's signature covers it
   * @param encoding {@code daiban-1} or {@code gzip}, or another way of a later version
   * @param sizeBytes of the body before compression
   * @param logs the batches in it
   */
  record Exchange(long bytes, Digest digest, String encoding, long sizeBytes, List<LogRun> logs)
      implements ParcelRecord {
    @Override
    public Map<String, Object> json() {
      List<Object> runs = new ArrayList<>();
      logs.forEach(run -> runs.add(run.json()));
      return new JsonLine()
          .put("kind", "exchange")
          .put("bytes", bytes)
          .put("digest", digest)
          .put("enc", encoding)
          .put("size", sizeBytes)
          .put("logs", runs)
          .asMap();
    }
  }

  /** Bytes of an attachment from an offset on. Whole, it is proven by its own digest. */
  record Piece(long bytes, Digest hash, long offset, long sizeBytes, String type, String caseId)
      implements ParcelRecord {
    /** Where in the attachment the piece ends. */
    public long endBytes() {
      return offset + bytes - ContentSeal.TAG_BYTES;
    }

    @Override
    public Map<String, Object> json() {
      return new JsonLine()
          .put("kind", "piece")
          .put("bytes", bytes)
          .put("hash", hash)
          .put("offset", offset)
          .put("size", sizeBytes)
          .put("type", type)
          .put("case", caseId)
          .asMap();
    }
  }

  /** A kind of a later version: passed over. */
  record Unknown(long bytes, Map<String, Object> json) implements ParcelRecord {}

  static ParcelRecord from(Fields fields) {
    long bytes = fields.number("bytes");
    if (bytes < ContentSeal.TAG_BYTES || bytes > ParcelLimits.RECORD_BYTES_MAX) {
      throw fields.wrong("bytes", "the length of a sealed record");
    }
    return switch (fields.text("kind")) {
      case "exchange" ->
          new Exchange(
              bytes,
              new Digest(fields.text("digest")),
              fields.text("enc"),
              fields.number("size"),
              Collections.unmodifiableList(LogRun.from(fields.objects("logs"))));
      case "piece" ->
          new Piece(
              bytes,
              new Digest(fields.text("hash")),
              fields.number("offset"),
              fields.number("size"),
              fields.text("type"),
              fields.text("case"));
      default -> new Unknown(bytes, fields.asMap());
    };
  }
}
