package org.daiban.node.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daiban.node.store.Transactions;

/**
 * A store that was put back from a backup begins a new epoch: its feed will give positions a second
 * time, and what it said in between is no longer true. Whoever puts it back says so by an empty
 * file in the data folder, which counts once.
 */
public final class Restoration {
  /** The file's name. */
  public static final String FILE = "restored";

  private Restoration() {}

  /** Begins the new epoch if the file is there, and removes it; answers whether it was. */
  public static boolean begin(Path data, Transactions transactions, String freshEpoch)
      throws IOException {
    Path mark = data.resolve(FILE);
    if (!Files.exists(mark)) {
      return false;
    }
    transactions.write(
        connection -> {
          MachineTable.setEpoch(connection, freshEpoch);
          return null;
        });
    Files.delete(mark);
    return true;
  }
}
