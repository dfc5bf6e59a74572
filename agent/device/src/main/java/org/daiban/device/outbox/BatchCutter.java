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
  /** Field names, brackets, salt and signature around one entry, in bytes, rounded up. */
  private static final int AROUND_BYTES = 160;

  private static final int AROUND_BATCH_BYTES = 320;

  private final EntryTable entries;
  private final Signer signer;

  BatchCutter(EntryTable entries, Signer signer) {
    this.entries = entries;
    this.signer = signer;
  }

  Optional<Batch> next(int bytesMax) {
    List<LogLine> waiting = entries.unsentLines(Protocol.BATCH_ENTRIES_MAX);
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    long first = waiting.get(0).seq();
    return Optional.of(
        Batch.of(fitting(entries.from(first, runLength(waiting)), bytesMax), signer));
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

  /** At least one entry, so that a small limit delays nothing for ever. */
  private static List<Entry> fitting(List<Entry> run, int bytesMax) {
    List<Entry> batch = new ArrayList<>();
    long bytes = AROUND_BATCH_BYTES;
    for (Entry entry : run) {
      bytes += bytes(entry);
      if (!batch.isEmpty() && bytes > Math.min(bytesMax, Protocol.BATCH_CHARS_MAX)) {
        return batch;
      }
      batch.add(entry);
    }
    return batch;
  }

  private static long bytes(Entry entry) {
    long payload = entry.payload() == null ? 0 : quotedBytes(entry.payload());
    return AROUND_BYTES + quotedBytes(entry.headerText()) + payload;
  }

  /** The UTF-8 bytes of a text that stands quoted inside JSON. */
  private static long quotedBytes(String text) {
    long bytes = 2;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        bytes += 2;
      } else if (c < 0x20) {
        bytes += 6;
      } else if (c < 0x80) {
        bytes += 1;
      } else {
        bytes += c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      }
    }
    return bytes;
  }
}
