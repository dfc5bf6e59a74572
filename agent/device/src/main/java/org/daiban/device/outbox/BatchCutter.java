package org.daiban.device.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Entry;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Signer;
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.LogLine;

/** Cuts the run of the log that goes out next. */
final class BatchCutter {
  /** Field names, brackets, salt and signature around one entry, in characters, rounded up. */
  private static final int AROUND_CHARS = 160;

  private static final int AROUND_BATCH_CHARS = 320;

  private final EntryTable entries;
  private final Signer signer;

  BatchCutter(EntryTable entries, Signer signer) {
    this.entries = entries;
    this.signer = signer;
  }

  Optional<Batch> next(int charsMax) {
    return cut(entries.unsentLines(Protocol.BATCH_ENTRIES_MAX), charsMax);
  }

  /** The next run of the entries that wait behind a row. */
  Optional<Batch> nextAfter(long row, int charsMax) {
    return cut(entries.unsentLinesAfter(row, Protocol.BATCH_ENTRIES_MAX), charsMax);
  }

  /** As {@link #next}, with what a township alone has kept since before a time. */
  Optional<Batch> nextOverdue(int charsMax, long keptBeforeMs) {
    return cut(entries.overdueLines(Protocol.BATCH_ENTRIES_MAX, keptBeforeMs), charsMax);
  }

  private Optional<Batch> cut(List<LogLine> waiting, int charsMax) {
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    long first = waiting.get(0).seq();
    return Optional.of(
        Batch.of(fitting(entries.from(first, runLength(waiting)), charsMax), signer));
  }

  /** How many of the entries that wait follow one another without a gap. */
  private static int runLength(List<LogLine> waiting) {
    int length = 1;
    while (length < waiting.size()
        && waiting.get(length).seq() == waiting.get(length - 1).seq() + 1) {
      length++;
    }
    return length;
  }

  /**
   * At least one entry, so that a small limit delays nothing for ever, and only of one log. What
   * was written under a former name is signed with the present key: the certificate says who goes
   * on for that name.
   */
  private static List<Entry> fitting(List<Entry> run, int charsMax) {
    String device = run.get(0).header().device();
    List<Entry> batch = new ArrayList<>();
    long chars = AROUND_BATCH_CHARS;
    for (Entry entry : run) {
      chars += chars(entry);
      boolean another = !entry.header().device().equals(device);
      boolean full = chars > Math.min(charsMax, Protocol.BATCH_CHARS_MAX);
      if (!batch.isEmpty() && (full || another)) {
        return batch;
      }
      batch.add(entry);
    }
    return batch;
  }

  private static long chars(Entry entry) {
    long payload = entry.payload() == null ? 0 : quotedChars(entry.payload());
    return AROUND_CHARS + quotedChars(entry.headerText()) + payload;
  }

  /** The characters of a text that stands quoted inside JSON. */
  private static long quotedChars(String text) {
    long chars = text.length() + 2L;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        chars += 1;
      } else if (c < 0x20 || c == 0x2028 || c == 0x2029) {
        chars += 5;
      }
    }
    return chars;
  }
}
