package org.daiban.agent.village;

import java.io.File;
import java.util.Optional;
import java.util.function.Function;
import org.daiban.core.log.Digest;
import org.daiban.device.clearing.Clearing;
import org.daiban.device.copy.SecondCopy;
import org.daiban.device.database.Database;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.device.recovery.RecoveryReport;
import org.daiban.device.recovery.Salvaged;
import org.daiban.device.space.DiskLevel;
import org.daiban.device.space.Reserve;
import org.daiban.node.http.Refusal;

/** What keeps a village's work safe beside its store: room in reserve and a second copy. */
public final class Safekeeping {
  /** About an hour at the usual pace; no clock is asked. */
  private static final int TIDY_EXCHANGES = 100;

  private final Database database;
  private final Function<Digest, File> photos;
  private final Optional<Reserve> reserve;
  private final Optional<SecondCopy> copy;
  private final RecoveryReport report;
  private final Clearing clearing;
  private int exchanges;

  Safekeeping(
      Database database,
      Function<Digest, File> photos,
      Clearing clearing,
      Optional<Reserve> reserve,
      Optional<SecondCopy> copy) {
    this.clearing = clearing;
    this.database = database;
    this.photos = photos;
    this.reserve = reserve;
    this.copy = copy;
    this.report = new RecoveryReport(database);
    database.whenFull(this::makeRoom);
  }

  /** An act was written or a receipt came: the second copy follows. Takes as long as its disk. */
  public SecondCopy.State follow() {
    return copy.map(each -> each.catchUp(database, photos)).orElse(SecondCopy.State.NONE);
  }

  /** A receipt may have come: the second copy follows, and now and then the device is tidied. */
  void exchanged() {
    follow();
    exchanges++;
    if (exchanges % TIDY_EXCHANGES == 0) {
      tidyIfPossible();
    }
  }

  private void tidyIfPossible() {
    try {
      tidy();
    } catch (DatabaseFailure diskIsFull) {
      return; // the exchange itself is done; the next time may find room
    }
  }

  /** Lets go what the county keeps safe, some of it at a time. */
  public void tidy() {
    clearing.clear(level());
  }

  /** How the second copy stood when it was last written. */
  public SecondCopy.State copy() {
    return copy.map(SecondCopy::state).orElse(SecondCopy.State.NONE);
  }

  /** Takes room in reserve where there is some; at the start, and before work begins. */
  public void reserveRoom() {
    reserve.ifPresent(Reserve::take);
  }

  /** Gives back what is in reserve; answers whether that made room. */
  public boolean makeRoom() {
    return reserve.filter(Reserve::giveBack).isPresent();
  }

  /** Refuses to begin what there may be no room to end. */
  public void requireRoom() {
    reserveRoom();
    if (level() == DiskLevel.FULL) {
      throw Refusal.of(
          507,
          "disk-no-room",
          "磁盘已满",
          "磁盘快满了，不能开始新的登记；已开始的草稿可以办完，已保存的都在。",
          "请清理磁盘，或联网发送后再试；也可以换一台设备登记。");
    }
  }

  /** How much room there is. */
  public DiskLevel level() {
    return reserve.map(Reserve::level).orElse(DiskLevel.ENOUGH);
  }

  /** What is free for this device's work, in bytes; 0 when nobody looks. */
  public long freeBytes() {
    return reserve.map(Reserve::freeBytes).orElse(0L);
  }

  /** What became of a damaged store, until a person has read it. */
  public Optional<Salvaged> recovered() {
    return report.find();
  }

  /** A person has read what became of it. */
  public void recoveredRead() {
    report.read();
  }
}
