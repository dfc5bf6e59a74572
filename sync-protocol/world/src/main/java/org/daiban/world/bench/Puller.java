package org.daiban.world.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import okhttp3.HttpUrl;
import org.daiban.client.Enrolled;
import org.daiban.client.Enrolment;
import org.daiban.client.HttpPeer;
import org.daiban.client.SyncFailed;
import org.daiban.client.SyncHttp;
import org.daiban.core.engine.Peer;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.Keys;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Signer;
import org.daiban.node.Ground;
import org.daiban.node.NodeProgram;
import org.daiban.node.enrolment.EnrolmentDesk;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.store.Store;
import org.daiban.world.demo.Player;
import org.daiban.world.process.Jars;
import org.daiban.world.process.Ports;
import org.daiban.world.process.Program;

/**
 * A county's program with so many old rows in its feed, and a village's device that has read them
 * all. The rows and the changes come from this process, by the store that both have open.
 */
final class Puller implements AutoCloseable {
  private static final String PROGRAM = "daiban-agent 0.1";
  private static final int PORTS_FROM = 23_500;
  private static final int PAGES_MAX = 200_000;
  private static final int SNAPSHOT_BYTES = 3_000;

  /** Bytes there and back, HTTP headers included, and the time from asking to the answer. */
  record Cost(long bytes, long nanos) {}

  private final Program county;
  private final Store store;
  private final Tape tape;
  private final Enrolled enrolled;
  private final HttpPeer peer;
  private Cursor cursor;

  private Puller(Program county, Store store, Tape tape, Signer signer, Enrolled enrolled) {
    this.county = county;
    this.store = store;
    this.tape = tape;
    this.enrolled = enrolled;
    this.peer =
        new HttpPeer(
            SyncHttp.client(),
            address(tape),
            new Peer(enrolled.own().subject(), signer, enrolled.upstream()),
            () -> System.nanoTime() / 1_000_000);
  }

  /** Starts a county, fills its feed, and lets a device read all of its own of it. */
  static Puller at(Path folder, long oldRows) throws Exception {
    Path data = folder.resolve("county");
    int port = new Ports().freeFrom(PORTS_FROM);
    List<String> options = List.of("--data", data.toString(), "--port", Integer.toString(port));
    Program county =
        new Program(
            "县中心",
            Program.java(Jars.find().county(), options),
            folder.resolve("logs").resolve("county.log"),
            port);
    county.start(account -> {});
    Store store = Store.open(data);
    Ground ground = new Ground(Clock.system(NodeProgram.ZONE), new SecureRandom(), false);
    String code =
        new EnrolmentDesk(store.transactions(), ground).issue(Player.VILLAGE, "bench").code();
    OldRowsTable.fill(store.transactions(), Long.parseLong(Player.VILLAGE), oldRows);
    Tape tape = Tape.to(port);
    Signer signer = ExchangeBench.signer();
    EnrolmentRequest asked = new EnrolmentRequest(code, Keys.ES256, signer.publicKey(), PROGRAM);
    Enrolled enrolled = new Enrolment(SyncHttp.client()).enrol(address(tape), asked, signer);
    Puller puller = new Puller(county, store, tape, signer, enrolled);
    puller.readAll();
    return puller;
  }

  /** Changes one case of the village and lets the device ask what is new. */
  Cost pull(int number) throws SyncFailed {
    change(number);
    tape.rewind();
    long start = System.nanoTime();
    ExchangeAnswer answer = peer.exchange(request()).answer();
    long nanos = System.nanoTime() - start;
    if (answer.items().size() != 1 || answer.more()) {
      throw new IllegalStateException("one change brought " + answer.items().size());
    }
    cursor = answer.cursor();
    return new Cost((long) tape.up().length + tape.down().length, nanos);
  }

  private void change(int number) {
    byte[] snapshot = new byte[SNAPSHOT_BYTES];
    new Random(number).nextBytes(snapshot);
    Change change =
        new Change(
            FeedItem.CASE,
            "00000000-0000-4000-8000-000000000001",
            FeedItem.region(Player.VILLAGE),
            Base64.getEncoder().encodeToString(snapshot));
    store
        .transactions()
        .write(
            connection -> {
              ChangeFeed.publish(connection, List.of(change));
              return null;
            });
  }

  private void readAll() throws SyncFailed {
    boolean more = true;
    for (int page = 0; more && page < PAGES_MAX; page++) {
      ExchangeAnswer answer = peer.exchange(request()).answer();
      cursor = answer.cursor();
      more = answer.more();
      tape.rewind();
    }
  }

  private ExchangeRequest request() {
    return new ExchangeRequest(
        Protocol.VERSION,
        enrolled.own().subject(),
        cursor,
        List.of(),
        new Heartbeat(PROGRAM, "sample-2026.1", 0, 0, 12_345_678_901L, -15),
        List.of(),
        List.of(),
        List.of());
  }

  private static HttpUrl address(Tape tape) {
    return HttpUrl.get("http://127.0.0.1:" + tape.port() + "/");
  }

  @Override
  public void close() throws IOException {
    peer.cancel();
    tape.close();
    store.close();
    county.close();
  }
}
