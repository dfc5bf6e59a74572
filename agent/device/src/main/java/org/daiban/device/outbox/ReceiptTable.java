package org.daiban.device.outbox;

import java.util.Optional;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;

/** The newest receipt of each node. Used within a transaction of the caller. */
final class ReceiptTable {
  private final Database database;

  ReceiptTable(Database database) {
    this.database = database;
  }

  void put(Receipt receipt, Signed signed) {
    Rows.changed(
        database
            .prepare(
                "INSERT OR REPLACE INTO receipt (node, epoch, head, at, safe_up_to, signed)"
                    + " VALUES (?, ?, ?, ?, ?, ?)")
            .bindText(1, receipt.node())
            .bindText(2, receipt.epoch())
            .bindLong(3, receipt.head())
            .bindLong(4, receipt.notAfterMs())
            .bindLong(5, receipt.safeUpTo())
            .bindText(6, signed.text()));
  }

  Optional<Signed> find(String node) {
    return Rows.first(
        database.prepare("SELECT signed FROM receipt WHERE node = ?").bindText(1, node),
        row -> Signed.parse(row.columnText(0)));
  }

  /** Receipts speak of a log; under a new name there is none yet. */
  void forgetAll() {
    Rows.changed(database.prepare("DELETE FROM receipt"));
  }
}
