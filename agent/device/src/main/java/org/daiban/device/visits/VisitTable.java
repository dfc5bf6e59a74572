package org.daiban.device.visits;

import java.util.List;
import java.util.Optional;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;
import org.daiban.device.database.Statement;

/** Visits. Used within a transaction of the caller. */
final class VisitTable {
  private static final String COLUMNS =
      "SELECT id, person, place, day, time, name, phone, address, item, note, state FROM visit ";

  private final Database database;

  VisitTable(Database database) {
    this.database = database;
  }

  void put(Visit visit, long atMs) {
    Rows.changed(
        database
            .prepare(
                "INSERT OR REPLACE INTO visit (id, person, place, day, time, name, phone, address,"
                    + " item, note, state, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bindText(1, visit.id())
            .bindText(2, visit.person())
            .bindText(3, visit.place().name())
            .bindText(4, visit.day())
            .bindText(5, visit.time())
            .bindText(6, visit.name())
            .bindText(7, visit.phone())
            .bindText(8, visit.address())
            .bindText(9, visit.item())
            .bindText(10, visit.note())
            .bindText(11, visit.state().name())
            .bindLong(12, atMs));
  }

  Optional<Visit> find(String id, String person) {
    return Rows.first(
        database
            .prepare(COLUMNS + "WHERE id = ? AND person = ?")
            .bindText(1, id)
            .bindText(2, person),
        VisitTable::visit);
  }

  /** A person's visits, the next one on top; those that are over behind, the last one first. */
  List<Visit> of(String person, int visitsMax) {
    return Rows.all(
        database
            .prepare(
                COLUMNS
                    + "WHERE person = ? ORDER BY state <> 'OPEN',"
                    + " CASE WHEN state = 'OPEN' THEN day || time END, changed_at DESC LIMIT ?")
            .bindText(1, person)
            .bindLong(2, visitsMax),
        VisitTable::visit);
  }

  void forgetClosed(long beforeMs) {
    Rows.changed(
        database
            .prepare("DELETE FROM visit WHERE state <> 'OPEN' AND changed_at < ?")
            .bindLong(1, beforeMs));
  }

  private static Visit visit(Statement row) {
    return new Visit(
        row.columnText(0),
        row.columnText(1),
        VisitPlace.valueOf(row.columnText(2)),
        row.columnText(3),
        row.columnText(4),
        row.columnText(5),
        row.columnText(6),
        row.columnText(7),
        row.columnText(8),
        row.columnText(9),
        VisitState.valueOf(row.columnText(10)));
  }
}
