package org.daiban.node.machines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.MissingItem;
import org.daiban.core.cases.Role;
import org.daiban.core.cases.Transition;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Signed;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.cases.ActOrder;
import org.daiban.node.cases.CaseDesk;
import org.daiban.node.cases.CaseTable;
import org.daiban.node.cases.Cases;
import org.daiban.node.cases.Papers;
import org.daiban.node.cases.Posting;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.people.Person;
import org.daiban.node.quarantine.QuarantineDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A township's machine is dead: the county stands in; it comes back: its acts are facts. */
class TakeOverTest {
  private static final String TOWNSHIP = TestNode.TOWNSHIP_REGION;
  private static final Person CLERK = person(Role.TOWNSHIP_CLERK, TOWNSHIP, "");
  private static final Person REVIEWER = person(Role.TOWNSHIP_REVIEWER, TOWNSHIP, "");
  private static final Person MANAGER = person(Role.CENTRE_MANAGER, "340822000000", "");
  private static final Person WINDOW = person(Role.WINDOW_CLERK, "340822000000", "县民政局");
  private static final Person CHIEF = person(Role.FIRST_REPRESENTATIVE, "340822000000", "县民政局");
  private static final String CASE = Papers.caseId(1);

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private TestNode county;
  private TestNode township;
  private Village village;

  @BeforeEach
  void start() {
    county = TestNode.county(clock, folder.resolve("county"));
    township = TestNode.township(county, TOWNSHIP, folder.resolve("township"));
    village = Village.enrolledAt(township);
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

  private static Person person(Role role, String region, String department) {
    return new Person(role + region, "p", role.title(), role, region, department, "", true);
  }

  private void capture(int n) {
    village.write(Papers.caseId(n), EntryType.CAPTURE, Papers.application(n).text());
  }

  private CaseFile act(TestNode node, Person who, Transition row) {
    return act(node, who, row, List.of());
  }

  private CaseFile act(TestNode node, Person who, Transition row, List<MissingItem> missing) {
    int revision = find(node).orElseThrow().revision();
    ActOrder order = new ActOrder(row, revision, "同意", missing, 15, "准予", "", "", "", "", null, "");
    clock.advance(Duration.ofMinutes(1));
    return node.bean(CaseDesk.class).act(who, CASE, order);
  }

  private Optional<CaseFile> find(TestNode node) {
    return node.transactions().read(connection -> CaseTable.find(connection, CASE));
  }

  private CaseFile file(TestNode node) {
    return find(node).orElseThrow();
  }

  private void up() {
    List<Entry> entries = new ArrayList<>();
    for (KeptEntry kept :
        township
            .transactions()
            .read(connection -> KeptTable.from(connection, township.machine().name(), 1, 200))) {
      entries.add(kept.entry());
    }
    if (!entries.isEmpty()) {
      keep(county, Batch.of(entries, township.machine().signer()).text());
    }
  }

  private static void keep(TestNode node, String batch) {
    node.bean(Exchange.class).keep("test", batch);
  }

  /** What a township's machine reads of the county: charges, snapshots, its inbox. */
  private void down(TestNode node) {
    var answer = county.exchange(node.machine().name(), Village.of(node).request());
    node.transactions()
        .write(
            connection -> {
              Identity.learn(connection, answer.certificates(), clock.millis());
              for (FeedItem item : answer.items()) {
                if (item.kind().equals(FeedItem.CHARGE)) {
                  Charges.learn(connection, Signed.parse(item.body()));
                } else if (item.kind().equals(FeedItem.CASE)) {
                  node.bean(Cases.class)
                      .snapshot(connection, Signed.parse(item.body()), item.key());
                }
              }
              return null;
            });
    answer.batches().forEach(batch -> keep(node, batch));
  }

  private void takeOver() {
    county.bean(TakeOverDesk.class).takeOver(MANAGER, TOWNSHIP, "机器损坏");
  }

  private String countyName() {
    return county.machine().name();
  }

  /** Received at the township, known at the county. */
  private void received() {
    capture(1);
    village.send(township, village.batch());
    keep(county, village.batch());
    up();
  }

  @Test
  void townshipsClerksWorkOnAtTheCountysConsoleInTheTownshipsName() {
    received();
    takeOver();
    CaseFile taken = file(county);
    assertEquals(countyName(), taken.holder());
    assertEquals(2, taken.term());
    assertEquals(CaseState.RECEIVED, taken.state());

    assertThrows(Refusal.class, () -> act(county, WINDOW, Transition.T10), "another organ's");
    CaseFile accepted = act(county, CLERK, Transition.T10);

    assertTrue(accepted.letters().get(0).number().contains("县-1号"), accepted.toString());
    CaseFile forwarded = review(county);
    assertEquals(CaseState.REVIEW, forwarded.state());
    assertEquals(3, forwarded.term());
    assertThrows(Refusal.class, () -> act(county, CLERK, Transition.T12), "now the county's");
  }

  @Test
  void whoKeptOutAtTheTownshipKeepsOutAtTheCountyThatStandsIn() {
    received();
    township.bean(CaseDesk.class).recuse(CLERK, CASE, "配偶");
    up();
    takeOver();
    Refusal refused = assertThrows(Refusal.class, () -> act(county, CLERK, Transition.T10));
    assertEquals("case-rule-avoid", refused.problem().code());
  }

  @Test
  void whatIsCapturedWhileTheCountyStandsInIsReceivedForTheTownship() {
    takeOver();
    capture(1);
    keep(county, village.batch());
    CaseFile file = file(county);
    assertEquals(countyName(), file.holder());
    assertEquals(township.machine().name(), file.subject().acceptNode());
    assertEquals(2, file.term(), "above all that the township can have done by itself");
    assertTrue(act(county, CLERK, Transition.T10).letters().get(0).number().contains("县-1号"));
  }

  @Test
  void whatWaitedForTheTownshipIsReceivedAtTheTakeOver() {
    capture(1);
    keep(county, village.batch());
    assertFalse(find(county).isPresent());
    takeOver();
    assertEquals(CaseState.RECEIVED, file(county).state());
  }

  @Test
  void actsOfTheOldMachineAreFactsThatAClerkAdoptsWithDateAndNumber() {
    received();
    CaseFile old = act(township, CLERK, Transition.T10);
    String number = old.letters().get(0).number();
    clock.advance(Duration.ofDays(2));
    takeOver();
    up();
    assertEquals(CaseState.RECEIVED, file(county).state(), "not before a person has looked");

    QuarantineDesk desk = county.bean(QuarantineDesk.class);
    assertThrows(
        Refusal.class, () -> desk.adopt(REVIEWER, township.machine().name(), CASE), "not hers");
    desk.adopt(CLERK, township.machine().name(), CASE);

    CaseFile adopted = file(county);
    assertEquals(CaseState.REVIEW, adopted.state());
    assertEquals(number, adopted.letters().get(0).number());
    assertEquals(old.dates().accepted(), adopted.dates().accepted());
    assertTrue(adopted.history().stream().anyMatch(line -> line.text().contains(number)));
  }

  @Test
  void actThatNoLongerFitsIsRevokedWithAReason() {
    received();
    act(township, CLERK, Transition.T4, List.of(new MissingItem(2, "照片", "不清楚", "重拍")));
    takeOver();
    act(county, CLERK, Transition.T10);
    up();
    QuarantineDesk desk = county.bean(QuarantineDesk.class);
    Refusal refusal =
        assertThrows(Refusal.class, () -> desk.adopt(CLERK, township.machine().name(), CASE));
    assertTrue(refusal.problem().todo().contains("撤销"));
    CaseFile before = file(county);
    desk.setAside(CLERK, township.machine().name(), CASE, "接管后已受理");
    CaseFile after = file(county);
    assertEquals(before.state(), after.state());
    assertTrue(after.history().get(after.history().size() - 1).text().contains("接管后已受理"));
  }

  @Test
  void returningMachineLearnsThatItNoLongerHoldsAndRefusesActs() {
    received();
    takeOver();
    down(township);
    assertEquals(countyName(), file(township).holder());
    assertThrows(Refusal.class, () -> act(township, CLERK, Transition.T10));
    capture(2);
    village.send(township, village.batch());
    assertFalse(
        township
            .transactions()
            .read(connection -> CaseTable.find(connection, Papers.caseId(2)))
            .isPresent(),
        "it receives nothing any more");
  }

  @Test
  void caseThatOnlyTheOldMachineKnewIsTakenUpWithAllItDid() {
    capture(1);
    village.send(township, village.batch());
    act(township, CLERK, Transition.T10);
    takeOver();
    keep(county, village.batch(1, 1));
    assertEquals(2, file(county).term(), "the village offered it again meanwhile");
    up();
    assertEquals(CaseState.RECEIVED, file(county).state());
    county.bean(QuarantineDesk.class).adopt(CLERK, township.machine().name(), CASE);
    assertEquals(CaseState.REVIEW, file(county).state());
    assertThrows(
        Refusal.class,
        () -> county.bean(QuarantineDesk.class).adopt(CLERK, township.machine().name(), CASE),
        "what the node did by itself needs no clerk");
  }

  @Test
  void caseThatNobodyElseKnewStandsAsTheOldMachineLeftIt() {
    capture(1);
    village.send(township, village.batch());
    CaseFile old = act(township, CLERK, Transition.T10);
    takeOver();
    up();
    CaseFile taken = file(county);
    assertEquals(CaseState.REVIEW, taken.state());
    assertEquals(countyName(), taken.holder());
    assertEquals(old.letters(), taken.letters());
  }

  /** Does the township's steps, its posting among them, and forwards. */
  private CaseFile review(TestNode node) {
    Posting.review(node, clock, CLERK, REVIEWER, CASE);
    return act(node, REVIEWER, Transition.T21);
  }

  @Test
  void newMachineGetsTheCasesAtAHigherTermAndItsOwnLetterSeries() {
    received();
    takeOver();
    act(county, CLERK, Transition.T10);
    capture(2);
    keep(county, village.batch(2, 2));
    TestNode fresh = TestNode.township(county, TOWNSHIP, folder.resolve("fresh"));
    try {
      assertEquals(TOWNSHIP + "-01", fresh.machine().name());
      county.bean(TakeOverDesk.class).handOver(MANAGER, TOWNSHIP, fresh.machine().name(), "新机器");
      assertThrows(Refusal.class, () -> act(county, REVIEWER, Transition.T21), "handed over");
      down(fresh);
      CaseFile file = file(fresh);
      assertEquals(fresh.machine().name(), file.holder());
      assertEquals(3, file.term());
      assertTrue(
          fresh
              .transactions()
              .read(connection -> CaseTable.find(connection, Papers.caseId(2)))
              .isPresent());
      CaseFile forwarded = review(fresh);
      String number = forwarded.letters().get(forwarded.letters().size() - 1).number();
      assertTrue(number.contains("01-1号"), number);
    } finally {
      fresh.close();
    }
  }

  @Test
  void requestBetweenHandOverAndKeepingWaitsAndIsAnsweredOnce() {
    received();
    takeOver();
    MissingItem photo = new MissingItem(2, "照片", "不清楚", "重拍");
    act(county, CLERK, Transition.T4, List.of(photo));
    county.bean(TakeOverDesk.class).handOver(MANAGER, TOWNSHIP, township.machine().name(), "机器修好");
    village.write(CASE, EntryType.SUPPLEMENT, Papers.supplement().text());
    keep(county, village.batch());
    keep(county, village.batch());
    assertEquals(CaseState.CORRECTION, file(county).state(), "nobody holds it just now");
    down(township);
    down(township);
    CaseFile corrected = file(township);
    assertEquals(CaseState.RECEIVED, corrected.state());
    up();
    up();
    assertEquals(corrected, file(county));
  }

  @Test
  void requestThatArrivesBeforeTheSnapshotWaitsForIt() {
    received();
    takeOver();
    MissingItem photo = new MissingItem(2, "照片", "不清楚", "重拍");
    act(county, CLERK, Transition.T4, List.of(photo));
    county.bean(TakeOverDesk.class).handOver(MANAGER, TOWNSHIP, township.machine().name(), "机器修好");
    village.write(CASE, EntryType.SUPPLEMENT, Papers.supplement().text());
    village.send(township, village.batch());
    assertEquals(CaseState.RECEIVED, file(township).state(), "as it was before the take-over");
    down(township);
    assertEquals(CaseState.RECEIVED, file(township).state());
    assertEquals(3, file(township).term());
    assertEquals(1, file(township).letters().size(), "corrected after the notice");
  }

  @Test
  void secondMachineIsNotLetInWhileTheFirstIsInCharge() {
    assertThrows(
        Refusal.class, () -> TestNode.township(county, TOWNSHIP, folder.resolve("second")).close());
  }

  @Test
  void caseGoesOnToItsEndWhileTheCountyStandsIn() {
    received();
    takeOver();
    act(county, CLERK, Transition.T10);
    review(county);
    while (county.bean(CaseDesk.class).available(WINDOW, file(county)).contains(Transition.T12)) {
      act(county, WINDOW, Transition.T12);
    }
    CaseFile decided = act(county, CHIEF, Transition.T22);
    assertEquals(CaseState.DELIVERING, decided.state());
    assertEquals(countyName(), decided.holder());
    village.write(
        CASE,
        EntryType.DELIVERY_PROOF,
        Papers.delivery(decided.dates().decided().toString()).text());
    keep(county, village.batch());
    assertEquals(CaseState.CLOSED, file(county).state());
  }
}
