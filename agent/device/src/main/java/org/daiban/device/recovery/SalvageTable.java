package org.daiban.device.recovery;

import java.util.ArrayList;
import java.util.List;
import org.daiban.core.log.Entry;
import org.daiban.device.database.Database;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.device.database.Rows;
import org.daiban.device.database.Statement;
import org.daiban.device.log.LogNameTable;

/**
 * Copies what can be read of a damaged database into a new one, table by table, first from the
 * front until a damaged place, then from the back until the same.
 */
final class SalvageTable {
  private static final int ROWS_AT_ONCE = 50;
  private static final String NUMBERS = "INTEGER";

  private final Database damaged;
  private final Database fresh;

  private record Column(String name, boolean number) {}

  private record Row(long rowid, List<Object> values) {}

  SalvageTable(Database damaged, Database fresh) {
    this.damaged = damaged;
    this.fresh = fresh;
  }

  /** Copies every table in one transaction; answers those that could not be read to their end. */
  List<String> copyAll() {
    return fresh.transaction(
        () -> {
          Rows.number(fresh.prepare("PRAGMA defer_foreign_keys = 1"));
          List<String> torn = new ArrayList<>();
          for (String table : names()) {
            if (!copy(table)) {
              torn.add(table);
            }
          }
          dropOrphans();
          return torn;
        });
  }

  private List<String> names() {
    return Rows.all(
        fresh.prepare(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
                + " AND name NOT LIKE 'sqlite_%' AND name <> 'android_metadata' ORDER BY name"),
        row -> row.columnText(0));
  }

  /** Rows about a photo whose own row is lost; a manifest brings both back. */
  private void dropOrphans() {
    for (String table : new String[] {"case_attachment", "attachment_refusal"}) {
      Rows.changed(
          fresh.prepare(
              "DELETE FROM " + table + " WHERE digest NOT IN (SELECT digest FROM attachment)"));
    }
  }

  private boolean copy(String table) {
    List<Column> columns = shared(table);
    if (columns.isEmpty()) {
      return false;
    }
    long[] last = {Long.MIN_VALUE};
    if (forward(table, columns, last)) {
      return true;
    }
    backward(table, columns, last[0]);
    return false;
  }

  private List<Column> shared(String table) {
    try {
      List<Column> columns = new ArrayList<>(columns(fresh, table));
      columns.retainAll(columns(damaged, table));
      return columns;
    } catch (DatabaseFailure unreadable) {
      return new ArrayList<>();
    }
  }

  private static List<Column> columns(Database database, String table) {
    return database.transaction(
        () ->
            Rows.all(
                database.prepare("PRAGMA table_info(" + table + ")"),
                row -> new Column(row.columnText(1), row.columnText(2).equals(NUMBERS))));
  }

  private boolean forward(String table, List<Column> columns, long[] last) {
    int atOnce = ROWS_AT_ONCE;
    while (true) {
      try {
        List<Row> rows = rows(table, columns, "rowid > ?", "ASC", last[0], atOnce);
        rows.forEach(row -> put(table, columns, row));
        if (rows.isEmpty()) {
          return true;
        }
        last[0] = rows.get(rows.size() - 1).rowid();
      } catch (DatabaseFailure damage) {
        if (atOnce == 1) {
          return false;
        }
        atOnce = 1;
      }
    }
  }

  private void backward(String table, List<Column> columns, long stop) {
    long before = Long.MAX_VALUE;
    try {
      while (before > stop) {
        List<Row> rows = rows(table, columns, "rowid < ?", "DESC", before, 1);
        if (rows.isEmpty()) {
          return;
        }
        put(table, columns, rows.get(0));
        before = rows.get(0).rowid();
      }
    } catch (DatabaseFailure damage) {
      return; // the damaged place is reached from behind
    }
  }

  private List<Row> rows(
      String table, List<Column> columns, String where, String order, long bound, int rowsMax) {
    StringBuilder names = new StringBuilder();
    columns.forEach(column -> names.append(", ").append(column.name()));
    String sql =
        "SELECT rowid" + names + " FROM " + table + " WHERE " + where + " ORDER BY rowid " + order;
    return damaged.transaction(
        () ->
            Rows.all(
                damaged.prepare(sql + " LIMIT ?").bindLong(1, bound).bindLong(2, rowsMax),
                row -> row(row, columns)));
  }

  private static Row row(Statement row, List<Column> columns) {
    List<Object> values = new ArrayList<>();
    for (int i = 1; i <= columns.size(); i++) {
      if (row.columnIsNull(i)) {
        values.add(null);
      } else {
        values.add(columns.get(i - 1).number() ? (Object) row.columnLong(i) : row.columnText(i));
      }
    }
    return new Row(row.columnLong(0), values);
  }

  /** A row that the new table refuses, such as one with a hole in it, is left out. */
  private void put(String table, List<Column> columns, Row row) {
    StringBuilder names = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    for (Column column : columns) {
      names.append(names.length() == 0 ? "" : ", ").append(column.name());
      marks.append(marks.length() == 0 ? "?" : ", ?");
    }
    String sql = "INSERT OR IGNORE INTO " + table + " (" + names + ") VALUES (" + marks + ")";
    Rows.changed(bound(fresh.prepare(sql), row.values()));
  }

  private static Statement bound(Statement statement, List<Object> values) {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value instanceof Long number) {
        statement.bindLong(i + 1, number);
      } else {
        statement.bindText(i + 1, (String) value);
      }
    }
    return statement;
  }

  /** Puts an entry at its row, unless one stands there. */
  static void put(Database fresh, FoundEntry found) {
    Entry entry = found.entry();
    Rows.changed(
        fresh
            .prepare(
                "INSERT OR IGNORE INTO log_entry (seq, digest, header, salt, payload, case_id,"
                    + " type, written_at, kept_township, kept_county, refused)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bindLong(1, found.row())
            .bindText(2, entry.digest().text())
            .bindText(3, entry.headerText())
            .bindText(4, entry.salt())
            .bindText(5, entry.payload())
            .bindText(6, entry.header().caseId())
            .bindText(7, entry.header().type())
            .bindLong(8, entry.header().clock().deviceMs())
            .bindLong(9, found.keptTownship())
            .bindLong(10, found.keptCounty())
            .bindLong(11, found.refused()));
  }

  /** The rows of the log that are there, in order. */
  static List<Long> logRows(Database database) {
    return database.transaction(
        () ->
            Rows.all(
                database.prepare("SELECT seq FROM log_entry ORDER BY seq"),
                row -> row.columnLong(0)));
  }

  /**
   * Up to which row a node's receipts say that everything was kept; 0 when none is known. They
   * speak of the log under the present name.
   */
  static long receiptedUpTo(Database database) {
    return database.transaction(
        () -> {
          long head = Rows.number(database.prepare("SELECT ifnull(max(head), 0) FROM receipt"));
          return head == 0 ? 0 : new LogNameTable(database).base() + head;
        });
  }

  /** Takes out entries that do not hold what their digests say. */
  static long dropDamagedEntries(Database database) {
    return database.transaction(
        () -> {
          long dropped = 0;
          for (long row : logRows(database)) {
            boolean whole =
                Rows.first(
                        database
                            .prepare(
                                "SELECT digest, header, salt, payload FROM log_entry WHERE seq = ?")
                            .bindLong(1, row),
                        SalvageTable::isWhole)
                    .orElse(false);
            if (!whole) {
              dropped +=
                  Rows.changed(
                      database.prepare("DELETE FROM log_entry WHERE seq = ?").bindLong(1, row));
            }
          }
          return dropped;
        });
  }

  private static boolean isWhole(Statement row) {
    return FoundEntry.read(
            0, row.columnText(0), row.columnText(1), row.columnText(2), row.columnText(3))
        .isPresent();
  }

  /** Lets every feed be read from its beginning, which brings the open work back. */
  static void forgetCursors(Database database) {
    database.transaction(() -> Rows.changed(database.prepare("DELETE FROM feed_cursor")));
  }
}
