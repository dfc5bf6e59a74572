package org.daiban.agent.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.Receipt;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.Intake;
import org.daiban.node.intake.KeptLogs;
import org.daiban.node.intake.Receipts;
import org.daiban.node.store.Sql;
import org.daiban.node.store.Store;
import org.daiban.node.store.StoreFailure;
import org.daiban.node.store.Transactions;

/** The node's store; what it promises is what its receipt would say. */
final class NodeLog implements LogOnDisk {
  private final Store store;
  private final Transactions transactions;
  private final String device;

  /** With its own log. */
  NodeLog(Path folder) throws IOException {
    this(folder, DEVICE);
  }

  /** With the log of a machine. */
  NodeLog(Path folder, String device) throws IOException {
    this.device = device;
    boolean cutOff = KeptLogs.wasCutOff(folder);
    store = opened(folder);
    transactions = store.transactions();
    try {
      KeptLogs.check(transactions, cutOff);
      transactions.write(connection -> Identity.open(connection, "0123456789abcdef"));
      transactions.write(connection -> Identity.becomeCounty(connection, "340822000000", 0));
    } catch (RuntimeException damaged) {
      store.close();
      throw damaged;
    }
  }

  /** As the program does. */
  private static Store opened(Path folder) throws IOException {
    try {
      return Store.open(folder);
    } catch (StoreFailure unreadable) {
      throw KeptLogs.damaged();
    }
  }

  Transactions transactions() {
    return transactions;
  }

  @Override
  public long write() {
    return transactions.write(
        connection -> {
          Entry entry = LogOnDisk.next(DEVICE, Intake.last(connection, DEVICE));
          Intake.keepOwn(connection, entry, 0);
          return entry.header().seq();
        });
  }

  @Override
  public List<Entry> entries() {
    return transactions.read(
        connection ->
            Sql.list(
                connection,
                "SELECT header, salt, payload FROM kept_entry WHERE device = ? ORDER BY seq",
                row -> {
                  String header = row.getString("header");
                  return new Entry(
                      EntryHeader.parse(header),
                      header,
                      row.getString("salt"),
                      row.getString("payload"));
                },
                device));
  }

  @Override
  public long promised() {
    return receipt().head();
  }

  private Receipt receipt() {
    return transactions.read(
        connection ->
            Receipts.unsigned(connection, Identity.read(connection), device, List.of(), 0));
  }

  @Override
  public String integrity() {
    return transactions.read(
        connection ->
            Sql.find(connection, "PRAGMA integrity_check", row -> row.getString(1)).orElse(""));
  }

  @Override
  public void close() {
    store.close();
  }
}
