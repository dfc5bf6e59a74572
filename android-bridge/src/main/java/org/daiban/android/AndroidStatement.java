package org.daiban.android;

import android.database.SQLException;
import android.database.sqlite.SQLiteProgram;
import java.util.Locale;
import java.util.function.Supplier;
import org.daiban.device.database.Statement;

/**
 * What a reading and a changing statement share. Android has two classes for them, which must be
 * told apart before the statement is prepared.
 */
abstract class AndroidStatement implements Statement {
  private static final String[] WORDS_OF_A_QUERY = {"SELECT", "WITH", "PRAGMA", "EXPLAIN"};

  /** Whether the statement is one that can yield rows, by its first word. */
  static boolean yieldsRows(String sql) {
    String start = sql.trim().toUpperCase(Locale.ROOT);
    for (String word : WORDS_OF_A_QUERY) {
      if (start.startsWith(word)) {
        return true;
      }
    }
    return false;
  }

  /** Keeps a value for the time when Android lets it be bound. */
  abstract Statement bind(Binding binding);

  @Override
  public final Statement bindText(int parameter, String value) {
    return value == null
        ? bindNull(parameter)
        : bind(program -> program.bindString(parameter, value));
  }

  @Override
  public final Statement bindLong(int parameter, long value) {
    return bind(program -> program.bindLong(parameter, value));
  }

  @Override
  public final Statement bindBytes(int parameter, byte[] value) {
    return value == null
        ? bindNull(parameter)
        : bind(program -> program.bindBlob(parameter, value));
  }

  @Override
  public final Statement bindNull(int parameter) {
    return bind(program -> program.bindNull(parameter));
  }

  static <T> T guarded(Supplier<T> act) {
    try {
      return act.get();
    } catch (SQLException e) {
      throw AndroidFailures.of(e);
    }
  }

  /** One value on its way into a statement. */
  interface Binding {
    void into(SQLiteProgram program);
  }
}
