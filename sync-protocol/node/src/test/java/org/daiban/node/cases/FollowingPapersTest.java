package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.ClockKind;
import org.daiban.core.cases.Role;
import org.daiban.core.cases.Transition;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Outcome;
import org.daiban.core.request.Application;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Manifest;
import org.daiban.core.request.Supplement;
import org.daiban.node.attachments.NodePictures;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.people.Person;
import org.daiban.node.supervision.SupervisionDesk;
import org.junit.jupiter.api.Test;

/** 容缺受理 at a township: accepted on a written promise, the paper follows from the village. */
class FollowingPapersTest extends CaseStory {
  private static final String ITEM = "340511014000";
  private static final int REPORT = 3;
  private static final Person WINDOW = person("window", Role.WINDOW_CLERK, "340822000000", "县民政局");

  @Test
  void paperFollowsFromTheVillageAndOnlyThenIsAnythingGranted() {
    captureWithout();
    act(CLERK, order("T10", left(promise())));
    CaseFile file = Look.file(township, CASE);
    assertEquals(LocalDate.of(2026, 3, 9), file.deferred().get(0).dueOn());
    assertTrue(letter("W03").contains("能力评估报告，2026年3月9日前补交"));

    act(REVIEWER, order("T21"));
    assertEquals(CaseState.FORWARDED, Look.file(township, CASE).state());
    handIn(REPORT);
    assertEquals(List.of(CASE), Look.unanswered(township), "neither refused nor lost");
    relayUp();

    file = Look.file(county, CASE);
    assertEquals(CaseState.REVIEW, file.state());
    assertFalse(file.runningClock(ClockKind.DEFERRED).isPresent());
    assertEquals(CaseState.DELIVERING, decide("T22").state());
    Look.assertRebuilt(county, CASE);
  }

  @Test
  void nothingIsGrantedBeforeThePaperIsThereAndACounterTakesItIn() {
    captureWithout();
    act(CLERK, order("T10", left(promise())));
    act(REVIEWER, order("T21"));
    relayUp();
    List<Transition> open = county.bean(CaseDesk.class).available(CHIEF, Look.file(county, CASE));
    assertFalse(open.contains(Transition.T22));
    assertTrue(open.contains(Transition.T23));
    ActOrder taken =
        ActOrder.parse(json("T10b", Look.file(county, CASE).revision(), ",\"given\":[3]"));
    county.bean(CaseDesk.class).act(WINDOW, CASE, taken);
    assertEquals(CaseState.DELIVERING, decide("T22").state());
  }

  @Test
  void paperThatTheVillageDeferredIsNotPassedOver() {
    captureWithout();
    assertEquals("case-rule-t10", refused(CLERK, order("T10", "")));
    assertEquals("case-rule-t10", refused(CLERK, order("T10", left(""))));
    assertEquals("fields-invalid", refused(CLERK, order("T10", ",\"deferred\":[3]")));
    String elsewhere = Digest.of("never seen").text();
    assertEquals("fields-invalid", refused(CLERK, order("T10", left(elsewhere))));
    String other =
        ",\"arrived\":[3],\"deferred\":[1],\"deferredUntil\":\"2026-03-09\",\"promise\":\"";
    assertEquals("case-rule-t10", refused(CLERK, order("T10", other + promise() + "\"")));
    act(CLERK, order("T10", ",\"arrived\":[3]"));
    assertTrue(Look.file(township, CASE).deferred().isEmpty());
  }

  @Test
  void picturesThatTheVillageTookOfThePromiseStandForIt() {
    capture(HandedMaterial.DEFER, List.of(Digest.of("promise")));
    act(CLERK, order("T10", left("")));
    assertEquals(
        Digest.of("promise").text(), Look.file(township, CASE).deferred().get(0).promise());
  }

  @Test
  void paperThatWasNotPromisedIsRefusedWithItsReason() {
    captureWithout();
    act(CLERK, order("T10", left(promise())));
    handIn(2);
    Outcome outcome = outcome(township, 2);
    assertEquals(Outcome.REFUSED, outcome.verdict());
    assertEquals("T10b", outcome.rule());
  }

  @Test
  void dayThatPassesIsToldOfOnce() {
    captureWithout();
    act(CLERK, order("T10", left(promise())));
    clock.advance(Duration.ofDays(10));
    township.bean(Deadlines.class).pass();
    township.bean(Deadlines.class).pass();
    List<String> told =
        township.bean(SupervisionDesk.class).ofCase(CASE).stream()
            .map(shown -> shown.card().key() + " " + shown.card().rule())
            .filter(key -> key.startsWith("DEFERRED") && key.contains("RED/"))
            .toList();
    assertEquals(List.of("DEFERRED-1/RED/0+0 预警"), told);
  }

  private void captureWithout() {
    capture(HandedMaterial.DEFER, List.of());
  }

  private void capture(String have, List<Digest> pictures) {
    Application whole = Papers.application(1, ITEM, "34082219000101005X", new Manifest(List.of()));
    List<HandedMaterial> materials =
        List.of(
            new HandedMaterial(2, HandedMaterial.ORIGINAL, List.of(), ""),
            new HandedMaterial(REPORT, have, pictures, ""));
    Application application =
        new Application(
            whole.number(),
            whole.item(),
            whole.capturedOn(),
            whole.form(),
            materials,
            whole.mandate(),
            false,
            whole.manifest());
    village.write(CASE, EntryType.CAPTURE, application.text());
    send();
  }

  private void handIn(int no) {
    Supplement supplement =
        new Supplement(
            "2026-03-04",
            Map.of(),
            List.of(new HandedMaterial(no, HandedMaterial.ORIGINAL, List.of(), "")),
            new Manifest(List.of()).digest());
    village.write(CASE, EntryType.SUPPLEMENT, supplement.text());
    send();
  }

  private String promise() {
    return township.bean(NodePictures.class).keep(Papers.photo(), CLERK).digest().text();
  }

  private static String left(String promise) {
    return ",\"deferred\":[3],\"deferredUntil\":\"2026-03-09\",\"promise\":\"" + promise + "\"";
  }

  private String letter(String kind) {
    String id =
        Look.file(township, CASE).letters().stream()
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
