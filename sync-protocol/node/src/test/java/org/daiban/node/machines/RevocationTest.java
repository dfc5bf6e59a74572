package org.daiban.node.machines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.Wire;
import org.daiban.node.cases.CaseTable;
import org.daiban.node.cases.Papers;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.intake.Receipts;
import org.daiban.node.people.Person;
import org.daiban.node.quarantine.QuarantineDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lost machine is shut out from a time on; nothing it holds is destroyed (P10). */
class RevocationTest {
  private static final Person CLERK = person(Role.TOWNSHIP_CLERK, "340822100000");
  private static final Person MANAGER = person(Role.CENTRE_MANAGER, "340822000000");

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
    learnAtCounty();
  }

  private void learnAtCounty() {
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

  private void capture(int n) {
    village.write(Papers.caseId(n), EntryType.CAPTURE, Papers.application(n).text());
  }

  private void revoke(TestNode node, Person who, long atMs) {
    node.bean(RevocationDesk.class).revoke(who, village.device(), atMs, "电脑丢失");
  }

  private static boolean isCase(TestNode node, int n) {
    return node.transactions()
        .read(connection -> CaseTable.find(connection, Papers.caseId(n)))
        .isPresent();
  }

  private static List<String> codes(Receipt receipt) {
    return receipt.refused().stream().map(KeepRefusal::code).toList();
  }

  @Test
  void whatComesAfterwardsIsKeptAsideAndTheMachineIsToldWhy() {
    capture(1);
    village.send(township, village.batch());
    clock.advance(Duration.ofHours(1));
    revoke(township, CLERK, clock.millis());
    capture(2);
    Receipt receipt = village.receipt(township, village.batch());
    assertEquals(1, receipt.head());
    assertEquals(List.of("REVOKED", "REVOKED"), codes(receipt));
    assertTrue(receipt.refused().get(0).reason().contains("电脑丢失"));
    assertTrue(isCase(township, 1));
    assertFalse(isCase(township, 2));
    township.bean(QuarantineDesk.class).adopt(CLERK, village.device(), Papers.caseId(2));
    assertTrue(isCase(township, 2), "a person may adopt it all the same");
  }

  @Test
  void backlogOfAShutOutMachineReachesTheCentreAndNoneOfItTakesEffect() {
    revoke(township, CLERK, clock.millis());
    for (int n = 1; n <= 20; n++) {
      capture(n);
    }
    village.send(township, village.batch());
    for (int n = 1; n <= 20; n++) {
      assertFalse(isCase(township, n));
    }
    assertEquals(20, KeptAside.count(township));
  }

  @Test
  void twentyUnsentReachTheCountyWhicheverWayTheyComeAndNoneIsAccepted() {
    revoke(county, MANAGER, clock.millis());
    takeRevocationDown();
    for (int n = 1; n <= 20; n++) {
      capture(n);
    }
    village.send(township, village.batch(1, 10));
    county.bean(Exchange.class).keep(township.machine().name(), village.batch(1, 10));
    village.send(county, village.batch(5, 20));
    for (int n = 1; n <= 20; n++) {
      assertFalse(isCase(county, n));
    }
    assertEquals(20, KeptAside.count(county));
  }

  @Test
  void shutOutMachineLearnsNothingMore() {
    capture(1);
    village.send(township, village.batch());
    revoke(township, CLERK, clock.millis());
    ExchangeAnswer answer = village.send(township);
    assertEquals(List.of(), answer.items());
    assertEquals(1, answer.receipts().size());
    assertEquals(List.of("REVOKED"), codes(Village.receiptFor(township, village.device(), answer)));
  }

  @Test
  void doorShowsNoPhotoToAShutOutMachine() throws IOException {
    Wire wire = new Wire(county, village).greeted();
    revoke(county, MANAGER, clock.millis());
    Wire.Answer answer = wire.send("GET", "/sync/v1/attachments/" + "0".repeat(64));
    assertEquals(403, answer.status());
    assertTrue(answer.text().contains("\"revoked\""), answer.text());
  }

  @Test
  void whatATrustedTownshipHadKeptBeforeIsNormalWhicheverWayItComes() {
    capture(1);
    village.send(township, village.batch());
    clock.advance(Duration.ofHours(1));
    revoke(county, MANAGER, clock.millis());
    clock.advance(Duration.ofHours(1));
    capture(2);
    county.bean(Exchange.class).keep(township.machine().name(), village.batch());
    assertEquals(0, head(county), "nobody has vouched for entry 1 yet");
    takeRevocationDown();
    vouch();
    assertEquals(1, head(county));
    assertEquals(1, KeptAside.count(county));
  }

  private void takeRevocationDown() {
    township
        .transactions()
        .write(
            connection -> {
              for (var item : changesFor(township)) {
                if (item.kind().equals("revocation")) {
                  org.daiban.node.identity.Revocations.learn(connection, Signed.parse(item.body()));
                }
              }
              return null;
            });
  }

  private List<org.daiban.core.log.FeedItem> changesFor(TestNode node) {
    return county.exchange(node.machine().name(), Village.of(node).request()).items();
  }

  /** The township's receipt goes up with its next request. */
  private void vouch() {
    String receipt =
        township
            .transactions()
            .read(
                connection ->
                    Receipts.of(
                            connection,
                            Identity.read(connection),
                            village.device(),
                            List.of(),
                            clock.millis())
                        .text());
    ExchangeRequest request = Village.of(township).request();
    county.exchange(
        township.machine().name(),
        new ExchangeRequest(
            request.version(),
            request.device(),
            null,
            List.of(),
            request.heartbeat(),
            List.of(),
            List.of(receipt),
            List.of()));
  }

  private long head(TestNode node) {
    return node.transactions().read(connection -> KeptTable.headOf(connection, village.device()));
  }

  @Test
  void revocationOfATownshipReachesTheCountyByItsLog() {
    revoke(township, CLERK, clock.millis());
    Entry entry =
        township
            .transactions()
            .read(connection -> KeptTable.from(connection, township.machine().name(), 1, 1))
            .get(0)
            .entry();
    county
        .bean(Exchange.class)
        .keep(
            township.machine().name(),
            org.daiban.core.log.Batch.of(List.of(entry), township.machine().signer()).text());
    capture(1);
    assertEquals(
        List.of("REVOKED"),
        codes(village.receipt(county, village.batch())).stream().distinct().toList());
  }

  @Test
  void nodeThatLearnsLateHoldsBackWhatNobodyHasAnswered() {
    capture(1);
    village.send(county, village.batch());
    revoke(county, MANAGER, clock.millis() - 60_000);
    assertEquals(1, KeptAside.count(county));
    county.bean(QuarantineDesk.class).adopt(MANAGER, village.device(), Papers.caseId(1));
    assertEquals(0, openAside());
  }

  private long openAside() {
    return county
        .transactions()
        .read(
            connection ->
                org.daiban.node.store.Sql.number(
                    connection, "SELECT count(*) FROM kept_aside WHERE decision IS NULL"));
  }

  @Test
  void townshipShutsOutItsVillagesOnlyAndNobodyShutsOutTheFuture() {
    Person far = person(Role.TOWNSHIP_CLERK, "340822101000");
    assertThrows(Refusal.class, () -> revoke(township, far, clock.millis()));
    assertThrows(
        Refusal.class,
        () ->
            township
                .bean(RevocationDesk.class)
                .revoke(CLERK, township.machine().name(), clock.millis(), "x"));
    assertThrows(Refusal.class, () -> revoke(township, CLERK, clock.millis() + 1));
    revoke(township, CLERK, clock.millis());
    assertThrows(Refusal.class, () -> revoke(township, CLERK, clock.millis()));
    revoke(township, CLERK, clock.millis() - 1);
  }

  @Test
  void replacementMachineFindsTheOpenCasesInOnePull() {
    capture(1);
    village.send(township, village.batch());
    revoke(township, CLERK, clock.millis());
    Village fresh = Village.enrolledAt(township);
    ExchangeAnswer answer = fresh.send(township);
    assertFalse(fresh.device().equals(village.device()));
    assertTrue(answer.items().stream().anyMatch(item -> item.key().equals(Papers.caseId(1))));
    assertFalse(answer.more());
  }

  /** Counts what is kept aside. */
  private static final class KeptAside {
    static long count(TestNode node) {
      return node.transactions()
          .read(
              connection ->
                  org.daiban.node.store.Sql.number(connection, "SELECT count(*) FROM kept_aside"));
    }
  }
}
