package org.daiban.node.courier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.courier.LogRun;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Range;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * A parcel that was taken in.
 *
 * @param whole whether nothing of it was missing
 * @param cursor how far its maker had read this node's feed
 * @param devices the logs in it, its maker's first
 * @param missing runs of logs in it that are not whole
 * @param receipts receipts with refusals that are told once, as signed texts
 * @param acknowledged keys of outcomes that its maker has read
 * @param photos the photos in it, and those of them that were not whole
 */
public record TakenParcel(
    String id,
    String sender,
    long number,
    String file,
    long madeAtMs,
    long importedAtMs,
    boolean whole,
    Optional<Cursor> cursor,
    List<String> devices,
    List<LogRun> missing,
    List<String> receipts,
    List<String> acknowledged,
    List<Digest> photos,
    long photosMissing) {

  private static final int DETAIL_CHARS_MAX = 8 * 1024 * 1024;

  /** Texts of one list that are kept; what is over is told again by a later parcel. */
  private static final int TEXTS_MAX = 10_000;

  /** Characters of one such list; four lists make a detail. */
  private static final int LIST_CHARS_MAX = 1024 * 1024;

  /** What has no column of its own. It is read again, so it stays within what is read. */
  String detail() {
    List<Object> runs = new ArrayList<>();
    for (LogRun run : missing.subList(0, Math.min(missing.size(), TEXTS_MAX))) {
      runs.add(
          new JsonLine()
              .put("device", run.device())
              .put("from", run.numbers().from())
              .put("to", run.numbers().to())
              .asMap());
    }
    return new JsonLine()
        .put("devices", first(devices))
        .put("missing", runs)
        .put("receipts", first(receipts))
        .put("acknowledged", first(acknowledged))
        .put("photos", photos.subList(0, Math.min(photos.size(), TEXTS_MAX)))
        .put("photosMissing", photosMissing)
        .text();
  }

  private static List<String> first(List<String> texts) {
    List<String> first = new ArrayList<>();
    long chars = 0;
    for (String text : texts) {
      chars += text.length();
      if (first.size() == TEXTS_MAX || chars > LIST_CHARS_MAX) {
        return first;
      }
      first.add(text);
    }
    return first;
  }

  /** The same with what {@link #detail} wrote. */
  static TakenParcel of(
      String id,
      String sender,
      long number,
      String file,
      long madeAtMs,
      long importedAtMs,
      boolean whole,
      Optional<Cursor> cursor,
      String detail) {
    Fields fields = Json.object(detail, DETAIL_CHARS_MAX);
    List<LogRun> missing = new ArrayList<>();
    for (Fields run : fields.objects("missing")) {
      missing.add(new LogRun(run.text("device"), new Range(run.number("from"), run.number("to"))));
    }
    List<Digest> photos = new ArrayList<>();
    fields.texts("photos").forEach(hash -> photos.add(new Digest(hash)));
    return new TakenParcel(
        id,
        sender,
        number,
        file,
        madeAtMs,
        importedAtMs,
        whole,
        cursor,
        fields.texts("devices"),
        Collections.unmodifiableList(missing),
        fields.texts("receipts"),
        fields.texts("acknowledged"),
        photos,
        fields.number("photosMissing"));
  }
}
