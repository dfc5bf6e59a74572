package org.daiban.world.simulation.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What is about to go wrong with the disks of one machine. */
public final class DiskFaults {
  private static final int NEVER = -1;

  private int writesUntilKill = NEVER;
  private boolean dead;
  private boolean full;

  /** Whether anything was written since the last commit: an empty one asks nothing of the disk. */
  private boolean written;

  /** The machine stops before its n-th write from now, counted from 0; a commit counts too. */
  public void killAfter(int writes) {
    writesUntilKill = writes;
  }

  /** Whether it stopped. */
  public boolean isDead() {
    return dead;
  }

  /** There is no room, or there is again. */
  public void setFull(boolean full) {
    this.full = full;
  }

  /** Whether there is no room. */
  public boolean isFull() {
    return full;
  }

  /** The machine stops at whatever it asks of its disk next. */
  public void kill() {
    dead = true;
  }

  /** The machine starts again; a disk that was full still is. */
  public void restart() {
    dead = false;
    written = false;
    writesUntilKill = NEVER;
  }

  /** No kill is planned any more. */
  public void calm() {
    writesUntilKill = NEVER;
  }

  void before(String sql) throws SQLException {
    if (dead) {
      throw new Killed();
    }
    boolean commit = sql.equals("COMMIT");
    if (!isWrite(sql) || (commit && !written)) {
      return;
    }
    if (writesUntilKill == 0) {
      dead = true;
      throw new Killed();
    }
    writesUntilKill = Math.max(NEVER, writesUntilKill - 1);
    if (full) {
      throw new SQLiteException("simulated disk is full", SQLiteErrorCode.SQLITE_FULL);
    }
    written = !commit;
  }

  private static boolean isWrite(String sql) {
    return switch (sql.charAt(0)) {
      case 'I', 'U', 'D', 'C' -> true;
      default -> false;
    };
  }
}
