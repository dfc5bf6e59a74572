package org.daiban.agent.village;

import org.daiban.agent.link.Uptime;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.ClockEvidence;
import org.daiban.device.database.Database;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.device.log.CheckedClock;
import org.daiban.device.log.DeviceClock;
import org.daiban.device.store.SettingTable;
import org.daiban.node.Ground;

/**
 * A village's clock: what a node last told is kept over a restart as a lower bound. A story's clock
 * jumps, so uptime says nothing beside it.
 */
final class VillageClock implements DeviceClock {
  /** It tells apart the starts of one device and stands in each entry, so it is short. */
  private static final int BOOT_DIGITS = 8;

  private static final String FLOOR = "clock-floor";

  /** How often the lower bound is written down, in milliseconds. */
  private static final long FLOOR_EVERY_MS = 10 * 60_000L;

  private final Ground ground;
  private final Database database;
  private final SettingTable settings;
  private final CheckedClock clock;
  private volatile long writtenFloorMs;

  VillageClock(Ground ground, Uptime uptime, Database database) {
    this.ground = ground;
    this.database = database;
    this.settings = new SettingTable(database);
    this.writtenFloorMs = ground.clockPinned() ? 0 : database.transaction(this::storedFloor);
    this.clock =
        new CheckedClock(
            ground::nowMs, uptime::ms, ground.id().substring(0, BOOT_DIGITS), writtenFloorMs);
  }

  private long storedFloor() {
    return settings.find(FLOOR).map(Long::parseLong).orElse(0L);
  }

  /** A node with a checked clock has said its time. */
  void checked(long timeMs, RoundTrip trip) {
    if (!ground.clockPinned()) {
      clock.checked(timeMs, trip);
      keepFloor();
    }
  }

  private void keepFloor() {
    if (clock.floorMs() - writtenFloorMs >= FLOOR_EVERY_MS) {
      try {
        database.transaction(
            () -> {
              settings.put(FLOOR, Long.toString(clock.floorMs()));
              return null;
            });
        writtenFloorMs = clock.floorMs();
      } catch (DatabaseFailure diskIsFull) {
        return; // evidence only: the exchange that brought the time is done
      }
    }
  }

  @Override
  public ClockEvidence look() {
    return clock.look();
  }

  /** How far the device's clock is ahead of the node's, as far as is known; milliseconds. */
  long offsetMs() {
    return clock.offsetMs();
  }

  /** The same if it is worth a word on the screen, else 0. */
  long skewMs() {
    return clock.skewMs();
  }
}
