package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.daiban.core.calendar.DatedException;
import org.daiban.core.calendar.DayKind;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.calendar.YearList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The clocks of random lives and random ledgers, against a reference that counts each day: which
 * clocks there are, when each began and ended, when it is due, whether that is provisional, what is
 * left, and its light. {@code -Dseed=17} begins elsewhere; a failure names its own seed.
 */
class ClocksAgainstReferenceTest {
  private static final int QUICK = 10_000;
  private static final int ALL = 100_000;
  private static final LocalDate FIRST = LocalDate.of(2024, 10, 1);

  /** A calendar, and the same as the reference reads it. */
  private record Counted(WorkingCalendar product, SlowCalendar slow) {}

  private static final List<Counted> CALENDARS = calendars();

  @Test
  void clocksOfRandomLivesAreThoseThatTheSlowLawCounts() {
    live(QUICK);
  }

  @Test
  @Tag("slow")
  void soAreThoseOfHundredThousandLives() {
    live(ALL);
  }

  @Test
  void ledgersWithOverlappingSuspensionsEndWhereEachDayIsLookedAt() {
    keep(QUICK);
  }

  @Test
  @Tag("slow")
  void soDoHundredThousandLedgers() {
    keep(ALL);
  }

  private static void live(int lives) {
    long first = Long.getLong("seed", 20261122L);
    for (long seed = first; seed < first + lives; seed++) {
      Random random = new Random(seed);
      Counted calendar = CALENDARS.get(random.nextInt(CALENDARS.size()));
      RandomLife life = new RandomLife(random, calendar.product, calendar.slow);
      LocalDate today = life.today.plusDays(random.nextInt(40) - 3);
      assertSame(life.slow.clocks, life.file.clocks(), calendar, today, seed + " " + life.told);
    }
  }

  private static void keep(int ledgers) {
    long first = Long.getLong("seed", 20261122L);
    for (long seed = first; seed < first + ledgers; seed++) {
      Random random = new Random(seed);
      Counted calendar = CALENDARS.get(random.nextInt(CALENDARS.size()));
      SlowClock clock = ledger(random);
      LocalDate today = clock.from.plusDays(random.nextInt(120));
      assertSame(
          Collections.singletonList(clock),
          Collections.singletonList(record(clock)),
          calendar,
          today,
          Long.toString(seed));
    }
  }

  /** Words are made only where something differs: there are a million clocks. */
  private static void assertSame(
      List<SlowClock> slow,
      List<ClockRecord> fast,
      Counted calendar,
      LocalDate today,
      String seed) {
    boolean same = slow.size() == fast.size();
    for (int place = 0; same && place < slow.size(); place++) {
      same = isSame(slow.get(place), fast.get(place), calendar, today);
    }
    if (!same) {
      assertEquals(
          slow(slow, calendar.slow, today), fast(fast, calendar.product, today), "-Dseed=" + seed);
    }
  }

  private static boolean isSame(
      SlowClock slow, ClockRecord fast, Counted calendar, LocalDate today) {
    LegalClock look = new LegalClock(fast, calendar.product, today);
    return slow.kind == fast.kind()
        && slow.from.equals(fast.from())
        && Objects.equals(slow.ended, fast.endedOn())
        && slow.due(calendar.slow, today).equals(look.due().date())
        && slow.provisional(calendar.slow, today) == look.due().provisional()
        && slow.left(calendar.slow, today) == look.left()
        && slow.late(calendar.slow, today) == look.isLate()
        && slow.light(calendar.slow, today) == look.light();
  }

  private static SlowClock ledger(Random random) {
    LimitUnit unit = one(random, LimitUnit.values());
    ClockKind kind = one(random, ClockKind.values());
    LocalDate from = FIRST.plusDays(random.nextInt(900));
    int units = 1 + random.nextInt(unit == LimitUnit.MONTHS ? 8 : 65);
    SlowClock clock = new SlowClock(kind, from, units, unit);
    clock.more = random.nextInt(4) == 0 ? random.nextInt(15) : 0;
    for (int pauses = random.nextInt(4); pauses > 0; pauses--) {
      LocalDate notice = from.plusDays(random.nextInt(70) - 5);
      boolean open = random.nextInt(6) == 0;
      clock.pauses.add(new LocalDate[] {notice, open ? null : notice.plusDays(random.nextInt(30))});
    }
    clock.ended = random.nextInt(5) == 0 ? from.plusDays(random.nextInt(60)) : null;
    return clock;
  }

  private static <T> T one(Random random, T[] choices) {
    List<T> all = Arrays.asList(choices);
    return all.get(random.nextInt(all.size()));
  }

  private static ClockRecord record(SlowClock clock) {
    List<Pause> pauses = new ArrayList<>();
    clock.pauses.forEach(pause -> pauses.add(new Pause(pause[0], pause[1], "某程序")));
    Limit limit = new Limit(clock.units, clock.unit, "某法");
    return new ClockRecord(clock.kind, clock.from, limit, clock.ended, pauses, clock.more);
  }

  private static String slow(List<SlowClock> clocks, SlowCalendar calendar, LocalDate today) {
    StringBuilder text = new StringBuilder("on " + today);
    for (SlowClock clock : clocks) {
      text.append('\n').append(clock.kind).append(" from ").append(clock.from);
      text.append(" due ").append(clock.due(calendar, today));
      text.append(clock.provisional(calendar, today) ? "?" : "").append(" ended ");
      text.append(clock.ended).append(" left ").append(clock.left(calendar, today));
      text.append(' ').append(clock.light(calendar, today));
      text.append(clock.late(calendar, today) ? " late" : "");
    }
    return text.toString();
  }

  private static String fast(List<ClockRecord> clocks, WorkingCalendar calendar, LocalDate today) {
    StringBuilder text = new StringBuilder("on " + today);
    for (ClockRecord clock : clocks) {
      LegalClock look = new LegalClock(clock, calendar, today);
      text.append('\n').append(clock.kind()).append(" from ").append(clock.from());
      text.append(" due ").append(look.due().date());
      text.append(look.due().provisional() ? "?" : "").append(" ended ");
      text.append(clock.endedOn()).append(" left ").append(look.left());
      text.append(' ').append(look.light());
      text.append(look.isLate() ? " late" : "");
    }
    return text.toString();
  }

  /** Both years, one of them, none, and both with days that a document of the county changes. */
  private static List<Counted> calendars() {
    WorkingCalendar both = WorkingCalendar.of(Arrays.asList(list(2025), list(2026)));
    LocalDate flood = LocalDate.of(2026, 7, 8);
    LocalDate worked = LocalDate.of(2025, 7, 12);
    return Arrays.asList(
        new Counted(both, new SlowCalendar().with(2025).with(2026)),
        new Counted(WorkingCalendar.of(Arrays.asList(list(2025))), new SlowCalendar().with(2025)),
        new Counted(WorkingCalendar.of(Collections.emptyList()), new SlowCalendar()),
        new Counted(
            both.with(new DatedException(flood, DayKind.HOLIDAY, "怀政办〔2026〕1号"))
                .with(new DatedException(worked, DayKind.WORKDAY, "怀政办〔2025〕2号")),
            new SlowCalendar().with(2025).with(2026).with(flood, false).with(worked, true)));
  }

  private static YearList list(int year) {
    try (InputStream in =
        ClocksAgainstReferenceTest.class.getResourceAsStream("/holidays-" + year + ".csv")) {
      String csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return YearList.read(year, "国务院办公厅通知", csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
