package org.daiban.device.recovery;

import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.wire.WireException;
import org.daiban.device.database.PageRows;

/**
 * An entry of the device's log that was found somewhere and has proven itself.
 *
 * @param row its row in the device's log
 */
record FoundEntry(long row, Entry entry, long keptTownship, long keptCounty, long refused) {
  private static final int DIGEST = 1;
  private static final int HEADER = 2;
  private static final int SALT = 3;
  private static final int PAYLOAD = 4;
  private static final int KEPT_TOWNSHIP = 8;
  private static final int KEPT_COUNTY = 9;
  private static final int REFUSED = 10;

  /** The entry that a row of a page is, if it is one of this table and whole. */
  static Optional<FoundEntry> of(PageRows.Found found) {
    List<Object> columns = found.columns();
    if (columns.size() <= REFUSED || !(columns.get(HEADER) instanceof String)) {
      return Optional.empty();
    }
    return read(
            found.rowid(),
            text(columns, DIGEST),
            text(columns, HEADER),
            text(columns, SALT),
            text(columns, PAYLOAD))
        .map(
            entry ->
                new FoundEntry(
                    found.rowid(),
                    entry,
                    number(columns, KEPT_TOWNSHIP),
                    number(columns, KEPT_COUNTY),
                    number(columns, REFUSED)));
  }

  /** The entry, if its digests hold. */
  static Optional<Entry> read(long row, String digest, String header, String salt, String payload) {
    try {
      Entry entry = new Entry(EntryHeader.parse(header), header, salt, payload);
      boolean whole = digest.equals(Digest.of(header).text()) && entry.payloadMatches();
      return whole ? Optional.of(entry) : Optional.empty();
    } catch (WireException | IllegalArgumentException noEntry) {
      return Optional.empty();
    }
  }

  private static String text(List<Object> columns, int index) {
    Object value = columns.get(index);
    return value instanceof String text ? text : index == PAYLOAD ? null : "";
  }

  private static long number(List<Object> columns, int index) {
    return columns.get(index) instanceof Long number ? number : 0;
  }
}
