package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.cases.CaseState;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryType;
import org.daiban.core.request.Application;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.SharedPaper;
import org.daiban.core.request.Supplement;
import org.daiban.node.TestNode;
import org.daiban.node.log.NodeLog;
import org.daiban.node.shares.Registers;
import org.daiban.node.shares.SharePort;
import org.daiban.node.shares.SharedPapers;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Papers that sharing supplies, looked up behind the act that received the case. */
class SharedPapersTest extends CaseStory {
  private final Registers registers = new Registers();
  private SharedPapers shares;

  @BeforeEach
  void listen() {
    shares = port(registers);
    step(shares);
  }

  @Test
  void paperLeftToSharingIsLookedUpOnceAndStandsInTheHistory() {
    captured(HandedMaterial.SHARED);
    step(shares);
    step(shares);

    assertEquals(List.of("居民身份证"), registers.asked());
    SharedPaper line = lines(township).get(0);
    assertEquals(SharedPaper.CONFIRMED, line.result());
    assertEquals("县公安局人口信息", line.source());
    assertEquals("2026-03-01", line.asOf());
    assertEquals("办理最低生活保障审核确认", line.purpose());
    assertFalse(line.text().contains("测试人") || line.text().contains("34082219"), line.text());
  }

  @Test
  void paperThatWasBroughtIsNotLookedUp() {
    captured(HandedMaterial.COPY);
    step(shares);

    assertEquals(List.of(), registers.asked());
  }

  @Test
  void lookMovesNothingInTheCaseThatAClerkHasOpen() {
    captured(HandedMaterial.SHARED);
    ActOrder opened = order("T10");
    step(shares);

    assertEquals(CaseState.REVIEW, act(CLERK, opened).state());
    Look.assertRebuilt(township, CASE);
  }

  @Test
  void countyReadsWhatTheTownshipHasLookedUp() {
    captured(HandedMaterial.SHARED);
    step(shares);
    relayUp();
    relayOwnLogUp();

    assertEquals(lines(township), lines(county));
    assertEquals(List.of(), Look.unanswered(county));
  }

  @Test
  void lineThatAVillageWritesCountsForNothing() {
    captured(HandedMaterial.SHARED);
    SharedPaper own = new SharedPaper(2, "居民身份证", SharedPaper.CONFIRMED, "自己", "", "办理", 1, 2, "");
    village.write(CASE, EntryType.SHARED, own.text());
    send();

    assertEquals(List.of(), lines(township));
  }

  @Test
  void partnerThatIsAwayHoldsUpNothingAndIsAskedAgainAfterARest() {
    registers.away(true);
    captured(HandedMaterial.SHARED);
    step(shares);
    act(CLERK, order("T10"));
    step(shares);
    assertEquals(1, registers.tries(), "it rests after the first failure");
    assertEquals(1, shares.health().failures());
    assertEquals(1, shares.health().waiting());

    registers.away(false);
    clock.advance(Duration.ofSeconds(5));
    step(shares);
    assertEquals(SharedPaper.CONFIRMED, lines(township).get(0).result());
    assertEquals(0, shares.health().failures());
    assertEquals(0, shares.health().waiting());
  }

  @Test
  void paperIsAskedOfTheApplicantWhenNobodyHasAnsweredForThreeDays() {
    registers.away(true);
    captured(HandedMaterial.SHARED);
    step(shares);
    clock.advance(Duration.ofDays(3));
    step(shares);

    SharedPaper line = lines(township).get(0);
    assertEquals(SharedPaper.NO_ANSWER, line.result());
    assertTrue(line.words().contains("请申请人提供"), line.words());
  }

  @Test
  void questionOfAProgramThatDiedWhileItAskedIsAskedAgain() {
    captured(HandedMaterial.SHARED);
    SharePort dies =
        question -> {
          throw new IllegalStateException("the power is cut");
        };
    try {
      step(port(dies));
    } catch (IllegalStateException cut) {
      assertEquals("the power is cut", cut.getMessage());
    }
    step(shares);
    assertEquals(List.of(), registers.asked(), "it is that program's for a minute");

    clock.advance(Duration.ofMinutes(1));
    step(shares);
    step(shares);
    assertEquals(List.of("居民身份证"), registers.asked());
    assertEquals(1, lines(township).size());
  }

  @Test
  void answerThatComesAfterTheCaseHasGoneToAnotherNodeIsNotWritten() {
    captured(HandedMaterial.SHARED);
    List<String> asked = new ArrayList<>();
    SharePort slow =
        question -> {
          asked.add(question.paper());
          township
              .transactions()
              .write(
                  connection ->
                      Sql.update(
                          connection,
                          "UPDATE case_file SET body = replace(body, '340822100000-00',"
                              + " '340822000000-00')"));
          return registers.look(question);
        };
    step(port(slow));

    assertEquals(List.of("居民身份证"), asked);
    assertEquals(0, Look.count(township, "share_line"));
  }

  @Test
  void lookNotAnsweredBeforeTheCaseWasHandedOverIsMadeByItsNewHolder() {
    registers.away(true);
    captured(HandedMaterial.SHARED);
    step(shares);
    reviewed();
    relayUp();
    registers.away(false);
    SharedPapers above = port(county, registers);
    step(above);
    step(above);

    assertEquals(List.of("居民身份证"), registers.asked());
    assertEquals(SharedPaper.CONFIRMED, lines(county).get(0).result());
  }

  @Test
  void newHolderAsksNothingThatWasAnsweredBefore() {
    captured(HandedMaterial.SHARED);
    step(shares);
    reviewed();
    relayUp();
    step(port(county, registers));

    assertEquals(List.of("居民身份证"), registers.asked());
    assertEquals(0, Look.count(county, "share_question"));
  }

  @Test
  void lookDroppedWhileAnotherHeldTheCaseIsMadeWhenItComesBack() {
    captured(HandedMaterial.SHARED);
    township(
        "INSERT INTO share_question (case_id, no, paper, state, tries, next_at, asked_at)"
            + " SELECT case_id, 2, '居民身份证', 'DROPPED', 1, 0, 0 FROM case_file");
    township("DELETE FROM port_cursor");
    township("UPDATE case_file SET term = 3");
    clock.advance(Duration.ofHours(1));
    step(port(registers));

    assertEquals(SharedPaper.CONFIRMED, lines(township).get(0).result());
  }

  @Test
  void paperThatNobodyConfirmedIsLookedUpAnewAfterACorrection() {
    registers.away(true);
    captured(HandedMaterial.SHARED);
    step(shares);
    clock.advance(Duration.ofDays(3));
    step(shares);
    assertEquals(SharedPaper.NO_ANSWER, lines(township).get(0).result());

    registers.away(false);
    clock.advance(Duration.ofMinutes(1));
    corrected("2026-03-05");
    step(shares);
    assertEquals(2, lines(township).size());
    assertEquals(SharedPaper.CONFIRMED, lines(township).get(1).result());
  }

  @Test
  void paperThatWasConfirmedIsNotLookedUpAnewAfterACorrection() {
    captured(HandedMaterial.SHARED);
    step(shares);
    corrected("2026-03-03");
    clock.advance(Duration.ofHours(1));
    step(shares);

    assertEquals(1, lines(township).size());
  }

  @Test
  void portThatIsNotUsedPutsNothingDown() {
    SharedPapers none =
        new SharedPapers(
            township.transactions(),
            Optional.empty(),
            township.reference(),
            township.bean(NodeLog.class),
            clock);
    captured(HandedMaterial.SHARED);
    step(none);

    assertFalse(none.health().used());
    assertEquals(0, Look.count(township, "share_question"));
  }

  private SharedPapers port(SharePort partner) {
    return port(township, partner);
  }

  private SharedPapers port(TestNode node, SharePort partner) {
    return new SharedPapers(
        node.transactions(),
        Optional.of(partner),
        node.reference(),
        node.bean(NodeLog.class),
        clock);
  }

  private void township(String sql) {
    township.transactions().write(connection -> Sql.update(connection, sql));
  }

  /** The applicant is told of another paper and brings that; the shared one stays as it was. */
  private void corrected(String day) {
    String line = "{\"no\":3,\"name\":\"居民户口簿\",\"what\":\"没有复印件\",\"how\":\"补交复印件\"}";
    act(CLERK, order("T4", ",\"missing\":[" + line + "]"));
    HandedMaterial paper =
        new HandedMaterial(3, HandedMaterial.COPY, List.of(Digest.of("paper")), "");
    Supplement given =
        new Supplement(day, Map.of(), List.of(paper), Papers.supplement().manifest());
    village.write(CASE, EntryType.SUPPLEMENT, given.text());
    send();
  }

  private void captured(String have) {
    Application plain = Papers.application(1);
    Application given =
        new Application(
            plain.number(),
            plain.item(),
            plain.capturedOn(),
            plain.form(),
            List.of(
                new HandedMaterial(1, HandedMaterial.SHARED, List.of(), "not one of sharing"),
                new HandedMaterial(2, have, List.of(), "")),
            plain.mandate(),
            false,
            plain.manifest());
    village.write(CASE, EntryType.CAPTURE, given.text());
    send();
  }

  private static void step(SharedPapers port) {
    while (port.step()) {
      assertTrue(port.health().used());
    }
  }

  private static List<SharedPaper> lines(TestNode node) {
    return node.transactions()
        .read(connection -> ShareLines.of(connection, CaseTable.find(connection, CASE).get()));
  }
}
