package org.daiban.node.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.daiban.node.http.Refusal;
import org.daiban.node.store.Store;
import org.daiban.node.store.StoreFailure;
import org.daiban.node.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the start whether the logs in the store are as they were kept. SQLite notices a page
 * that is no page; a page of another moment, or other letters within one, it takes as they are. A
 * node that went on with such a store would receipt what is gone.
 */
public final class KeptLogs {
  private static final Logger LOG = LoggerFactory.getLogger(KeptLogs.class);

  private KeptLogs() {}

  /** Whether the program that was here before did not come to its end, as in a power cut. */
  public static boolean wasCutOff(Path data) {
    Path log = data.resolve(Store.FILE + "-wal");
    try {
      return Files.exists(log) && Files.size(log) > 0;
    } catch (IOException unreadable) {
      return true;
    }
  }

  /**
   * Looks at the heads of all logs, which takes a moment; after a cut at every page and at the
   * newest entries of each log too.
   *
   * @throws Refusal {@code store-corrupt} when something is not as it was kept
   */
  public static void check(Transactions transactions, boolean wasCutOff) {
    List<String> faults = faults(transactions, wasCutOff);
    if (!faults.isEmpty()) {
      LOG.error("the store is damaged: {}", faults.get(0));
      throw damaged();
    }
  }

  /** Whether the logs in a copy of a store are as they were kept, and the newest entries too. */
  public static boolean areAsKept(Connection copy) throws SQLException {
    return SoundnessTable.brokenLogs(copy).isEmpty()
        && SoundnessTable.changedEntries(copy).isEmpty()
        && SoundnessTable.changedBatches(copy).isEmpty();
  }

  private static List<String> faults(Transactions transactions, boolean wasCutOff) {
    try {
      return transactions.read(
          connection -> {
            List<String> faults = new ArrayList<>();
            if (wasCutOff) {
              faults.addAll(SoundnessTable.damagedPages(connection));
            }
            faults.addAll(SoundnessTable.brokenLogs(connection));
            if (wasCutOff && faults.isEmpty()) {
              faults.addAll(SoundnessTable.changedEntries(connection));
              faults.addAll(SoundnessTable.changedBatches(connection));
            }
            return faults;
          });
    } catch (StoreFailure unreadable) {
      return List.of(String.valueOf(unreadable.getMessage()));
    }
  }

  /** What a person is told of a damaged database. */
  public static Refusal damaged() {
    return Refusal.unavailable(
        "store-corrupt", "数据库文件已损坏，程序没有启动，文件都留着。", "请保留整个数据文件夹，用最近的备份恢复；没有备份的，请联系县中心。");
  }
}
