package org.daiban.node.silence;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.node.cases.Beijing;
import org.daiban.node.identity.Moves;
import org.daiban.node.people.Area;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/**
 * The villages that have not been heard for some working days: their link or their machine may be
 * broken, and what was handed in there may be waiting.
 */
@Singleton
public final class SilentVillages {
  /** So many whole working days without a word. */
  static final int WORKING_DAYS = 3;

  private final Transactions transactions;
  private final Reference reference;
  private final Clock clock;

  public SilentVillages(Transactions transactions, Reference reference, Clock clock) {
    this.transactions = transactions;
    this.reference = reference;
    this.clock = clock;
  }

  /**
   * A village that is silent.
   *
   * @param seenAtMs its last sign of life; 0 when there was none since it was let in
   * @param workingDays how many working days have passed since
   * @param unsent what it had not sent then
   */
  public record Silent(String region, long seenAtMs, int workingDays, long unsent) {}

  /** Within an area, by its villages as they belong now; longest silent first. */
  public List<Silent> within(Area area) {
    LocalDate today = Beijing.today(clock);
    WorkingCalendar calendar = reference.calendar();
    List<Silent> silent = new ArrayList<>();
    for (VillageHeardTable.LastHeard village :
        transactions.read(connection -> villages(connection, Moves.now(connection, area)))) {
      long since = Math.max(village.seenAtMs(), village.enrolledAtMs());
      int days = calendar.workingDaysBetween(date(since), today) - 1;
      if (days >= WORKING_DAYS) {
        silent.add(new Silent(village.region(), village.seenAtMs(), days, village.unsent()));
      }
    }
    return silent;
  }

  private static List<VillageHeardTable.LastHeard> villages(Connection connection, Area area)
      throws SQLException {
    List<VillageHeardTable.LastHeard> villages = new ArrayList<>();
    for (String prefix : area.prefixes()) {
      villages.addAll(VillageHeardTable.villages(connection, prefix));
    }
    villages.removeIf(village -> area.hasLost(village.region()));
    villages.sort(
        Comparator.comparingLong(VillageHeardTable.LastHeard::seenAtMs)
            .thenComparing(VillageHeardTable.LastHeard::region));
    return villages;
  }

  private static LocalDate date(long ms) {
    return Instant.ofEpochMilli(ms).atOffset(Beijing.ZONE).toLocalDate();
  }
}
