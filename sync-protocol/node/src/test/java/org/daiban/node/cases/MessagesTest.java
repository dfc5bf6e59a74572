package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.log.EntryType;
import org.daiban.core.request.Application;
import org.daiban.node.messages.MessageController;
import org.daiban.node.messages.MessageSending;
import org.daiban.node.messages.Telephones;
import org.daiban.node.messages.VillagerMessage;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Text messages to applicants, sent behind the acts that they tell of. */
class MessagesTest extends CaseStory {
  private final Telephones telephones = new Telephones();
  private MessageSending sending;

  @BeforeEach
  void listen() {
    sending = port();
    step();
  }

  @Test
  void applicantIsToldOnceThatTheCaseWasAccepted() {
    captured("13800001234");
    act(CLERK, order("T10"));
    step();
    step();

    assertEquals(1, telephones.sent().size());
    VillagerMessage told = telephones.sent().get(0);
    assertEquals("13800001234", told.phone());
    assertTrue(told.text().contains("已经受理，承诺"), told.text());
    assertTrue(told.text().contains(Look.file(township, CASE).number()), told.text());
    assertFalse(told.text().contains("测试人") || told.text().contains("34082219"), told.text());
    assertEquals("SENT", state());
  }

  @Test
  void applicantIsToldWhatIsMissingByWhenAndRemindedTwoWorkingDaysBefore() {
    captured("13800001234");
    act(CLERK, notice());
    step();
    assertTrue(text(0).contains("还缺1项材料，请在3月23日前补齐"), text(0));

    clock.set("2026-03-18T02:00:00Z");
    step();
    assertEquals(1, telephones.sent().size());
    clock.set("2026-03-19T02:00:00Z");
    step();
    step();
    assertEquals(2, telephones.sent().size());
    assertTrue(text(1).contains("快到期了，请在3月23日前补齐"), text(1));
  }

  @Test
  void nobodysTelephoneRingsAtNight() {
    clock.set("2026-03-02T13:00:00Z"); // nine in the evening
    captured("13800001234");
    act(CLERK, order("T10"));
    step();
    clock.set("2026-03-02T23:59:00Z");
    step();
    assertEquals(List.of(), telephones.sent());

    clock.set("2026-03-03T00:00:00Z"); // eight in the morning
    step();
    assertEquals(1, telephones.sent().size());
  }

  @Test
  void whoGaveNoMobileNumberIsToldNothing() {
    captured("0556-4611234");
    act(CLERK, order("T10"));
    step();

    assertEquals(0, Look.count(township, "message_out"));
  }

  @Test
  void answerLostOnTheWaySendsNothingTwice() {
    captured("13800001234");
    act(CLERK, order("T10"));
    telephones.losesAnswers(true);
    step();
    assertEquals("WAITING", state());

    telephones.losesAnswers(false);
    clock.advance(Duration.ofSeconds(5));
    step();
    assertEquals(1, telephones.sent().size());
    assertEquals("SENT", state());
    clock.advance(Duration.ofMinutes(1));
    step();
    assertEquals("DELIVERED", state());
  }

  @Test
  void numberThatIsNotInUseIsShownToTheClerkAndNotTriedAgain() {
    captured("13800000000");
    act(CLERK, order("T10"));
    step();
    clock.advance(Duration.ofDays(1));
    step();

    assertEquals("FAILED", state());
    String shown = township.bean(MessageController.class).messages(CASE);
    assertTrue(shown.contains("空号") && !shown.contains("138"), shown);
  }

  @Test
  void messageThatCouldNotGoForThreeDaysIsDropped() {
    captured("13800001234");
    act(CLERK, order("T10"));
    telephones.away(true);
    step();
    clock.advance(Duration.ofDays(3).plusMinutes(1));
    step();

    assertEquals("DROPPED", state());
    telephones.away(false);
    clock.advance(Duration.ofHours(1));
    step();
    assertEquals(List.of(), telephones.sent());
  }

  @Test
  void messageThatIsOlderThanThreeDaysIsNotSentByAPartnerThatIsBack() {
    captured("13800001234");
    act(CLERK, order("T10"));
    telephones.away(true);
    step();
    telephones.away(false);
    clock.advance(Duration.ofDays(3).plusMinutes(1));
    step();

    assertEquals("DROPPED", state());
    assertEquals(List.of(), telephones.sent());
  }

  @Test
  void whoHasBroughtWhatWasMissingMeanwhileIsNotAskedForItAgain() {
    captured("13800001234");
    act(CLERK, notice());
    telephones.away(true);
    step();
    village.write(CASE, EntryType.SUPPLEMENT, Papers.supplement().text());
    send();
    telephones.away(false);
    clock.advance(Duration.ofMinutes(1));
    step();

    assertEquals("DROPPED", state());
    assertEquals(List.of(), telephones.sent());
  }

  @Test
  void nobodyIsAskedToBringPapersByADayThatIsOver() {
    captured("13800001234");
    act(CLERK, notice());
    telephones.away(true);
    clock.set("2026-03-23T02:00:00Z");
    step();
    telephones.away(false);
    clock.set("2026-03-24T02:00:00Z");
    step();

    assertEquals(List.of(), telephones.sent());
  }

  @Test
  void fateIsAskedAfterAsOftenOfAMessageThatWentAfterManyTries() {
    captured("13800001234");
    act(CLERK, order("T10"));
    telephones.away(true);
    for (int tries = 0; tries < 5; tries++) {
      step();
      clock.advance(Duration.ofMinutes(11));
    }
    telephones.away(false);
    step();
    assertEquals("SENT", state());

    telephones.slow(true);
    clock.advance(Duration.ofMinutes(1));
    step();
    telephones.slow(false);
    clock.advance(Duration.ofMinutes(10));
    step();
    assertEquals("DELIVERED", state());
  }

  @Test
  void actsOfAMachineThatHasGotANewNameAreToldFromItsLogsBeginning() {
    captured("13800001234");
    township
        .transactions()
        .write(
            connection ->
                Sql.update(
                    connection, "UPDATE port_cursor SET device = '340822100000-99', seq = 70"));
    act(CLERK, order("T10"));
    step();

    assertEquals(1, telephones.sent().size());
  }

  @Test
  void programThatStartsAnewTellsNothingAgain() {
    captured("13800001234");
    act(CLERK, order("T10"));
    step();
    sending = port();
    step();

    assertEquals(1, telephones.sent().size());
  }

  private MessageSending port() {
    return new MessageSending(
        township.transactions(), Optional.of(telephones), township.reference(), clock);
  }

  private void captured(String phone) {
    Application plain = Papers.application(1);
    Map<String, Object> form = new LinkedHashMap<>(plain.form());
    form.put("phone", phone);
    Application given =
        new Application(
            plain.number(),
            plain.item(),
            plain.capturedOn(),
            form,
            plain.materials(),
            plain.mandate(),
            false,
            plain.manifest());
    village.write(CASE, EntryType.CAPTURE, given.text());
    send();
  }

  private void step() {
    while (sending.step()) {
      assertTrue(sending.health().used());
    }
  }

  private String text(int n) {
    return telephones.sent().get(n).text();
  }

  private String state() {
    return township
        .transactions()
        .read(
            connection ->
                Sql.find(connection, "SELECT state FROM message_out", row -> row.getString(1)))
        .orElseThrow();
  }
}
