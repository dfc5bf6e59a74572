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
import org.daiban.core.catalogue.ServiceItem;
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
  private static final String ON_THE_SPOT = "342014001001";
  private static final String EMERGENCY = "340511003002";
  private static final int REPORT = 3;
  private static final Digest PICTURE = Digest.of("paper");
  private static final Person MAYOR =
      person("mayor", Role.FIRST_REPRESENTATIVE, "340822100000", "");
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
  void paperThatIsDeferredAgainOrHasNoPictureIsNotThere() {
    captureWithout();
    act(CLERK, order("T10", left(promise())));
    bring(Map.of(), new HandedMaterial(REPORT, HandedMaterial.DEFER, List.of(PICTURE), ""));
    bring(Map.of(), new HandedMaterial(REPORT, HandedMaterial.SHARED, List.of(PICTURE), ""));
    bring(Map.of(), new HandedMaterial(REPORT, HandedMaterial.ORIGINAL, List.of(), ""));
    for (int seq = 2; seq <= 4; seq++) {
      assertEquals("T10b", outcome(township, seq).rule());
    }
    assertTrue(Look.file(township, CASE).deferred().get(0).isAwaited());
    handIn(REPORT);
    assertFalse(Look.file(township, CASE).deferred().get(0).isAwaited());
  }

  @Test
  void supplementAfterAcceptanceChangesNothingThatWasAccepted() {
    captureWithout();
    act(CLERK, order("T10", left(promise())));
    HandedMaterial report = new HandedMaterial(REPORT, HandedMaterial.COPY, List.of(PICTURE), "");
    bring(Map.of("applicant_name", "另一人"), report);
    bring(Map.of(), report, new HandedMaterial(2, HandedMaterial.NONE, List.of(), ""));
    assertEquals("T10b", outcome(township, 2).rule());
    assertEquals("T10b", outcome(township, 3).rule());
    assertTrue(Look.file(township, CASE).deferred().get(0).isAwaited());
    ServiceItem item = township.bean(CaseDesk.class).item(Look.file(township, CASE));
    Map<String, Object> form =
        township.transactions().read(connection -> SpotFix.form(connection, CASE, item));
    assertEquals("测试人1", form.get("applicant_name"));
  }

  @Test
  void nothingIsGrantedOnTheSpotWhileAPaperThatTheVillageDeferredIsMissing() {
    capture(ON_THE_SPOT, HandedMaterial.DEFER, List.of());
    assertEquals("case-rule-t11", refused(MAYOR, order("T11", ",\"content\":\"准予\"")));
    assertTrue(Look.file(township, CASE).letters().isEmpty());
    CaseFile file = act(MAYOR, order("T11", ",\"content\":\"准予\",\"arrived\":[3]"));
    assertTrue(file.decision().yes());
  }

  @Test
  void helpInAnEmergencyIsGivenFirstAndItsPapersFollow() {
    capture(EMERGENCY, HandedMaterial.DEFER, List.of());
    assertTrue(act(MAYOR, order("T11", ",\"content\":\"先行救助\"")).decision().yes());
  }

  /** Ten working days are promised from Monday the 2nd: until the 16th. */
  @Test
  void silenceAcceptsWithThePaperStillToCome() {
    captureWithout();
    clock.set("2026-03-09T16:01:00Z");
    assertEquals(1, township.bean(Deadlines.class).pass().accepted());
    CaseFile file = Look.file(township, CASE);
    assertEquals(LocalDate.of(2026, 3, 16), file.deferred().get(0).dueOn());
    assertTrue(file.runningClock(ClockKind.DEFERRED).isPresent());
    assertTrue(letter("W03").contains("能力评估报告，2026年3月16日前补交"));
    assertFalse(letter("W03").contains("书面承诺"), "nobody signed one");
    handIn(REPORT);
    assertFalse(Look.file(township, CASE).deferred().get(0).isAwaited());
    Look.assertRebuilt(township, CASE);
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
    capture(ITEM, have, pictures);
  }

  private void capture(String item, String have, List<Digest> pictures) {
    Application whole = Papers.application(1, item, "34082219000101005X", new Manifest(List.of()));
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
    bring(Map.of(), new HandedMaterial(no, HandedMaterial.ORIGINAL, List.of(PICTURE), ""));
  }

  private void bring(Map<String, Object> form, HandedMaterial... materials) {
    Supplement supplement =
        new Supplement("2026-03-04", form, List.of(materials), new Manifest(List.of()).digest());
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
