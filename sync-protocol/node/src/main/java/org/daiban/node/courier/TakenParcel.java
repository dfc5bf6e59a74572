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

  /** What has no column of its own. */
  String detail() {
    List<Object> runs = new ArrayList<>();
    for (LogRun run : missing) {
      runs.add(
          new JsonLine()
              .put("device", run.device())
              .put("from", run.numbers().from())
              .put("to", run.numbers().to())
              .asMap());
    }
    return new JsonLine()
        .put("devices", devices)
        .put("missing", runs)
        .put("receipts", receipts)
        .put("acknowledged", acknowledged)
        .put("photos", photos)
        .put("photosMissing", photosMissing)
        .text();
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
