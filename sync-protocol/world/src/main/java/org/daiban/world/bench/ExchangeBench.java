package org.daiban.world.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okhttp3.HttpUrl;
import org.daiban.client.Enrolled;
import org.daiban.client.Enrolment;
import org.daiban.client.HttpPeer;
import org.daiban.client.SyncFailed;
import org.daiban.client.SyncHttp;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.engine.Peer;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.Keys;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.world.demo.Player;
import org.daiban.world.demo.World;
import org.daiban.world.visit.Visit;

/** A device of a village that exchanges with a real township, every byte written down. */
final class ExchangeBench implements AutoCloseable {
  private static final int HUNDRED = 100;
  private static final int EARLIER = 40;
  private static final int PAGES_MAX = 100;
  private static final long MINUTE_MS = 60_000;
  private static final long MONTH_MS = 30 * 24 * 60 * MINUTE_MS;
  private static final String PROGRAM = "daiban-agent 0.1";

  private final Tape tape;
  private final Signer signer;
  private final Enrolled enrolled;
  private final HttpPeer peer;
  private final Catalogue catalogue;
  private final MadeUpLog log;
  private Cursor cursor;

  private ExchangeBench(
      Tape tape, Signer signer, Enrolled enrolled, Catalogue catalogue, long nowMs) {
    this.tape = tape;
    this.signer = signer;
    this.enrolled = enrolled;
    this.catalogue = catalogue;
    this.log =
        new MadeUpLog(new Random(1), enrolled.own().subject(), "高河村", catalogue, nowMs - MONTH_MS);
    this.peer =
        new HttpPeer(
            SyncHttp.client(),
            address(tape),
            new Peer(enrolled.own().subject(), signer, enrolled.upstream()),
            () -> System.nanoTime() / 1_000_000);
  }

  /** Lets one more device of the village in at the township. */
  static ExchangeBench at(World world, Catalogue catalogue, long nowMs)
      throws IOException, SyncFailed {
    Visit clerk = world.visit(Player.CLERK);
    String code =
        clerk.post("/api/desk/devices/codes", Map.of("region", Player.VILLAGE)).at("code");
    Tape tape = Tape.to(world.township().address().getPort());
    Signer signer = signer();
    EnrolmentRequest asked = new EnrolmentRequest(code, Keys.ES256, signer.publicKey(), PROGRAM);
    Enrolled enrolled = new Enrolment(SyncHttp.client()).enrol(address(tape), asked, signer);
    return new ExchangeBench(tape, signer, enrolled, catalogue, nowMs);
  }

  /** The key of a made-up device. */
  static Signer signer() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      KeyPair pair = generator.generateKeyPair();
      return Keys.signer(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Sends 40 cases and loses the answer, then 100 more: the answer to these also brings what has
   * become of the 40, as far as it is the township that holds them.
   */
  Figures requests() throws SyncFailed {
    readAll();
    peer.exchange(next(EARLIER, true));
    ExchangeAnswer answer = said(HUNDRED, true);
    String up = new String(tape.up(), StandardCharsets.ISO_8859_1);
    return new Figures("requests")
        .put("http_requests", up.split("POST /sync/", -1).length - 1L)
        .put("cases_kept", kept(answer) / 2 - EARLIER)
        .put("changes_down", changes(answer))
        .put("bytes_up", (long) tape.up().length)
        .put("bytes_down", (long) tape.down().length);
  }

  /** A request with 100 cases and its answer as they went over the line, HTTP headers included. */
  List<byte[]> hundredCases(boolean photos) throws SyncFailed {
    readAll();
    ExchangeAnswer answer = said(HUNDRED, photos);
    if (kept(answer) != log.entries().size()) {
      throw new IllegalStateException("the township has not kept all of it");
    }
    return List.of(tape.up(), tape.down());
  }

  private ExchangeAnswer said(int cases, boolean photos) throws SyncFailed {
    ExchangeRequest request = next(cases, photos);
    tape.rewind();
    return peer.exchange(request).answer();
  }

  private ExchangeRequest next(int cases, boolean photos) {
    long before = log.entries().size();
    String batch = log.capture(cases, photos).batchAfter(before, signer).text();
    return request(List.of(batch), 2L * cases);
  }

  private ExchangeRequest request(List<String> batches, long unsent) {
    return new ExchangeRequest(
        Protocol.VERSION,
        enrolled.own().subject(),
        cursor,
        List.of(),
        new Heartbeat(PROGRAM, catalogue.version(), unsent, MINUTE_MS, 12_345_678_901L, -15),
        List.of(),
        List.of(),
        batches);
  }

  private void readAll() throws SyncFailed {
    boolean more = true;
    for (int page = 0; more && page < PAGES_MAX; page++) {
      ExchangeAnswer answer = peer.exchange(request(List.of(), 0)).answer();
      cursor = answer.cursor();
      more = answer.more();
    }
  }

  private long kept(ExchangeAnswer answer) {
    for (String text : answer.receipts()) {
      Receipt receipt = Receipt.parse(Signed.parse(text).body());
      if (receipt.device().equals(enrolled.own().subject())) {
        return receipt.head();
      }
    }
    return 0;
  }

  private static long changes(ExchangeAnswer answer) {
    return answer.items().stream().filter(item -> item.kind().equals(FeedItem.CASE)).count();
  }

  private static HttpUrl address(Tape tape) {
    return HttpUrl.get("http://127.0.0.1:" + tape.port() + "/");
  }

  @Override
  public void close() throws IOException {
    peer.cancel();
    tape.close();
  }
}
