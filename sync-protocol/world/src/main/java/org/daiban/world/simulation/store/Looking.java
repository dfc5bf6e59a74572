package org.daiban.world.simulation.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads past all faults of a disk; plants alone write. */
abstract class Looking {
  private final Disk disk;

  Looking(Disk disk) {
    this.disk = disk;
  }

  final void execute(String sql) {
    try (PreparedStatement statement = disk.look(sql)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("the plant's statement is wrong: " + sql, e);
    }
  }

  /** Reads one row. */
  interface Read<T> {
    T from(ResultSet row) throws SQLException;
  }

  final <T> List<T> list(String sql, Read<T> read, Object... values) {
    try (PreparedStatement statement = disk.look(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(read.from(found));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("this table is not on this disk: " + sql, e);
    }
  }
}
