package org.daiban.node.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.intake.KeptLogs;
import org.daiban.node.store.SecondServer;
import org.daiban.node.store.Transactions;

/**
 * The copy of a county on PostgreSQL that its operator keeps on a second server. Nobody's word is
 * taken for it: the second server is asked what it has, and each log and the newest entries are
 * looked at there. Photos, which lie in the data folder, are copied behind that to a folder on
 * another disk; the mark of what is safe moves last.
 */
public final class StandbyCopies implements Copies {
  /** What stands in place of a file's name. */
  private static final String NAME = "standby";

  /** A standby that is further behind follows no more, and somebody has to look at it. */
  private static final long BEHIND_MS_MAX = TimeUnit.HOURS.toMillis(36);

  private final SecondServer second;
  private final Transactions transactions;
  private final PhotoCopies photos;
  private final Clock clock;

  /**
   * @param data the node's data folder
   * @param target a folder on another disk, for photos
   * @param second the server that has the database too
   */
  public StandbyCopies(
      Path data,
      Path target,
      SecondServer second,
      Transactions transactions,
      Attachments attachments,
      Clock clock) {
    this.second = second;
    this.transactions = transactions;
    this.photos = new PhotoCopies(data, target, attachments);
    this.clock = clock;
  }

  /** What the second server was found to have, all of one moment. */
  private record Seen(
      List<BackupTable.Head> heads, List<BackupTable.Photo> photos, long newestMs, long bytes) {}

  @Override
  public Backup.Done run() throws IOException {
    long now = clock.millis();
    Seen seen = second.read(transactions, StandbyCopies::look);
    if (transactions.read(BackupTable::newestKeptMs) - seen.newestMs() > BEHIND_MS_MAX) {
      throw new IOException("the second server does not follow any more");
    }
    photos.copy(seen.photos());
    Backup.Done done = new Backup.Done(now, NAME, seen.bytes());
    Covered.note(transactions, done, seen.heads());
    return done;
  }

  private static Seen look(Connection copy) throws SQLException {
    if (!KeptLogs.areAsKept(copy)) {
      throw new SQLException("a log is not as it was kept");
    }
    return new Seen(
        Covered.heads(copy),
        BackupTable.photos(copy),
        BackupTable.newestKeptMs(copy),
        BackupTable.databaseBytes(copy));
  }

  @Override
  public Optional<Backup.Done> newest() {
    return transactions.read(BackupTable::find);
  }
}
