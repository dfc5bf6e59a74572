package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.MissingItem;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.Signed;
import org.daiban.core.request.Manifest;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A township that receives, the county that decides, and a village that writes to them. */
abstract class CaseStory {
  static final String CASE = Papers.caseId(1);
  static final Person CLERK = person("clerk", Role.TOWNSHIP_CLERK, "340822100000", "");
  static final Person REVIEWER = person("reviewer", Role.TOWNSHIP_REVIEWER, "340822100000", "");
  static final Person FAR = person("far", Role.TOWNSHIP_CLERK, "340822101000", "");
  static final Person CHIEF = person("chief", Role.FIRST_REPRESENTATIVE, "340822000000", "县民政局");

  @TempDir Path folder;
  final HandClock clock = new HandClock();
  TestNode county;
  TestNode township;
  Village village;

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

  CaseFile captured() {
    capture(1);
    send();
    return Look.file(township, CASE);
  }

  void capture(int n) {
    village.write(Papers.caseId(n), EntryType.CAPTURE, Papers.application(n).text());
  }

  void write(int n, String citizen) {
    String text = Papers.application(n, Papers.ITEM, citizen, new Manifest(List.of())).text();
    village.write(Papers.caseId(n), EntryType.CAPTURE, text);
  }

  void send() {
    village.receipt(township, village.batch());
  }

  /** Accepted, three steps at the township with a posting, first review forwarded. */
  void reviewed() {
    act(CLERK, order("T10"));
    act(REVIEWER, order("T12"));
    act(REVIEWER, order("T12"));
    Posting.hang(township, clock, CLERK, CASE);
    act(REVIEWER, order("T12"));
    assertEquals(CaseState.FORWARDED, act(REVIEWER, order("T21")).state());
  }

  ActOrder order(String transition, String more) {
    return ActOrder.parse(json(transition, Look.file(township, CASE).revision(), more));
  }

  CaseFile decide(String transition) {
    int revision = Look.file(county, CASE).revision();
    return county.bean(CaseDesk.class).act(CHIEF, CASE, order(transition, revision));
  }

  /** What the township keeps goes up: the village's batches and its own log. */
  void relayUp() {
    Exchange exchange = county.bean(Exchange.class);
    county
        .transactions()
        .write(
            connection -> {
              Identity.learn(connection, village.certificates(), 0);
              return null;
            });
    exchange.keep(township.machine().name(), village.batch());
    relayOwnLogUp();
  }

  void relayOwnLogUp() {
    Exchange exchange = county.bean(Exchange.class);
    List<Entry> own =
        Look.kept(township, township.machine().name()).stream().map(KeptEntry::entry).toList();
    if (!own.isEmpty()) {
      String batch = Batch.of(own, township.machine().signer()).text();
      exchange.keep(township.machine().name(), batch);
    }
  }

  /** The county's snapshot of the case comes down. */
  void relayDown() {
    String text =
        county
            .transactions()
            .read(connection -> ChangeFeed.find(connection, FeedItem.CASE, CASE))
            .orElseThrow();
    township
        .transactions()
        .write(
            connection -> {
              Signed signed = Signed.of(Signed.CASE, text, county.machine().signer());
              township.bean(Cases.class).snapshot(connection, signed, CASE);
              return null;
            });
  }

  CaseFile act(Person clerk, ActOrder order) {
    return township.bean(CaseDesk.class).act(clerk, CASE, order);
  }

  String refused(Person clerk, ActOrder order) {
    return assertThrows(Refusal.class, () -> act(clerk, order)).problem().code();
  }

  ActOrder order(String transition) {
    return order(transition, Look.file(township, CASE).revision());
  }

  static ActOrder order(String transition, int revision) {
    return ActOrder.parse(
        json(
            transition,
            revision,
            ",\"opinion\":\"同意\",\"content\":\"每月300元\",\"reason\":\"收入超过标准\","
                + "\"basis\":\"办法第四条\""));
  }

  ActOrder notice() {
    MissingItem item = new MissingItem(2, "居民身份证", "没有复印件", "补交复印件");
    String line =
        "{\"no\":2,\"name\":\""
            + item.name()
            + "\",\"what\":\""
            + item.what()
            + "\",\"how\":\""
            + item.how()
            + "\"}";
    return ActOrder.parse(
        json("T4", Look.file(township, CASE).revision(), ",\"missing\":[" + line + "]"));
  }

  static String json(String transition, int revision, String more) {
    return "{\"act\":\"" + transition + "\",\"revision\":" + revision + more + "}";
  }

  Outcome outcome(TestNode node, long seq) {
    return Look.outcomeOf(node, village.device(), seq);
  }

  static Person person(String id, Role role, String region, String department) {
    return new Person(id, id, "测试", role, region, department, "", true);
  }
}
