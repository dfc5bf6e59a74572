package org.daiban.node.fuzz;

import java.io.IOException;
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

/**
 * A township on a real disk and a real port, a clerk who is signed in, a village that sends sound
 * entries and two that do not.
 */
final class FuzzedTownship implements AutoCloseable {
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
  final FuzzedDesk clerk;
  private final String firstBatch;
  private volatile Cursor read;

  FuzzedTownship(Path folder) throws IOException {
    county = TestNode.countyOnDisk(clock, folder.resolve("county"));
    node = TestNode.townshipOnDisk(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    honest = Village.enrolledAt(node);
    careless = Village.enrolledAt(node);
    broken = Village.enrolledAt(node);
    posting = Village.enrolledAt(node);
    wire = new Wire(node, careless).greeted();
    brokenWire = new Wire(node, broken).greeted();
    capture(careless);
    posting.write(Papers.caseId(61), EntryType.MANIFEST, new Manifest(List.of()).text());
    clerk = new FuzzedDesk(node, wire, Role.TOWNSHIP_CLERK, TestNode.TOWNSHIP_REGION);
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

  /** Sends a request of the clerk's screen. */
  Wire.Answer desk(String path, String type, byte[] body) throws IOException {
    return clerk.send(path, type, body);
  }

  @Override
  public void close() {
    node.close();
    county.close();
  }
}
