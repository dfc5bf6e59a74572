package org.daiban.device.copy;

import java.util.List;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;

/** What the county has no receipt for. Used within a transaction of the caller. */
final class UnkeptTable {
  private static final String UNKEPT_PHOTO =
      " FROM attachment a WHERE a.kept_county = 0"
          + " AND EXISTS (SELECT 1 FROM case_attachment c WHERE c.digest = a.digest)";

  private final Database database;

  /** An entry with its row in the device's log. */
  record Row(long row, Entry entry) {}

  UnkeptTable(Database database) {
    this.database = database;
  }

  boolean isEmpty() {
    return Rows.number(database.prepare("SELECT count(*) FROM log_entry WHERE kept_county = 0"))
            == 0
        && Rows.number(database.prepare("SELECT count(*)" + UNKEPT_PHOTO)) == 0;
  }

  /** Of the entries and their photos together. */
  long bytes() {
    return Rows.number(
            database.prepare(
                "SELECT ifnull(sum(length(CAST(header AS BLOB))"
                    + " + ifnull(length(CAST(payload AS BLOB)), 0)), 0)"
                    + " FROM log_entry WHERE kept_county = 0"))
        + Rows.number(database.prepare("SELECT ifnull(sum(a.bytes), 0)" + UNKEPT_PHOTO));
  }

  List<Row> entriesBehind(long row, int most) {
    return Rows.all(
        database
            .prepare(
                "SELECT seq, header, salt, payload FROM log_entry"
                    + " WHERE seq > ? AND kept_county = 0 ORDER BY seq LIMIT ?")
            .bindLong(1, row)
            .bindLong(2, most),
        each -> {
          String header = each.columnText(1);
          return new Row(
              each.columnLong(0),
              new Entry(EntryHeader.parse(header), header, each.columnText(2), each.columnText(3)));
        });
  }

  List<Digest> photos() {
    return Rows.all(
        database.prepare("SELECT a.digest" + UNKEPT_PHOTO + " ORDER BY a.bytes, a.digest"),
        each -> new Digest(each.columnText(0)));
  }
}
