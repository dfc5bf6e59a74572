package org.daiban.device.recovery;

import java.util.ArrayList;
import java.util.List;
import org.daiban.core.log.Range;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * What was saved out of a damaged store.
 *
 * @param entries of the log that stand in the new store
 * @param missing numbers between them that no node keeps and nothing here holds
 * @param torn tables of which a part could not be read; {@code *} for all
 * @param photosMissing photos of cases whose bytes are nowhere any more
 */
public record Salvaged(long entries, List<Range> missing, List<String> torn, long photosMissing) {
  private static final int CHARS_MAX = 65_536;

  /** Whether something is known to be lost, or typed text may be. */
  public boolean isWhole() {
    return missing.isEmpty() && torn.isEmpty() && photosMissing == 0;
  }

  String text() {
    return new JsonLine()
        .put("entries", entries)
        .put("missing", runs())
        .put("torn", torn)
        .put("photosMissing", photosMissing)
        .text();
  }

  static Salvaged parse(String text) {
    Fields fields = Json.object(text, CHARS_MAX);
    return new Salvaged(
        fields.number("entries"),
        ranges(fields.texts("missing")),
        fields.texts("torn"),
        fields.number("photosMissing"));
  }

  private List<String> runs() {
    List<String> runs = new ArrayList<>();
    missing.forEach(range -> runs.add(range.from() + "-" + range.to()));
    return runs;
  }

  private static List<Range> ranges(List<String> runs) {
    List<Range> ranges = new ArrayList<>();
    for (String run : runs) {
      int middle = run.indexOf('-');
      ranges.add(
          new Range(
              Long.parseLong(run.substring(0, middle)), Long.parseLong(run.substring(middle + 1))));
    }
    return ranges;
  }

  Salvaged withPhotosMissing(long photos) {
    return new Salvaged(entries, missing, torn, photos);
  }
}
