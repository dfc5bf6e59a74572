package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.log.FeedItem;
import org.daiban.node.attachments.NodePictures;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.supervision.SupervisionDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A result that goes out from the township's centre in another way than over the counter. */
class DeliveryModesTest extends CaseStory {
  @BeforeEach
  void decided() {
    captured();
    reviewed();
    relayUp();
    decide("T22");
    relayDown();
    assertEquals(CaseState.DELIVERING, Look.file(township, CASE).state());
  }

  @Test
  void mailIsDeliveredOnTheDayOfItsSlip() {
    assertEquals("case-rule-t25", refused(CLERK, delivered("post", picture(), "")));
    act(CLERK, step("MAILED", "邮政速递", ",\"mail\":\"EX0001\""));
    clock.advance(Duration.ofDays(3));
    CaseFile closed = act(CLERK, delivered("post", picture(), ""));
    assertEquals(CaseState.CLOSED, closed.state());
    assertEquals(today(), closed.dates().delivered());
    assertTrue(letter(closed, "W27").contains("邮政速递 EX0001"));
    relayOwnLogUp();
    assertEquals(closed, Look.file(county, CASE));
    Look.assertRebuilt(county, CASE);
  }

  @Test
  void agentSignsFirstAndTheVillagerSecond() {
    assertEquals("case-rule-t25", refused(CLERK, delivered("agent", picture(), "")));
    assertEquals("case-rule-t24c", refused(CLERK, step("GIVEN", "王代办", "")));
    act(CLERK, step("GIVEN", "王代办", ",\"proof\":\"" + picture() + "\""));
    assertEquals(CaseState.DELIVERING, Look.file(township, CASE).state());
    assertTrue(letter(act(CLERK, delivered("agent", picture(), "")), "W28").contains("王代办"));
  }

  @Test
  void electronicDeliveryGoesWithoutAPictureButNotWithoutConsent() {
    String log = ",\"log\":\"皖事通 2026-03-11 10:00 已到达\"";
    assertEquals("case-rule-t25", refused(CLERK, delivered("electronic", "", log)));
    act(CLERK, step("CONSENTED", "皖事通", ",\"proof\":\"" + picture() + "\""));
    CaseFile closed = act(CLERK, delivered("electronic", "", log));
    assertTrue(letter(closed, "W26").contains("皖事通 2026-03-11 10:00 已到达"));
  }

  @Test
  void paperIsLeftBeforeAWitness() {
    assertEquals("case-rule-t25", refused(CLERK, delivered("left", picture(), "")));
    String facts = ",\"refusal\":\"不认可金额\",\"witness\":\"村委会委员某\"";
    assertEquals("fields-invalid", refused(CLERK, delivered("left", "", facts)));
    assertTrue(letter(act(CLERK, delivered("left", picture(), facts)), "W26").contains("不认可金额"));
  }

  @Test
  void afterThreeAttemptsPeopleAreToldToTellTheApplicant() {
    for (int i = 0; i < 3; i++) {
      act(CLERK, step("FAILED", "家中无人", ""));
    }
    township.bean(Deadlines.class).pass();
    act(CLERK, step("CONSENTED", "皖事通", ",\"proof\":\"" + picture() + "\""));
    township.bean(Deadlines.class).pass();
    List<String> told =
        township.bean(SupervisionDesk.class).ofCase(CASE).stream()
            .map(shown -> shown.card().key())
            .filter(key -> key.startsWith("served"))
            .toList();
    assertEquals(List.of("served-3"), told);
    assertEquals("case-rule-t24c", refused(CLERK, step("FAILED", "家中无人", "")));
    act(CLERK, step("TOLD", "电话无人接听", ",\"mail\":\"EX0002\""));
    act(CLERK, step("FAILED", "家中无人", ""));
  }

  @Test
  void wayOrStepThatIsNoneIsAFaultOfItsField() {
    assertEquals("fields-invalid", refused(CLERK, delivered("pigeon", picture(), "")));
    assertEquals("fields-invalid", refused(CLERK, step("FLOWN", "鸽子", "")));
  }

  private ActOrder step(String kind, String words, String more) {
    return order(
        "T24c",
        ",\"serving\":\""
            + kind
            + "\",\"on\":\""
            + today()
            + "\",\"words\":\""
            + words
            + "\""
            + more);
  }

  private ActOrder delivered(String mode, String picture, String more) {
    return order(
        "T25",
        ",\"mode\":\""
            + mode
            + "\",\"receiver\":\"测试人1\",\"relation\":\"本人\",\"date\":\""
            + today()
            + "\",\"signature\":\""
            + picture
            + "\""
            + more);
  }

  private String picture() {
    return township.bean(NodePictures.class).keep(Papers.photo(), CLERK).digest().text();
  }

  private LocalDate today() {
    return Beijing.today(clock);
  }

  private String letter(CaseFile file, String kind) {
    String id =
        file.letters().stream()
            .filter(note -> note.kind().equals(kind))
            .findFirst()
            .orElseThrow()
            .id();
    return township
        .transactions()
        .read(connection -> ChangeFeed.find(connection, FeedItem.LETTER, CASE + "/" + id))
        .orElseThrow();
  }
}
