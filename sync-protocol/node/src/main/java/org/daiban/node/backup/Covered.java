package org.daiban.node.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.daiban.node.intake.SafeLogTable;
import org.daiban.node.store.Transactions;

/** Which logs a copy has whole, and how far; and the mark that says so. */
final class Covered {
  private Covered() {}

  /** How far a copy has each log. */
  static List<BackupTable.Head> heads(Connection copy) throws SQLException {
    List<BackupTable.Head> heads = BackupTable.heads(copy);
    for (BackupTable.Head head : heads) {
      if (head.entries() != head.seq()) {
        throw new SQLException("the copy lacks entries");
      }
    }
    return heads;
  }

  /**
   * Calls the logs safe up to there, and notes the copy.
   *
   * @throws IOException when the copy is of another store
   */
  static void note(Transactions transactions, Backup.Done done, List<BackupTable.Head> heads)
      throws IOException {
    boolean ours =
        transactions.write(
            connection -> {
              boolean all = true;
              for (BackupTable.Head head : heads) {
                all &= SafeLogTable.cover(connection, head.device(), head.seq(), head.digest());
              }
              BackupTable.note(connection, done.atMs(), done.file(), done.bytes());
              return all;
            });
    if (!ours) {
      throw new IOException("the copy is of another store");
    }
  }
}
