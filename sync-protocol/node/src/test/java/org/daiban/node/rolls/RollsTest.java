package org.daiban.node.rolls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Entry;
import org.daiban.core.number.CaseNumber;
import org.daiban.node.cases.CasePapers;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.http.Refusal;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.sheets.SheetLimits;
import org.daiban.node.sheets.SheetReader;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.Test;

/** 城乡居民医保 from a sheet: each row its own case. */
class RollsTest extends RollTown {
  @Test
  void templateIsWhatTheDeskReads() {
    byte[] template = desk.template(CLERK, ITEM);
    RollForm form = new RollForm(township.reference().catalogue().get().find(ITEM).get());

    assertEquals(0, SheetReader.read(template, form.columns(), SheetLimits.LARGE, row -> {}));
    assertEquals("roll-empty", refused(template));
  }

  @Test
  void eachRowBecomesACaseOfItsOwnThatWaitsToBeAccepted() {
    Roll roll = worked(sheet(List.of(row(1), row(2), row(3))));

    assertEquals(Roll.State.DONE, roll.state());
    assertEquals(3, roll.made());
    List<CaseFile> cases = desk.received(CLERK, roll.id());
    assertEquals(3, cases.size());
    CaseFile first = cases.get(0);
    assertEquals(CaseState.RECEIVED, first.state());
    assertEquals("测试甲", first.subject().applicant());
    assertEquals(VILLAGE, first.subject().region());
    assertEquals("李珍", first.history().get(0).actor());
    CaseNumber number = CaseNumber.parse(first.number());
    assertEquals("340822100000", number.region().code());
    assertEquals(50, number.slot());
    assertEquals(3, new HashSet<>(cases.stream().map(CaseFile::number).toList()).size());
  }

  @Test
  void rowThatIsWrongIsToldWithItsCellAndTheOthersGoOn() {
    List<String> wrong = row(2);
    wrong.set(2, "340822190001010018");
    List<String> noVillage = row(3);
    noVillage.set(0, "天上村");
    Roll roll = worked(sheet(List.of(row(1), wrong, noVillage)));

    assertEquals(1, roll.made());
    assertEquals(2, roll.failed());
    List<RowResult> faults = desk.told(roll, RowResult.Kind.FAILED);
    assertTrue(faults.get(0).fault().startsWith("C4：“公民身份号码”"), faults.get(0).fault());
    assertFalse(faults.get(0).fault().contains("3408221900"), faults.get(0).fault());
    assertTrue(faults.get(1).fault().startsWith("A5：“所属村(社区)”"), faults.get(1).fault());
  }

  @Test
  void failedRowsComeBackAsASheetThatCanBeMendedAndBroughtAgain() {
    List<String> wrong = row(2);
    wrong.set(2, "340822190001010018");
    Roll roll = worked(sheet(List.of(row(1), wrong)));

    byte[] failed = desk.failed(CLERK, roll.id());
    List<String> mended = new ArrayList<>();
    SheetReader.read(
        failed,
        new RollForm(township.reference().catalogue().get().find(ITEM).get()).columns(),
        SheetLimits.LARGE,
        row -> row.cells().values().forEach(cell -> mended.add(cell.text())));
    assertEquals(wrong, mended);
    mended.set(2, citizen(2));
    assertEquals(1, worked(sheet(List.of(mended))).made());
  }

  @Test
  void sameSheetBroughtTwiceMakesNothingTwice() {
    byte[] sheet = sheet(List.of(row(1), row(2)));
    Roll roll = worked(sheet);

    assertEquals(roll.id(), worked(sheet).id());
    assertEquals(2, count("case_file"));
  }

  @Test
  void personOfAnotherSheetWhoWasRegisteredThisYearMakesNoSecondCase() {
    worked(sheet(List.of(row(1))));
    Roll roll = worked(sheet(List.of(row(1), row(2))));

    assertEquals(1, roll.repeated());
    assertEquals(1, roll.made());
    assertEquals(2, count("case_file"));
    String told = desk.told(roll, RowResult.Kind.REPEATED).get(0).fault();
    assertTrue(told.contains("2026年度已经批量登记过，办件编号340822100000"), told);
  }

  @Test
  void openCaseOfTheSamePersonFromElsewhereIsFlaggedAndNotRefused() {
    worked(sheet(List.of(row(1))));
    township.transactions().write(connection -> Sql.update(connection, "DELETE FROM roll_person"));
    Roll roll = worked(sheet(List.of(row(1), row(2))));

    assertEquals(2, roll.made());
    assertEquals(1, roll.flagged());
  }

  @Test
  void crashBetweenTwoSlicesLosesNoRowAndDoublesNone() {
    List<List<String>> rows = new ArrayList<>();
    for (int n = 1; n <= 2 * RollWork.SLICE_ROWS + 7; n++) {
      rows.add(row(n));
    }
    desk.bring(CLERK, ITEM, PAPER, sheet(rows));
    slicesMax = 1;
    assertFalse(work().step());
    assertEquals(RollWork.SLICE_ROWS, count("case_file"));

    slicesMax = Integer.MAX_VALUE;
    finish();
    assertEquals(rows.size(), count("case_file"));
    assertEquals(rows.size(), count("roll_row"));
    assertEquals(rows.size(), desk.list(CLERK).get(0).made());
  }

  @Test
  void pausedRollStandsStillUntilItIsLetGoOn() {
    Roll roll = desk.bring(CLERK, ITEM, PAPER, sheet(List.of(row(1))));
    desk.turn(CLERK, roll.id(), Roll.State.PAUSED);
    finish();
    assertEquals(0, count("case_file"));

    desk.turn(CLERK, roll.id(), Roll.State.WORKING);
    finish();
    assertEquals(1, count("case_file"));
  }

  @Test
  void rollRestsWhenTheDaysNumbersAreUsedUpAndGoesOnTheNextDay() {
    township
        .transactions()
        .write(
            connection ->
                Sql.update(
                    connection,
                    "INSERT INTO case_serial (region, day, last) VALUES (?, '2026-03-02', 49949)",
                    "340822100000-rolls"));
    Roll roll = desk.bring(CLERK, ITEM, PAPER, sheet(List.of(row(1), row(2))));
    RollWork work = work();
    work.step();
    work.step();
    Roll rests = desk.get(CLERK, roll.id());
    assertEquals(1, rests.made());
    assertTrue(rests.note().contains("明天"), rests.note());

    clock.set("2026-03-03T01:00:00Z");
    while (work.step()) {
      assertTrue(slices < 10);
    }
    assertEquals(2, desk.get(CLERK, roll.id()).made());
  }

  @Test
  void countyComesToTheSameCases() {
    Roll roll = worked(sheet(List.of(row(1), row(2))));
    List<Entry> own =
        township
            .transactions()
            .read(c -> KeptTable.from(c, township.machine().name(), 1, 100))
            .stream()
            .map(KeptEntry::entry)
            .toList();
    county
        .bean(Exchange.class)
        .keep(township.machine().name(), Batch.of(own, township.machine().signer()).text());

    for (CaseFile here : desk.received(CLERK, roll.id())) {
      assertEquals(
          here, county.transactions().read(c -> CasePapers.find(c, here.caseId())).orElseThrow());
    }
    assertEquals(List.of(), county.transactions().read(KeptTable::casesWaiting));
  }

  @Test
  void itemWhosePapersNobodySharesIsNotRegisteredByTheRoll() {
    assertEquals(
        "roll-not-possible",
        assertThrows(Refusal.class, () -> desk.template(CLERK, "340511001000")).problem().code());
    assertTrue(desk.items(CLERK).stream().anyMatch(item -> item.code().equals(ITEM)));
  }

  @Test
  void villageOfAnotherTownshipIsSentThere() {
    List<String> row = row(1);
    row.set(0, "340822101201");
    Roll roll = worked(sheet(List.of(row)));

    String told = desk.told(roll, RowResult.Kind.FAILED).get(0).fault();
    assertTrue(told.startsWith("A3：这个村不由本中心受理"), told);
  }

  @Test
  void sheetIsErasedThirtyDaysAfterItWasDoneWith() {
    Roll roll = worked(sheet(List.of(row(1))));
    clock.set("2026-03-31T01:00:00Z");
    finish();
    assertEquals(1, count("roll_piece"));

    clock.set("2026-04-01T02:00:00Z");
    finish();
    assertEquals(0, count("roll_piece"));
    assertEquals(1, count("roll_row"));
    assertEquals(
        "roll-erased",
        assertThrows(Refusal.class, () -> desk.failed(CLERK, roll.id())).problem().code());
  }

  private String refused(byte[] file) {
    return assertThrows(Refusal.class, () -> desk.bring(CLERK, ITEM, PAPER, file)).problem().code();
  }
}
