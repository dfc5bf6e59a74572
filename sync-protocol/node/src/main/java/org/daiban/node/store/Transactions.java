package org.daiban.node.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.daiban.node.http.Refusal;

/**
 * Runs work in transactions: writers one after another on the one writing connection (and one after
 * another with the other programs of the county, where several share a PostgreSQL server), readers
 * side by side, each on a snapshot of its own. Works that say so share a commit ({@link
 * #writeTogether}). Work inside work, on the same thread, joins the outer transaction: all of it is
 * kept, or nothing.
 *
 * <p>Locks: {@code writing} is held while a write runs, and nothing else is ever waited for while
 * it is held.
 */
public final class Transactions {
  private static final long READER_WAIT_MS_MAX = 5_000;

  private final Dialect dialect;
  private final Line writer;
  private final BlockingQueue<Line> readers;
  private final boolean readersShareWriter;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final SharedCommits shared = new SharedCommits();

  @SuppressWarnings("ThreadLocalUsage") // one for each store: a simulation has many in one thread
  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  /**
   * Over connections that are in automatic commit: transactions are begun and ended here.
   *
   * @param readers may be empty: then reads take turns with writes on the writer
   */
  Transactions(Dialect dialect, Line writer, List<Line> readers) {
    this.dialect = dialect;
    this.writer = writer;
    this.readersShareWriter = readers.isEmpty();
    this.readers = new ArrayBlockingQueue<>(Math.max(1, readers.size()), true, readers);
  }

  /** Does the work and makes it durable; if it throws, nothing of it happened. */
  public <T> T write(Work<T> work) {
    Connection outer = current.get();
    if (outer != null) {
      return joined(outer, work);
    }
    writing.lock();
    try {
      return run(writer, work, true);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Does the work in a transaction that it shares with others that arrive at the same time; it is
   * durable when this returns. If it throws, nothing of it happened, and the others go on. When the
   * store itself is in trouble, all of them hear of it.
   */
  public <T> T writeTogether(Work<T> work) {
    Connection outer = current.get();
    return outer != null ? joined(outer, work) : shared.run(work, this::group);
  }

  private void group(List<SharedCommits.Waiting<?>> group) {
    try {
      write(
          connection -> {
            for (SharedCommits.Waiting<?> one : group) {
              runOne(connection, one, group.size() == 1);
            }
            return null;
          });
    } catch (RuntimeException | Error failure) {
      group.stream().filter(one -> !one.isFailed()).forEach(one -> one.failed(failure));
    }
  }

  /** Alone it fails with its transaction, among others by itself. */
  private static <T> void runOne(Connection connection, SharedCommits.Waiting<T> one, boolean alone)
      throws SQLException {
    if (alone) {
      one.done(one.work().run(connection));
      return;
    }
    try {
      one.done(Savepoint.within(connection, one.work()));
    } catch (SQLException | RuntimeException failure) {
      if (!Faults.isOfOnePart(failure)) {
        throw failure;
      }
      one.failed(failure instanceof SQLException row ? StoreErrors.translate(row) : failure);
    }
  }

  /** Reads from one snapshot; writing is refused, or thrown away. */
  public <T> T read(Work<T> work) {
    Connection outer = current.get();
    if (outer != null) {
      return joined(outer, work);
    }
    if (readersShareWriter) {
      return readOnWriter(work);
    }
    Line reader = borrowReader();
    try {
      return run(reader, work, false);
    } finally {
      readers.add(reader);
    }
  }

  /** Whether somebody waits for the end of the write that runs. */
  public boolean isAwaited() {
    return writing.hasQueuedThreads();
  }

  /** The connection of the transaction that runs on this thread. */
  Optional<Connection> current() {
    return Optional.ofNullable(current.get());
  }

  private <T> T readOnWriter(Work<T> work) {
    writing.lock();
    try {
      return run(writer, work, false);
    } finally {
      writing.unlock();
    }
  }

  private Line borrowReader() {
    try {
      Line reader = readers.poll(READER_WAIT_MS_MAX, TimeUnit.MILLISECONDS);
      if (reader != null) {
        return reader;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw Refusal.unavailable("store-busy", "同时查询的人太多。", "请稍等几秒再试一次。");
  }

  private static <T> T joined(Connection outer, Work<T> work) {
    try {
      return work.run(outer);
    } catch (SQLException e) {
      throw StoreErrors.translate(e);
    }
  }

  private <T> T run(Line line, Work<T> work, boolean writes) {
    Connection open = null;
    try {
      Connection connection = begin(line, writes);
      open = connection;
      current.set(connection);
      T result = work.run(connection);
      execute(connection, writes ? dialect.commit() : "ROLLBACK");
      open = null;
      return result;
    } catch (SQLException e) {
      throw StoreErrors.translate(e);
    } finally {
      current.remove();
      if (open != null) {
        undo(open);
      }
    }
  }

  /** Nothing has been done yet: a server that was away in between is asked once more. */
  private Connection begin(Line line, boolean writes) throws SQLException {
    try {
      return begun(line.connection(), writes);
    } catch (SQLException e) {
      if (!StoreErrors.isAway(e)) {
        throw e;
      }
      return begun(line.connection(), writes);
    }
  }

  private Connection begun(Connection connection, boolean writes) throws SQLException {
    boolean begun = false;
    try {
      execute(connection, dialect.begin(writes));
      begun = true;
      return connection;
    } finally {
      if (!begun) {
        undo(connection);
      }
    }
  }

  private static void undo(Connection connection) {
    try {
      execute(connection, "ROLLBACK");
    } catch (SQLException e) {
      // SQLite has rolled back by itself already, as it does when the disk is full; a server that
      // is away has rolled back too.
      if (!StoreErrors.nothingToUndo(e)) {
        throw StoreErrors.translate(e);
      }
    }
  }

  private static void execute(Connection connection, String statement) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
