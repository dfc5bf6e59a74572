package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Outcome;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Manifest;
import org.daiban.core.request.Supplement;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.feed.Page;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Person;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing waits silently (P4, P6), and nothing wrong or too late goes through. */
class WaitingTest {
  private static final String CASE = Papers.caseId(1);
  private static final Person CLERK =
      new Person("c", "c", "测试", Role.TOWNSHIP_CLERK, "340822100000", "", "", true);

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private TestNode county;
  private TestNode township;
  private Village village;

  @BeforeEach
  void start() {
    county = TestNode.county(clock, folder.resolve("county"));
    township = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    village = Village.enrolledAt(township);
  }

  @AfterEach
  void stop() {
    township.close();
    county.close();
  }

  @Test
  void entryThatWaitsIsToldOnceAndThenReplacedByItsFinalOutcome() {
    village.write(CASE, EntryType.CAPTURE, Papers.application(1).text(), "sample-2026.2");
    send();
    assertEquals(Outcome.WAITING, outcome(1).verdict());
    long position = position();
    lookAgain(township);
    assertEquals(position, position(), "told once");
    String newer = TestNode.sample("catalogue.json").replace("sample-2026.1", "sample-2026.2");
    township.reference().publishCatalogue(newer);
    lookAgain(township);
    assertEquals(Outcome.APPLIED, outcome(1).verdict());
  }

  @Test
  void supplementWaitsWithAWordWhileItsHolderLacksTheCatalogue() {
    captured();
    act(notice());
    village.write(CASE, EntryType.SUPPLEMENT, Papers.supplement().text());
    withoutCatalogue(this::send);
    assertEquals(Outcome.WAITING, outcome(2).verdict());
    assertTrue(outcome(2).todo().contains("不用重新办理"));
    lookAgain(township);
    assertEquals(CaseState.RECEIVED, Look.file(township, CASE).state());
    assertEquals(Outcome.APPLIED, outcome(2).verdict());
  }

  @Test
  void unknownTypeIsLookedAtAgainByAProgramThatKnowsOtherTypes() {
    start(township);
    village.write(CASE, "case.hologram", "{}");
    send();
    assertEquals(List.of(), Look.unanswered(township));
    assertEquals(1, asideCount());
    start(township);
    assertEquals(1, asideCount(), "the same program does not look again");
    asIfItsTypeWereKnownNow();
    start(township);
    assertEquals(0, asideCount());
    assertEquals("FORMAT", outcome(1).rule(), "it was looked at");
  }

  /** An older program ran here, which did not know what this one calls a capture. */
  private void asIfItsTypeWereKnownNow() {
    sql("UPDATE known_types SET types = 'case.act'");
    sql(
        "UPDATE kept_entry SET type = 'case.capture',"
            + " header = replace(header, 'case.hologram', 'case.capture')"
            + " WHERE type = 'case.hologram'");
  }

  @Test
  void supplementWhoseFormBreaksItsRuleIsRefusedWithWhatToMend() {
    captured();
    act(notice());
    Supplement wrong =
        new Supplement(
            "2026-03-03",
            Map.of("id_no", "340822190001010018"),
            List.of(new HandedMaterial(2, HandedMaterial.COPY, List.of(Digest.of("paper")), "")),
            new Manifest(List.of()).digest());
    village.write(CASE, EntryType.SUPPLEMENT, wrong.text());
    send();
    assertEquals(Outcome.REFUSED, outcome(2).verdict());
    assertEquals("FORM", outcome(2).rule());
    assertTrue(outcome(2).reason().contains("号码"), outcome(2).reason());
    assertTrue(!outcome(2).reason().contains("340822190001010018"), "the number is not repeated");
    assertEquals(CaseState.CORRECTION, Look.file(township, CASE).state());
  }

  @Test
  void noticeAfterItsFiveWorkingDaysIsRefusedAndSpendsNoLetter() {
    captured();
    clock.set("2026-03-10T02:00:00Z");
    Refusal refusal = assertThrows(Refusal.class, () -> act(notice()));
    assertEquals("case-rule-t4", refusal.problem().code());
    assertTrue(refusal.problem().detail().contains("即为受理"));
    assertEquals(0, Look.count(township, "letter_number"));
    act(ActOrder.parse("{\"act\":\"T10\",\"revision\":1}"));
    assertEquals(CaseState.REVIEW, Look.file(township, CASE).state());
  }

  private void captured() {
    village.write(CASE, EntryType.CAPTURE, Papers.application(1).text());
    send();
  }

  private void send() {
    village.receipt(township, village.batch());
  }

  private void act(ActOrder order) {
    township.bean(CaseDesk.class).act(CLERK, CASE, order);
  }

  private static ActOrder notice() {
    return ActOrder.parse(
        "{\"act\":\"T4\",\"revision\":1,\"missing\":[{\"no\":2,\"name\":\"居民身份证\","
            + "\"what\":\"没有复印件\",\"how\":\"补交复印件\"}]}");
  }

  private Outcome outcome(long seq) {
    return Look.outcomeOf(township, village.device(), seq);
  }

  private static void lookAgain(TestNode node) {
    node.transactions()
        .write(
            connection -> {
              node.bean(Cases.class).lookAgain(connection);
              return null;
            });
  }

  private static void start(TestNode node) {
    node.transactions()
        .write(
            connection -> {
              node.bean(Cases.class).started(connection);
              return null;
            });
  }

  /** The catalogue is gone for a while, as after a store was put back. */
  private void withoutCatalogue(Runnable meanwhile) {
    sql("UPDATE feed_row SET kind = 'hidden' WHERE kind = 'catalogue'");
    township.reference().changed();
    meanwhile.run();
    sql("UPDATE feed_row SET kind = 'catalogue' WHERE kind = 'hidden'");
    township.reference().changed();
  }

  private long asideCount() {
    return township
        .transactions()
        .read(
            connection ->
                Sql.number(connection, "SELECT count(*) FROM kept_entry WHERE applied = 2"));
  }

  private void sql(String statement) {
    township.transactions().write(connection -> Sql.update(connection, statement));
  }

  private long position() {
    Page page =
        township
            .transactions()
            .read(
                connection ->
                    ChangeFeed.page(
                        connection, List.of("device:" + village.device()), 0, 1_000_000));
    return page.items().get(page.items().size() - 1).position();
  }
}
