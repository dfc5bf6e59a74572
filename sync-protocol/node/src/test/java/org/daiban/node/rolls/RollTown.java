package org.daiban.node.rolls;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daiban.core.cases.Role;
import org.daiban.core.number.CitizenNumber;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.cases.CounterCaptures;
import org.daiban.node.people.Person;
import org.daiban.node.sheets.SheetWriter;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A township whose clerk brings sheets. */
abstract class RollTown {
  static final String ITEM = "342036001001";
  static final String PAPER = "高河镇档案柜3号";
  static final Person CLERK =
      new Person("clerk", "clerk", "李珍", Role.TOWNSHIP_CLERK, "340822100000", "", "", true);
  static final String VILLAGE = "340822100201";

  @TempDir Path folder;
  final HandClock clock = new HandClock();
  TestNode county;
  TestNode township;
  RollDesk desk;
  int slices;
  int slicesMax = Integer.MAX_VALUE;

  @BeforeEach
  void start() {
    county = TestNode.county(clock, folder.resolve("county"));
    township = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    desk = new RollDesk(township.transactions(), township.reference(), clock, () -> {});
  }

  @AfterEach
  void stop() {
    township.close();
    county.close();
  }

  void change(String sql, Object... values) {
    township.transactions().write(connection -> Sql.update(connection, sql, values));
  }

  Roll worked(byte[] sheet) {
    Roll roll = desk.bring(CLERK, ITEM, PAPER, sheet);
    finish();
    return desk.get(CLERK, roll.id());
  }

  void finish() {
    finish(work());
  }

  void finish(RollWork work) {
    while (work.step()) {
      assertTrue(slices < 100);
    }
  }

  RollWork work() {
    slices = 0;
    return work((sliceMs, gaveWay) -> ++slices < slicesMax);
  }

  RollWork work(RollWork.Breath breath) {
    return new RollWork(
        township.transactions(),
        new RowRegistrar(township.bean(CounterCaptures.class), township.reference(), clock),
        township.reference(),
        clock,
        clock::millis,
        breath);
  }

  long count(String table) {
    return township
        .transactions()
        .read(connection -> Sql.number(connection, "SELECT count(*) FROM " + table));
  }

  byte[] sheet(List<List<String>> rows) {
    return SheetWriter.write("花名册", "说明", titles(), rows);
  }

  List<String> titles() {
    List<String> titles = new ArrayList<>();
    new RollForm(township.reference().catalogue().get().find(ITEM).get())
        .columns()
        .forEach(column -> titles.add(column.title()));
    return titles;
  }

  /** Village, name, number, phone, household's village and address, residence, year, and so on. */
  static List<String> row(int n) {
    return new ArrayList<>(
        List.of(
            VILLAGE,
            "测试" + "甲乙丙丁戊己庚辛".charAt((n - 1) % 8),
            citizen(n),
            "13800001234",
            "",
            "高河镇某组" + n + "号",
            "",
            "2026",
            "无",
            "否",
            "是"));
  }

  /** The n-th made-up citizen, born in 1901. */
  static String citizen(int n) {
    String base = String.format(Locale.ROOT, "340822190101%02d%03d", 1 + n / 900, n % 900 + 1);
    for (char check : "0123456789X".toCharArray()) {
      try {
        return CitizenNumber.parse(base + check, LocalDate.of(2026, 1, 1)).value();
      } catch (RuntimeException wrong) {
        // the next one
      }
    }
    throw new IllegalStateException(base);
  }
}
