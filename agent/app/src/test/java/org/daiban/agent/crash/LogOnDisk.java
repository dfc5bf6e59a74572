package org.daiban.agent.crash;

import java.nio.file.Path;
import java.util.List;
import org.daiban.core.log.Actor;
import org.daiban.core.log.ClockEvidence;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;

/** A database on a disk with a log in it, opened as the program opens it. */
interface LogOnDisk extends AutoCloseable {
  String DEVICE = "340822000000-00";

  /** Which of the two databases, and how a node keeps. */
  enum Kind {
    NODE("daiban.db"),
    NODE_BY_BATCHES("daiban.db"),
    DEVICE("device.db");

    private final String file;

    Kind(String file) {
      this.file = file;
    }

    /** The database's file; its write-ahead log lies beside it. */
    Path file(Path folder) {
      return folder.resolve(file);
    }

    Path wal(Path folder) {
      return folder.resolve(file + "-wal");
    }

    /** Opens it, and makes it if it is not there. */
    LogOnDisk open(Path folder) throws Exception {
      return switch (this) {
        case NODE -> new NodeLog(folder);
        case NODE_BY_BATCHES -> new WholeBatchLog(folder);
        case DEVICE -> new DeviceLogFile(file(folder));
      };
    }

    /** How many writes make about as many pages as so many entries that are written singly. */
    int writes(int entries) {
      return switch (this) {
        case NODE, DEVICE -> entries;
        case NODE_BY_BATCHES -> Math.max(2, entries / 20);
      };
    }
  }

  /**
   * Writes an entry, or a batch of them, and the number beside it; when it answers, all up to that
   * number are promised.
   */
  long write();

  /** All entries, in order. */
  List<Entry> entries();

  /** How many entries the database itself says that it has. */
  long promised();

  /** SQLite's own word on the file. */
  String integrity();

  @Override
  void close();

  /** The next entry of a log, with a payload of a few kilobytes so that writes take many pages. */
  static Entry next(String device, Entry last) {
    long seq = last == null ? 1 : last.header().seq() + 1;
    String salt = "000102030405060708090a0b0c0d0e0f";
    String payload = "{\"v\":1,\"text\":\"" + "办件".repeat((int) (seq * 37 % 1_200)) + "\"}";
    EntryHeader header =
        new EntryHeader(
            EntryHeader.VERSION,
            device,
            seq,
            last == null ? Digest.NONE : last.digest(),
            "00000000-0000-4000-8000-000000000001",
            null,
            "test.note",
            new Actor("p", "PROXY_AGENT", "340822000000"),
            "1",
            new ClockEvidence(0, 0, "boot", null, null),
            Entry.seal(salt, payload));
    return Entry.of(header, salt, payload);
  }
}
