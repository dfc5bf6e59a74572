package org.daiban.world.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.daiban.node.FolderLock;
import org.daiban.node.cases.Beijing;
import org.daiban.node.store.Store;
import org.daiban.world.lives.Life;
import org.daiban.world.lives.SmallCounty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told who asks for the history of a case. */
class HistoryTest {
  private static final String UNKNOWN = "340822100200260306000017";

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Test
  void madeUpCaseIsShownWithItsActsAndTheArithmeticOfItsClocks() throws IOException {
    assertEquals(0, exitCode("", ""));
    String text = text(out);
    assertTrue(text.contains("T16 开始特别程序　审查中 → 特别程序中"), text);
    assertTrue(text.contains("2026-04-02(周四)至2026-04-21(周二)为特别程序时间，不计入时限"), text);
    assertTrue(text.contains("K3 承诺办结期限　到期 2026-05-18　已停，按时"), text);
    assertTrue(text.contains("时限20+10个工作日，自2026-03-27(周五)起算，当日不计入"), text);
    assertTrue(text.contains("的请求：设备时间 2026-03-24 15:00:00"), text);
  }

  @Test
  void caseOfANodesFolderIsShownByItsNumberHoweverItIsWritten() throws IOException {
    String number;
    try (SmallCounty county = new SmallCounty(folder, Store.open(folder.resolve("node")))) {
      Life life = new Life(county);
      life.walk("2026-03-02 | village | register 340511013000 | | | ");
      life.walk("2026-03-03 | clerk | T10 | | | ");
      number = life.number();
    }
    String spaced = number.replaceAll("(.{4})", "$1 ").trim();
    assertEquals(0, exitCode(spaced, folder.resolve("node").toString()), text(errors));
    assertTrue(text(out).contains("办件 " + spaced), text(out));
    assertTrue(text(out).contains("T10 受理　已收件 → 已受理"), text(out));
  }

  @Test
  void caseOfAFolderIsLookedUpByItsNumberAndMissedInWords() throws IOException {
    Store.open(folder).close();
    assertEquals(1, exitCode(UNKNOWN, folder.toString()));
    assertTrue(text(errors).contains("这里没有这个办件"), text(errors));
  }

  @Test
  void folderWithoutAStoreIsNamedAndStaysAsItIs() throws IOException {
    assertEquals(1, exitCode(UNKNOWN, folder.resolve("none").toString()));
    assertTrue(text(errors).contains("没有节点的数据"), text(errors));
    assertTrue(Files.notExists(folder.resolve("none")));
  }

  @Test
  void folderOfARunningProgramIsLeftAlone() throws IOException {
    Store.open(folder).close();
    try (FolderLock held = FolderLock.take(folder).orElseThrow()) {
      assertEquals(1, exitCode(UNKNOWN, folder.toString()), held::toString);
    }
    assertTrue(text(errors).contains("正被运行着的程序使用"), text(errors));
  }

  @Test
  void halfAQuestionIsAnsweredByHowToAsk() throws IOException {
    assertEquals(2, exitCode("123", folder.toString()));
    assertTrue(text(errors).contains("24位"), text(errors));
  }

  private int exitCode(String number, String data) throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), Beijing.ZONE);
    return new History(printer(out), printer(errors), clock).exitCode(number, data);
  }

  private static PrintStream printer(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream printed) {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
