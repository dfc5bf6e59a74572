package org.daiban.node.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.daiban.core.log.MachineKind;
import org.daiban.node.store.Transactions;

/**
 * A store that was put back from a backup begins a new epoch: its feed will give positions a second
 * time, and what it said in between is no longer true. Whoever puts it back says so by an empty
 * file in the data folder, which counts once.
 *
 * <p>The county's own log goes on far above every number that it can have given since the backup:
 * townships have single entries of it, and one number must not mean two things. The gap tells that
 * something was lost. A township's log is whole at the county, so it cannot leave any out; its old
 * folder is not to be used (docs/operations.md).
 */
public final class Restoration {
  /** The file's name. */
  public static final String FILE = "restored";

  private Restoration() {}

  /**
   * Begins the new epoch if the file is there, and removes it; answers whether it was.
   *
   * @param nowMs the present time, epoch milliseconds
   */
  public static boolean begin(Path data, Transactions transactions, String freshEpoch, long nowMs)
      throws IOException {
    Path mark = data.resolve(FILE);
    if (!Files.exists(mark)) {
      return false;
    }
    transactions.write(
        connection -> {
          begin(connection, freshEpoch, nowMs);
          return null;
        });
    Files.delete(mark);
    return true;
  }

  /**
   * Begins the new epoch. Entries are fewer than milliseconds, so the time lies above every number
   * of the log, also above those that it was given after an earlier restoration.
   */
  public static void begin(Connection connection, String freshEpoch, long nowMs)
      throws SQLException {
    MachineTable.setEpoch(connection, freshEpoch);
    boolean county =
        Identity.read(connection)
            .certificate()
            .filter(self -> self.kind() == MachineKind.COUNTY)
            .isPresent();
    if (county) {
      MachineTable.setLogFloor(connection, nowMs);
    }
  }
}
