package org.daiban.node.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Signer;
import org.daiban.core.request.Manifest;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.Wire;
import org.daiban.node.cases.Papers;
import org.daiban.node.people.Passwords;
import org.daiban.node.people.People;
import org.daiban.node.people.Person;

/**
 * A township on a real disk and a real port, a clerk who is signed in, a village that sends sound
 * entries and two that do not.
 */
final class FuzzedTownship implements AutoCloseable {
  private static final String PASSWORD = "made-up-1";

  final HandClock clock = new HandClock();
  final TestNode county;
  final TestNode node;
  final Village honest;
  final Village careless;
  final Village broken;

  /** Sends by stick alone, where each answer begins its feed anew. */
  final Village posting;

  final Wire wire;
  final Wire brokenWire;
  final Signer stranger = Village.newSigner();
  final String cookie;
  private final String firstBatch;
  private volatile Cursor read;

  FuzzedTownship(Path folder) throws IOException {
    county = TestNode.county(clock, folder.resolve("county"));
    node = TestNode.townshipOnDisk(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    honest = Village.enrolledAt(node);
    careless = Village.enrolledAt(node);
    broken = Village.enrolledAt(node);
    posting = Village.enrolledAt(node);
    wire = new Wire(node, careless).greeted();
    brokenWire = new Wire(node, broken).greeted();
    capture(careless);
    posting.write(Papers.caseId(61), EntryType.MANIFEST, new Manifest(List.of()).text());
    cookie = signedIn();
    firstBatch = careless.batch(1, 2);
    readOn();
  }

  /**
   * The careless village reads its feed to the end, as it would between two exchanges: else each
   * answer brings the same page again, and the test measures that.
   */
  void readOn() {
    boolean more = true;
    while (more) {
      ExchangeAnswer answer = node.exchange(careless.device(), careless.request(read));
      read = answer.cursor();
      more = answer.more();
    }
  }

  /** What the careless village sends, to be spoilt. */
  byte[] sound() {
    return careless.request(read, firstBatch).bytes();
  }

  /** An exchange of the careless village with these batches. */
  ExchangeRequest exchange(String... batches) {
    return careless.request(read, batches);
  }

  /** A case that stands at the township, so that there is something to act on. */
  private void capture(Village village) {
    Manifest nothing = new Manifest(List.of());
    village.write(Papers.caseId(1), EntryType.CAPTURE, Papers.application(1).text());
    village.write(Papers.caseId(1), EntryType.MANIFEST, nothing.text());
    village.receipt(node, village.batch());
  }

  private String signedIn() throws IOException {
    node.bean(People.class)
        .put(
            new Person(
                "p-chief",
                "li",
                "测试",
                Role.TOWNSHIP_CLERK,
                TestNode.TOWNSHIP_REGION,
                "",
                Passwords.verifier(PASSWORD, new byte[16]),
                true));
    String body = "{\"login\":\"li\",\"password\":\"" + PASSWORD + "\"}";
    Wire.Answer answer =
        new Wire(node, careless)
            .sendAs(
                "",
                "POST",
                "/api/session",
                "application/json",
                body.getBytes(StandardCharsets.UTF_8));
    return answer.header("Set-Cookie").split(";", 2)[0];
  }

  /** Sends a request of the clerk's screen. */
  Wire.Answer desk(String path, String type, byte[] body) throws IOException {
    return wire.sendAs("", "POST", path, type, body, "Cookie", cookie);
  }

  @Override
  public void close() {
    node.close();
    county.close();
  }
}
