package org.daiban.node.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.core.number.RegionCode;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.Receipts;
import org.daiban.node.people.Area;
import org.daiban.node.time.NodeTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One round trip at the county: cursor, feed, inbox, and what damaged parts may not do. */
class ExchangeTest {
  private static final String LONG_PAYLOAD = "{\"v\":1,\"text\":\"" + "长".repeat(300) + "\"}";

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private TestNode county;
  private TestNode township;
  private Village village;

  @BeforeEach
  void start() {
    county = TestNode.county(clock, folder.resolve("county"));
    township = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    village = Village.enrolledAt(county);
  }

  @AfterEach
  void stop() {
    township.close();
    county.close();
  }

  @Test
  void receiptOfALargeBatchDoesNotWaitForTheNewsItMakes() {
    Cursor read = village.send(county).cursor();
    for (int i = 0; i < 150; i++) {
      village.write("0f8fad5b-d9cb-469f-a165-70867728950e", "test.note", LONG_PAYLOAD);
    }

    ExchangeAnswer first =
        county.exchange(village.device(), village.request(read, village.batch()));
    county.bean(Applying.class).applyWaiting();
    ExchangeAnswer second = county.exchange(village.device(), village.request(first.cursor()));

    assertEquals(150, Village.receiptFor(county, village.device(), first).head());
    assertEquals(List.of(), first.items());
    assertTrue(first.more());
    assertEquals(150, second.items().size());
  }

  @Test
  void firstExchangeBringsAllThatAMachineNeeds() {
    ExchangeAnswer answer = village.send(county);
    assertTrue(
        kinds(answer)
            .containsAll(
                List.of(
                    FeedItem.CATALOGUE,
                    FeedItem.REGIONS,
                    FeedItem.ORGANS,
                    FeedItem.CALENDAR,
                    FeedItem.CERTIFICATE)));
    assertEquals(county.machine().name(), answer.node());
    assertEquals(clock.millis(), answer.timeMs());
    assertFalse(answer.more());
  }

  @Test
  void cursorThatIsUpToDateBringsNothing() {
    Cursor cursor = village.send(county).cursor();
    assertEquals(List.of(), pull(cursor).items());
    assertEquals(cursor, pull(cursor).cursor());
  }

  @Test
  void cursorOfAnotherEpochOrNodeStartsAtTheBeginning() {
    ExchangeAnswer all = village.send(county);
    Cursor cursor = all.cursor();
    Cursor oldEpoch = new Cursor(cursor.node(), "0123456789abcdef", cursor.position());
    Cursor otherNode = new Cursor(township.machine().name(), cursor.epoch(), cursor.position());
    assertEquals(all.items(), pull(oldEpoch).items());
    assertEquals(all.items(), pull(otherNode).items());
  }

  @Test
  void cursorBehindTheEndOfTheFeedStartsAtTheBeginning() {
    ExchangeAnswer all = village.send(county);
    Cursor cursor = all.cursor();
    Cursor ahead = new Cursor(cursor.node(), cursor.epoch(), cursor.position() + 1);
    assertEquals(all.items(), pull(ahead).items());
  }

  @Test
  void batchThatCameStraightWaitsForItsTownshipUntilThatReceiptsIt() {
    String batch = village.write(2).batch();
    village.receipt(county, batch);
    ExchangeAnswer first = relay(List.of());
    assertEquals(List.of(batch), first.batches());
    assertEquals(village.certificates(), first.certificates());
    assertEquals(List.of(batch), relay(List.of()).batches(), "until the receipt, again");
    learn();
    township.bean(Exchange.class).keep("inbox", batch);
    assertEquals(List.of(), relay(List.of(receipt(township, village.device()))).batches());
  }

  @Test
  void batchThatItsTownshipBroughtDoesNotWaitForIt() {
    String batch = village.write(1).batch();
    county.exchange(township.machine().name(), request(List.of(), village.certificates(), batch));
    assertEquals(List.of(), relay(List.of()).batches());
  }

  @Test
  void machineCannotEmptyTheInboxOfAnother() {
    village.receipt(county, village.write(1).batch());
    learn();
    township.bean(Exchange.class).keep("inbox", village.batch());
    Village thief = Village.enrolledAt(county, "340822101201");
    ExchangeRequest stolen =
        new ExchangeRequest(
            Protocol.VERSION,
            thief.device(),
            null,
            List.of(),
            new Heartbeat("test", "", 0, 0, 0, 0),
            List.of(),
            List.of(receiptBy(thief.signer())),
            List.of());
    county.exchange(thief.device(), stolen);
    assertEquals(1, relay(List.of()).batches().size());
  }

  @Test
  void inboxNeverOutgrowsAnAnswer() {
    String large = "{\"v\":\"" + "福".repeat(250_000) + "\"}";
    for (int i = 0; i < 20; i++) {
      village.write("00000000-0000-4000-8000-000000000000", "test.note", large);
      village.receipt(county, village.batch(i + 1, i + 1));
    }
    ExchangeAnswer answer = relay(List.of());
    assertTrue(answer.bytes().length <= Protocol.EXCHANGE_BYTES_MAX);
    assertTrue(answer.batches().size() > 1 && answer.batches().size() < 20);
  }

  @Test
  void damagedCertificatesAndReceiptsStopNothing() {
    ExchangeRequest request =
        new ExchangeRequest(
            Protocol.VERSION,
            village.device(),
            null,
            List.of("no outcome", ""),
            new Heartbeat("test", "", 0, 0, 0, 0),
            List.of("{}", "rubbish"),
            List.of("{}", "rubbish"),
            List.of(village.write(2).batch()));
    ExchangeAnswer answer = county.exchange(village.device(), request);
    assertEquals(2, Village.receiptFor(county, village.device(), answer).head());
  }

  @Test
  void certificateThatTheCountyDoesNotStandBehindIsNotLearned(@TempDir Path other) {
    try (TestNode elsewhere = TestNode.county(clock, other)) {
      Village stranger = Village.enrolledAt(elsewhere, "340822100202").write(1);
      ExchangeAnswer answer =
          county.exchange(
              township.machine().name(),
              request(List.of(), stranger.certificates(), stranger.batch()));
      assertEquals(
          "UNKNOWN_DEVICE",
          Village.receiptFor(county, stranger.device(), answer).refused().get(0).code());
    }
  }

  @Test
  void villageThatOnlyItsTownshipLetInIsKnownByItsCertificates() {
    Village local = Village.enrolledAt(township, "340822100202").write(3);
    ExchangeAnswer answer =
        county.exchange(
            township.machine().name(), request(List.of(), local.certificates(), local.batch()));
    assertEquals(3, Village.receiptFor(county, local.device(), answer).head());
  }

  @Test
  void townshipCallsNothingSafe() {
    Village local = Village.enrolledAt(township, "340822100202").write(3);
    assertEquals(0, local.receipt(township, local.batch()).safeUpTo());
  }

  @Test
  void heartbeatIsShownAtTheDesk() {
    village.send(county);
    var machine =
        county
            .enrolment()
            .machines(new Area(new RegionCode("340822100201"), Optional.empty()))
            .stream()
            .filter(known -> known.name().equals(village.device()))
            .findFirst()
            .orElseThrow();
    assertEquals(clock.millis(), machine.seenAtMs());
    assertEquals("test", machine.program());
  }

  private ExchangeAnswer pull(Cursor cursor) {
    return county.exchange(village.device(), village.request(cursor));
  }

  /** The township asks for its inbox, having read the feed to its end. */
  private ExchangeAnswer relay(List<String> receipts) {
    String name = township.machine().name();
    Cursor end = county.exchange(name, request(List.of(), List.of())).cursor();
    ExchangeRequest request = request(receipts, List.of());
    return county.exchange(
        name,
        new ExchangeRequest(
            request.version(),
            name,
            end,
            request.acknowledged(),
            request.heartbeat(),
            request.certificates(),
            request.receipts(),
            request.batches()));
  }

  private ExchangeRequest request(
      List<String> receipts, List<String> certificates, String... batches) {
    return new ExchangeRequest(
        Protocol.VERSION,
        township.machine().name(),
        null,
        List.of(),
        new Heartbeat("test", "", 0, 0, 0, 0),
        certificates,
        receipts,
        List.of(batches));
  }

  /** Lets the township learn who the village's device is. */
  private void learn() {
    township
        .transactions()
        .write(
            connection -> {
              Identity.learn(connection, village.certificates(), 0);
              return null;
            });
  }

  private String receipt(TestNode node, String device) {
    return node.transactions()
        .read(
            connection ->
                Receipts.of(
                        connection,
                        node.machine(),
                        device,
                        List.of(),
                        NodeTime.Reading.at(clock.millis()))
                    .text());
  }

  /** A receipt that says the township has all, signed by somebody else. */
  private String receiptBy(Signer thief) {
    Signed genuine = Signed.parse(receipt(township, village.device()));
    return Signed.of(genuine.purpose(), genuine.body(), thief).text();
  }

  private static List<String> kinds(ExchangeAnswer answer) {
    return answer.items().stream().map(FeedItem::kind).distinct().toList();
  }
}
