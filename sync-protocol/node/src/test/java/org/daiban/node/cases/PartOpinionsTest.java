package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.PartVerdict;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.WireException;
import org.daiban.node.TestNode;
import org.daiban.node.exchange.UpperTable;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.log.NodeLog;
import org.daiban.node.people.Person;
import org.junit.jupiter.api.Test;

/** How a department's word travels to the holder, and what becomes of it there. */
class PartOpinionsTest extends JointStory {
  @Test
  void windowSeesWhatItIsAskedAndNobodyElseDoes() {
    split();
    relayUp();
    PartDesk desk = county.bean(PartDesk.class);
    assertEquals(List.of(CASE), desk.awaiting("县林业局").stream().map(CaseFile::caseId).toList());
    assertEquals(List.of(), desk.awaiting("县民政局"));
    CaseBelongings belongings = county.bean(CaseBelongings.class);
    assertTrue(
        belongings.partsOf(CASE).stream().anyMatch(part -> part.department().equals("县林业局")));
    says(FOREST, true, "");
    assertEquals(CaseState.JOINT, Look.file(county, CASE).state());
    assertEquals(1, opinionsUnderWay().size());
  }

  @Test
  void opinionThatComesTwiceCountsOnceAndNothingTravelsAnyMore() {
    split();
    relayUp();
    says(FARMING, true, "同意");
    List<String> under = opinionsUnderWay();
    opinionsDown();
    opinionsDown();
    int revision = Look.file(township, CASE).revision();
    relayOwnLogUp();
    assertFalse(part(county, 1).isAwaited());
    assertEquals(List.of(), opinionsUnderWay());
    township
        .transactions()
        .write(
            connection -> {
              township.bean(Cases.class).opinion(connection, under.get(0));
              return null;
            });
    assertEquals(revision, Look.file(township, CASE).revision());
  }

  @Test
  void choiceOfPartsThatIsNoListIsAFaultOfItsFieldAndNotOfTheProgram() {
    captureHomestead();
    act(CLERK, order("T10"));
    for (String parts : List.of("7", "\"1\"", "[\"1\"]", "[100]")) {
      assertEquals("fields-invalid", refused(CLERK, order("T13", ",\"parts\":" + parts)));
    }
  }

  @Test
  void departmentSignsOnceAndWaitsForTheHolder() {
    split();
    relayUp();
    says(FARMING, true, "同意");
    assertEquals("case-rule-t14", refusedTo(FARMING, true, "再次同意"));
    assertEquals("case-rule-t14", refusedTo(OTHER, true, "与我无关"));
    assertEquals("case-rule-t14", refusedTo(LAND, false, ""));
    assertEquals(1, Look.count(county, "part_opinion"));
  }

  @Test
  void wordThatTheHolderCannotTakeComesBackToItsDepartmentWithTheReason() {
    split();
    relayUp();
    says(FARMING, true, "同意");
    act(MAYOR, order("T28")); // the applicant has died: the township ends the case meanwhile
    opinionsDown();
    List<Outcome> told = tellTheCounty();
    assertEquals(1, told.size());
    assertEquals(Outcome.REFUSED, told.get(0).verdict());
    PartDesk.Sent sent =
        county.bean(PartDesk.class).sent(Look.file(county, CASE), part(county, 1)).get(0);
    assertTrue(sent.refused().orElseThrow().reason().contains("已终止"));
  }

  /** The township's outcomes for the county go up in an exchange, as they do from its relay. */
  private List<Outcome> tellTheCounty() {
    String device = county.machine().name();
    List<FeedItem> items =
        township
            .transactions()
            .read(connection -> ChangeFeed.outcomesAbove(connection, 0, 100))
            .stream()
            .filter(item -> item.scope().equals(FeedItem.device(device)))
            .toList();
    ExchangeRequest request =
        new ExchangeRequest(
            Protocol.VERSION,
            township.machine().name(),
            null,
            List.of(),
            new Heartbeat("test", "", 0, 0, 0, 0, List.of()),
            List.of(),
            List.of(),
            List.of());
    county.exchange(township.machine().name(), request.telling(items));
    return county
        .transactions()
        .read(connection -> ChangeFeed.all(connection, FeedItem.OUTCOME))
        .stream()
        .map(Outcome::parse)
        .filter(outcome -> outcome.device().equals(device))
        .toList();
  }

  @Test
  void afterATakeOverTheCountyTakesUpWhatLayThereAndTheOldActStandsByItself() {
    split();
    relayUp();
    says(FARMING, true, "同意");
    opinionsDown(); // the township writes T14 and cannot send it any more
    county
        .transactions()
        .write(
            connection ->
                county
                    .bean(Holders.class)
                    .takeOver(
                        connection, Actor.system(), CaseTable.find(connection, CASE).get(), "坏了"));
    assertEquals(PartVerdict.AGREED, part(county, 1).answer().verdict());
    says(LAND, true, "同意");
    assertFalse(part(county, 2).isAwaited());
    int revision = Look.file(county, CASE).revision();
    relayOwnLogUp();
    assertEquals(revision, Look.file(county, CASE).revision());
    assertEquals(1, Look.count(county, "kept_aside"));
    assertEquals(0, Look.count(county, "kept_aside WHERE decision IS NULL"));
  }

  @Test
  void noOfOneDepartmentIsQuotedInTheRefusalLetter() {
    split();
    relayUp();
    says(FOREST, false, "占用国家级公益林");
    opinionsDown();
    CaseFile decided = act(MAYOR, order("T23"));
    assertEquals(CaseState.DELIVERING, decided.state());
    assertTrue(decided.decision().reason().startsWith("县林业局不同意（怀林协〔2026〕1号）"));
    Letter letter = township.bean(DeskPages.class).letter(decided, letterOf(decided, "W23"));
    assertTrue(letter.html().contains("占用国家级公益林"));
  }

  private static String letterOf(CaseFile file, String kind) {
    return file.letters().stream()
        .filter(note -> note.kind().equals(kind))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void silenceCountsOnlyAfterTheTownshipHasHeardTheCountySince() {
    publishMildPlan();
    split();
    day("2026-03-10");
    JointSilence silence = silence();
    assertEquals(0, silence.pass());
    heardUntil("2026-03-09T12:00:00Z");
    assertEquals(0, silence.pass());
    heardUntil("2026-03-10T01:00:00Z");
    assertEquals(4, silence.pass());
    assertEquals(PartVerdict.SILENT, part(township, 1).answer().verdict());
    assertEquals(0, silence.pass());
  }

  private void publishMildPlan() {
    String mild =
        TestNode.sample("catalogue.json")
            .replaceFirst("(\"statutory_joint_limit\": ?45)", "$1, \"silence_agrees\": true");
    township.reference().publishCatalogue(mild);
  }

  private void heardUntil(String instant) {
    long atMs = Instant.parse(instant).toEpochMilli();
    township
        .transactions()
        .write(
            connection -> {
              UpperTable.heardUntil(connection, county.machine().name(), atMs);
              return null;
            });
  }

  private JointSilence silence() {
    return new JointSilence(
        township.transactions(),
        new CaseBook(township.bean(NodeLog.class), township.reference()),
        township.reference(),
        clock);
  }

  @Test
  void whatIsNoOpinionOfTheCountyIsNotTaken() {
    split();
    String batch = village.batch();
    assertThrows(
        WireException.class,
        () ->
            township
                .transactions()
                .write(
                    connection -> {
                      township.bean(Cases.class).opinion(connection, batch);
                      return null;
                    }));
  }

  private String refusedTo(Person window, boolean agrees, String reason) {
    return assertThrows(Refusal.class, () -> says(window, agrees, reason)).problem().code();
  }
}
