package org.daiban.world.lives;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.CaseFile;
import org.daiban.node.NodeProgram;
import org.daiban.node.cases.Beijing;
import org.daiban.node.store.Store;
import org.daiban.node.store.Transactions;
import org.daiban.world.bench.MovedClock;
import org.daiban.world.demo.Player;

/** The three machines of a life, the lines between them, and the time. */
public final class SmallCounty implements AutoCloseable {
  private static final Instant LET_IN = Instant.parse("2026-01-05T01:00:00Z");

  final Office county;
  final Office township;
  final Countryside village;
  final Wire townshipLine;
  final Wire villageLine;
  private final MovedClock clock = new MovedClock(LET_IN, NodeProgram.ZONE);

  /**
   * Lets the machines in and brings catalogue and calendars down to them.
   *
   * @param folder where pictures lie; the stores live in memory
   */
  public SmallCounty(Path folder) {
    this(folder, Store.inMemory());
  }

  /** The same whose county has this store, which is empty and is closed with the others. */
  public SmallCounty(Path folder, Store store) {
    county = Office.county(store, folder.resolve("county"), clock, Player.COUNTY);
    township = Office.township(folder.resolve("township"), clock, county, Player.TOWNSHIP);
    townshipLine = new Wire(township.replica(), county.answerer(township.name()), clock::millis);
    townshipLine.carry();
    village = new Countryside(folder.resolve("village"), clock, township);
    villageLine = new Wire(village.replica(), township.answerer(village.name()), clock::millis);
    carry();
  }

  /** The county's store. */
  public Transactions store() {
    return county.transactions();
  }

  /** The calendar that the offices count by. */
  public WorkingCalendar calendar() {
    return county.reference().calendar();
  }

  /** The day of the last act. */
  public LocalDate today() {
    return Beijing.today(clock);
  }

  void moveTo(LocalDateTime beijing) {
    clock.moveTo(beijing.toInstant(Beijing.ZONE));
  }

  /** Every minute's look, and all that the lines can carry. */
  void settle() {
    county.minute();
    township.minute();
    carry();
  }

  private void carry() {
    boolean moved = true;
    while (moved) {
      boolean fromTheVillage = villageLine.carry();
      moved = townshipLine.carry() || fromTheVillage;
    }
  }

  /** The case as whoever knows most of it has it. */
  CaseFile newest(String caseId) {
    List<CaseFile> known =
        Stream.of(county.find(caseId), township.find(caseId), village.find(caseId))
            .flatMap(Optional::stream)
            .toList();
    CaseFile newest = known.get(0);
    for (CaseFile file : known) {
      newest = file.isNewerThan(newest) ? file : newest;
    }
    return newest;
  }

  @Override
  public void close() {
    village.close();
    township.close();
    county.close();
  }
}
