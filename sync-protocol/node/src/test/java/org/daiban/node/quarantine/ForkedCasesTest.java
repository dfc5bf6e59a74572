package org.daiban.node.quarantine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Outcome;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.cases.CaseTable;
import org.daiban.node.cases.Papers;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two machines under one name: both histories are kept, and a person adopts the second one. */
class ForkedCasesTest {
  private static final Person CLERK = person(Role.TOWNSHIP_CLERK, "340822100000");
  private static final Person FAR = person(Role.TOWNSHIP_CLERK, "340822101000");
  private static final Person MANAGER = person(Role.CENTRE_MANAGER, "340822000000");
  private static final String FIRST = Papers.caseId(1);
  private static final String SECOND = Papers.caseId(2);

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private TestNode county;
  private TestNode township;
  private Village village;
  private Village clone;

  @BeforeEach
  void start() {
    county = TestNode.county(clock, folder.resolve("county"));
    township = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    village = Village.enrolledAt(township);
    clone = village.cloned();
    county
        .transactions()
        .write(
            connection -> {
              Identity.learn(connection, village.certificates(), clock.millis());
              return null;
            });
  }

  @AfterEach
  void stop() {
    township.close();
    county.close();
  }

  private static Person person(Role role, String region) {
    return new Person("p-" + region, "p", "测试", role, region, "", "", true);
  }

  private QuarantineDesk desk(TestNode node) {
    return node.bean(QuarantineDesk.class);
  }

  private void capture(Village device, String caseId, int person) {
    device.write(caseId, EntryType.CAPTURE, Papers.application(person).text());
  }

  /** Both machines capture a case under the same number of the log, and of the day. */
  private void fork() {
    capture(village, FIRST, 1);
    capture(clone, SECOND, 1);
    village.send(township, village.batch());
    clone.send(township, clone.batch());
  }

  private Optional<CaseFile> find(TestNode node, String caseId) {
    return node.transactions().read(connection -> CaseTable.find(connection, caseId));
  }

  private Optional<Outcome> outcome(TestNode node, String key) {
    return node.transactions()
        .read(connection -> ChangeFeed.find(connection, FeedItem.OUTCOME, key))
        .map(Outcome::parse);
  }

  private String asideKey() {
    Entry entry = clone.entry(1);
    return Outcome.asideKey(clone.device(), 1, entry.digest());
  }

  /** What the township has written goes up, cut and signed as in the program. */
  private void relayUp() {
    List<KeptEntry> own =
        township
            .transactions()
            .read(connection -> KeptTable.from(connection, township.machine().name(), 1, 200));
    List<Entry> entries = new ArrayList<>();
    own.forEach(kept -> entries.add(kept.entry()));
    county
        .bean(Exchange.class)
        .keep(township.machine().name(), Batch.of(entries, township.machine().signer()).text());
  }

  @Test
  void secondHistoryIsNotAmongTheCasesUntilAPersonAdoptsIt() {
    fork();
    assertTrue(find(township, FIRST).isPresent());
    assertFalse(find(township, SECOND).isPresent());
    AsideCase waiting = desk(township).open(Jurisdiction.area(CLERK)).get(0);
    assertEquals(SECOND, waiting.caseId());
    assertEquals("FORKED", waiting.cause());

    desk(township).adopt(CLERK, village.device(), SECOND);

    CaseFile adopted = find(township, SECOND).orElseThrow();
    assertEquals(CaseState.RECEIVED, adopted.state());
    assertEquals("测试人1", adopted.subject().applicant());
    assertEquals(List.of(), desk(township).open(Jurisdiction.area(CLERK)));
    assertEquals(Outcome.APPLIED, outcome(township, asideKey()).orElseThrow().verdict());
  }

  @Test
  void caseKeptLaterGetsANumberOfItsOwn() {
    fork();
    String taken = find(township, FIRST).orElseThrow().number();
    desk(township).adopt(CLERK, village.device(), SECOND);
    String number = find(township, SECOND).orElseThrow().number();
    assertNotEquals(taken, number);
    assertTrue(number.startsWith("34082210000026030200001"), number);
    assertEquals(taken, find(township, FIRST).orElseThrow().number());
  }

  @Test
  void outcomesOfBothHistoriesStandBesideEachOther() {
    fork();
    desk(township).adopt(CLERK, village.device(), SECOND);
    Outcome first = outcome(township, village.device() + ":1").orElseThrow();
    Outcome second = outcome(township, asideKey()).orElseThrow();
    assertEquals(village.entry(1).digest(), first.entry());
    assertEquals(clone.entry(1).digest(), second.entry());
  }

  @Test
  void adoptionReachesTheCountyWithTheApplication() {
    fork();
    desk(township).adopt(CLERK, village.device(), SECOND);
    relayUp();
    assertEquals(find(township, SECOND), find(county, SECOND));
  }

  @Test
  void countyAdoptsForTheTownshipThatReceives() {
    capture(village, FIRST, 1);
    capture(clone, SECOND, 2);
    village.send(county, village.batch());
    clone.send(county, clone.batch());
    desk(county).adopt(MANAGER, village.device(), SECOND);
    assertFalse(find(county, SECOND).isPresent(), "the township receives it");

    for (String batch : inbox()) {
      township.bean(Exchange.class).keep(county.machine().name(), batch);
    }

    assertEquals(
        township.machine().name(), find(township, SECOND).map(CaseFile::holder).orElse("none"));
  }

  private List<String> inbox() {
    return county.exchange(township.machine().name(), Village.of(township).request()).batches();
  }

  @Test
  void adoptedTwiceTakesEffectOnce() {
    fork();
    village.send(county, village.batch());
    clone.send(county, clone.batch());
    desk(county).adopt(MANAGER, village.device(), SECOND);
    desk(township).adopt(CLERK, village.device(), SECOND);
    for (String batch : inbox()) {
      township.bean(Exchange.class).keep(county.machine().name(), batch);
    }
    CaseFile file = find(township, SECOND).orElseThrow();
    assertEquals(1, file.revision());
    assertEquals(Outcome.APPLIED, outcome(township, asideKey()).orElseThrow().verdict());
  }

  @Test
  void supplementOfTheSecondHistoryIsJudgedLikeAnyOther() {
    fork();
    desk(township).adopt(CLERK, village.device(), SECOND);
    clone.write(SECOND, EntryType.SUPPLEMENT, Papers.supplement().text());
    clone.send(township, clone.batch());
    desk(township).adopt(CLERK, village.device(), SECOND);
    Entry entry = clone.entry(2);
    Outcome outcome =
        outcome(township, Outcome.asideKey(clone.device(), 2, entry.digest())).orElseThrow();
    assertEquals(Outcome.REFUSED, outcome.verdict(), "nothing was asked for");
  }

  @Test
  void whatIsSetAsideStaysKeptAndItsAuthorIsToldWhy() {
    fork();
    desk(township).setAside(CLERK, village.device(), SECOND, "与第一件重复");
    assertFalse(find(township, SECOND).isPresent());
    assertEquals(List.of(), desk(township).open(Jurisdiction.area(CLERK)));
    Outcome told = outcome(township, asideKey()).orElseThrow();
    assertEquals("SET_ASIDE", told.rule());
    assertTrue(told.reason().contains("与第一件重复"));
    assertThrows(Refusal.class, () -> desk(township).adopt(CLERK, village.device(), SECOND));
  }

  @Test
  void onlyTheOfficeAboveTheMachineDecides() {
    fork();
    Refusal refusal =
        assertThrows(Refusal.class, () -> desk(township).adopt(FAR, village.device(), SECOND));
    assertEquals("other-office", refusal.problem().code());
    assertThrows(
        Refusal.class, () -> desk(township).setAside(CLERK, village.device(), SECOND, " "));
    assertEquals(1, desk(township).open(Jurisdiction.area(CLERK)).size());
  }

  @Test
  void villageCannotAdoptForItself() {
    fork();
    Entry second = clone.entry(1);
    Village neighbour = Village.enrolledAt(township, "340822100202");
    neighbour.write(
        SECOND, EntryType.ADOPT, new org.daiban.core.log.Adoption("FORKED", second).text());
    neighbour.send(township, neighbour.batch());
    assertFalse(find(township, SECOND).isPresent());
    assertEquals(1, desk(township).open(Jurisdiction.area(CLERK)).size());
  }

  @Test
  void answerToOneHistoryLeavesTheSameNumberOfTheOtherOpen() {
    capture(village, FIRST, 1);
    capture(clone, SECOND, 2);
    clone.send(county, clone.batch());
    village.send(township, village.batch());
    relayUp();
    assertTrue(find(county, FIRST).isPresent());
    long waiting =
        county.transactions().read(KeptTable::casesWaiting).stream().filter(SECOND::equals).count();
    assertEquals(1, waiting, "the clone's case still waits for the township");
  }
}
