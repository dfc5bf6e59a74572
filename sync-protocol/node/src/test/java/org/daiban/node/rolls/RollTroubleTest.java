package org.daiban.node.rolls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.daiban.core.cases.CaseFile;
import org.daiban.node.TestNode;
import org.daiban.node.http.Refusal;
import org.daiban.node.sheets.SheetColumn;
import org.daiban.node.sheets.SheetLimits;
import org.daiban.node.sheets.SheetReader;
import org.daiban.node.sheets.SheetWriter;
import org.junit.jupiter.api.Test;

/** Rolls where something is wrong with the program, the machine or the item. */
class RollTroubleTest extends RollTown {
  @Test
  void rollAtWhichTheProgramStumblesSaysSoAndTheNextOneHasItsTurn() {
    Roll early = desk.bring(CLERK, ITEM, PAPER, sheet(List.of(row(1))));
    Roll damaged = desk.bring(CLERK, ITEM, PAPER, sheet(List.of(row(2))));
    change("UPDATE roll SET catalogue = 'none', uploaded_at = 1 WHERE id = ?", early.id());
    change("UPDATE roll SET uploaded_at = 2 WHERE id = ?", damaged.id());
    change("UPDATE roll_piece SET text = '*' WHERE roll = ?", damaged.id());
    Roll good = desk.bring(CLERK, ITEM, PAPER, sheet(List.of(row(3))));
    RollWork work = work();
    finish(work);

    assertEquals(Roll.State.DONE, desk.get(CLERK, good.id()).state());
    Roll waits = desk.get(CLERK, early.id());
    assertEquals(Roll.State.WORKING, waits.state());
    assertEquals("本机还没有花名册所用的事项目录。目录到达后自动接着办。", waits.note());
    assertTrue(desk.get(CLERK, damaged.id()).note().startsWith("办到这里程序出错"));

    change("UPDATE roll SET catalogue = ? WHERE id = ?", early.catalogue(), early.id());
    finish(work);
    assertEquals(Roll.State.DONE, desk.get(CLERK, early.id()).state());
    assertEquals("", desk.get(CLERK, early.id()).note());
  }

  @Test
  void threadOfTheRollsOutlivesAnErrorOfTheMachine() throws InterruptedException {
    List<List<String>> rows = new ArrayList<>();
    for (int n = 1; n <= RollWork.SLICE_ROWS + 1; n++) {
      rows.add(row(n));
    }
    desk.bring(CLERK, ITEM, PAPER, sheet(rows));
    CountDownLatch failed = new CountDownLatch(1);
    CountDownLatch again = new CountDownLatch(1);
    RollLoop loop = new RollLoop();
    loop.start(
        work(
            (sliceMs, gaveWay) -> {
              if (failed.getCount() > 0) {
                failed.countDown();
                throw new StackOverflowError("made up");
              }
              again.countDown();
              return true;
            }));
    try {
      assertTrue(failed.await(30, TimeUnit.SECONDS), "no slice");
      loop.wake();
      assertTrue(again.await(30, TimeUnit.SECONDS), "the thread has died");
    } finally {
      loop.close();
    }
    assertEquals(rows.size(), count("case_file"));
  }

  @Test
  void failedRowsOfSeveralPagesComeBackWholeAndInOrder() {
    List<List<String>> rows = new ArrayList<>();
    for (int n = 1; n <= FailedRows.PAGE + 3; n++) {
      List<String> row = row(n);
      row.set(0, n % 200 == 0 ? VILLAGE : "天上村");
      row.set(5, "第" + n);
      rows.add(row);
    }
    Roll roll = worked(sheet(rows));
    assertEquals(2, roll.made());
    rows.removeIf(row -> row.get(0).equals(VILLAGE));

    List<String> seen = new ArrayList<>();
    SheetReader.read(
        desk.failed(CLERK, roll.id()),
        List.of(new SheetColumn("户籍地址", true), new SheetColumn("问题", true)),
        SheetLimits.LARGE,
        row -> {
          assertTrue(row.text("问题").contains("找不到这个村"), row.text("问题"));
          seen.add(row.text("户籍地址"));
        });
    assertEquals(rows.stream().map(row -> row.get(5)).toList(), seen);
  }

  @Test
  void rowAtWhichTheProgramStumblesIsRegisteredByTheSheetOfFailedRows() {
    change(
        "CREATE TRIGGER stumble BEFORE INSERT ON roll_person"
            + " BEGIN SELECT RAISE(ABORT, 'made up'); END");
    Roll roll = worked(sheet(List.of(row(1))));
    String told = desk.told(roll, RowResult.Kind.FAILED).get(0).fault();
    assertTrue(told.contains("请下载“要改的行”，原样上传那一份"), told);

    change("DROP TRIGGER stumble");
    assertEquals(1, worked(desk.failed(CLERK, roll.id())).made());
  }

  @Test
  void itemWithoutARequiredCitizenNumberIsNotRegisteredByARollAndNoRowOfItEither() {
    Roll before = desk.bring(CLERK, ITEM, PAPER, sheet(List.of(nameless(1), nameless(2))));
    township.reference().publishCatalogue(numberNotRequired());
    assertEquals(
        "roll-not-possible",
        assertThrows(Refusal.class, () -> desk.template(CLERK, ITEM)).problem().code());

    change("UPDATE roll SET catalogue = 'sample-2026.2' WHERE id = ?", before.id());
    finish();
    Roll roll = desk.get(CLERK, before.id());
    assertEquals(2, roll.failed(), "two nobodies are not one person");
    String told = desk.told(roll, RowResult.Kind.FAILED).get(0).fault();
    assertTrue(told.startsWith("C3：没有公民身份号码"), told);
  }

  private static List<String> nameless(int n) {
    List<String> row = row(n);
    row.set(2, "");
    return row;
  }

  private static String numberNotRequired() {
    String all = TestNode.sample("catalogue.json").replace("sample-2026.1", "sample-2026.2");
    int item = all.indexOf("\"code\": \"" + ITEM);
    int field = all.indexOf("\"id_no\"", all.indexOf("\"form\"", item));
    assertTrue(item > 0 && field > item, "no such field");
    return all.substring(0, field)
        + all.substring(field).replaceFirst("\"required\": true", "\"required\": false");
  }

  @Test
  void caseKeepsTheVersionThatBroughtItsItem() {
    String other = township.reference().catalogue().get().find("340511001000").get().json();
    township
        .reference()
        .publishEdition(
            "{\"version\":\"2026-03-01.1\",\"edition\":1,\"effective_from\":\"2026-03-01\","
                + "\"county\":\"340822000000\",\"items\":["
                + other
                + "]}");
    Roll roll = worked(sheet(List.of(row(1))));

    assertEquals("2026-03-01.1", roll.catalogue());
    CaseFile made = desk.received(CLERK, roll.id()).get(0);
    assertEquals("sample-2026.1", made.subject().catalogue());
  }

  @Test
  void changedTitleOfAColumnThatMayBeEmptyIsToldByName() {
    List<String> titles = titles();
    titles.set(6, "现住址");
    byte[] file = SheetWriter.write("花名册", "说明", titles, List.of(row(1)));
    Refusal refusal = assertThrows(Refusal.class, () -> desk.bring(CLERK, ITEM, PAPER, file));
    assertEquals("sheet-titles", refusal.problem().code());
    assertTrue(refusal.problem().detail().contains("现居住地址"), refusal.problem().detail());
  }
}
