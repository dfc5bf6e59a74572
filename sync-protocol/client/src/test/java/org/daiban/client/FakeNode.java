package org.daiban.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import okhttp3.HttpUrl;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EnrolmentAnswer;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.RequestProof;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.core.packing.Coding;

/**
 * A township on loopback, written by hand: checks proofs, keeps entries exactly once and
 * attachments byte by byte. {@link #trouble} goes wrong for as many requests as asked.
 */
final class FakeNode implements AutoCloseable {
  final TreeMap<Long, Digest> kept = new TreeMap<>();
  final List<ExchangeRequest> exchanges = new CopyOnWriteArrayList<>();
  final FakeAttachments attachments;
  final List<String> requests = new CopyOnWriteArrayList<>();

  private static final int BODY_MAX = 8 * 1024 * 1024;

  /** How each request's body was packed. */
  final List<String> encodings = new CopyOnWriteArrayList<>();

  private final TestCounty county;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private Trouble trouble = Trouble.NONE;
  private int troubledRequests;
  private int challenges;
  private boolean morePages;

  FakeNode(TestCounty county) {
    this.county = county;
    this.attachments = new FakeAttachments();
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  HttpUrl url() {
    return HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** The next so many proven requests meet this trouble. */
  synchronized void trouble(Trouble kind, int requests) {
    trouble = kind;
    troubledRequests = requests;
  }

  /** The next answer says that another page waits. */
  synchronized void morePages() {
    morePages = true;
  }

  /** Forgets its challenges, as after a restart. */
  synchronized void restart() {
    challenges += 100;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private synchronized void serve(HttpExchange http) throws IOException {
    String path = http.getRequestURI().getPath();
    requests.add(http.getRequestMethod() + " " + path);
    if (path.equals("/sync/v1/enrol")) {
      enrol(http);
      return;
    }
    Trouble now = troubledRequests > 0 ? trouble : Trouble.NONE;
    if (now == Trouble.OTHER_CODING && !header(http, "Content-Encoding").equals("gzip")) {
      http.getResponseHeaders().set("Accept-Encoding", "daiban-0, gzip");
      problem(http, 415, "coding-unknown", null);
      return;
    }
    if (now == Trouble.BODY_CUT) {
      troubledRequests--;
      attachments.keepHalf(http);
      http.close();
      return;
    }
    byte[] body = body(http);
    if (!proven(http, body)) {
      problem(http, 401, "challenge", challenge());
      return;
    }
    if (now != Trouble.NONE) {
      troubledRequests--;
    }
    if (!stumbles(http, now)) {
      Reply reply =
          path.equals("/sync/v1/exchange") ? exchange(body) : attachments.serve(http, body);
      answer(http, reply, now);
    }
  }

  private byte[] body(HttpExchange http) throws IOException {
    String encoding = header(http, "Content-Encoding");
    encodings.add(encoding);
    byte[] sent = http.getRequestBody().readAllBytes();
    if (encoding.equals("gzip")) {
      return new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes();
    }
    return Coding.find(encoding).map(coding -> coding.unpack(sent, BODY_MAX)).orElse(sent);
  }

  private boolean proven(HttpExchange http, byte[] body) {
    return challenge().equals(header(http, RequestProof.CHALLENGE))
        && RequestProof.requestHolds(
            header(http, RequestProof.SIGNATURE),
            county.device.publicKey(),
            http.getRequestMethod(),
            http.getRequestURI().getPath(),
            header(http, RequestProof.MACHINE),
            challenge(),
            Digest.of(body));
  }

  /** Trouble that keeps the node from doing its work. */
  private static boolean stumbles(HttpExchange http, Trouble now) throws IOException {
    switch (now) {
      case PORTAL_PAGE -> reply(http, 200, "text/html", "<html>请登录</html>");
      case PORTAL_REDIRECT -> {
        http.getResponseHeaders().set("Location", "http://login.example/");
        reply(http, 302, "text/html", "");
      }
      case RETRY_AFTER -> {
        http.getResponseHeaders().set("Retry-After", "90");
        reply(http, 503, "application/problem+json", "{\"code\":\"busy\"}");
      }
      case STRANGER_RETRY_AFTER -> {
        http.getResponseHeaders().set("Retry-After", "86400");
        reply(http, 503, "text/html", "<html>");
      }
      case REFUSAL -> problem(http, 403, "revoked", null);
      case GZIP_BOMB -> FakeBomb.send(http);
      case NONE,
          OTHER_CODING,
          PACKED,
          PACKED_BOMB,
          PACKED_STRANGELY,
          ANSWER_LOST,
          ANSWER_CUT,
          BODY_CUT,
          WRONG_KEY,
          BYTE_CHANGED,
          NOT_AN_EXCHANGE -> {
        return false;
      }
    }
    return true;
  }

  private Reply exchange(byte[] body) {
    ExchangeRequest request = ExchangeRequest.parse(body);
    exchanges.add(request);
    for (String text : request.batches()) {
      Batch batch = Batch.parse(text);
      if (batch.signedBy(county.device.publicKey()) && batch.chained() && batch.payloadsMatch()) {
        batch.entries().forEach(this::keep);
      }
    }
    return Reply.of(answerTo().bytes());
  }

  private void keep(Entry entry) {
    Digest before = kept.putIfAbsent(entry.header().seq(), entry.digest());
    if (before != null && !before.equals(entry.digest())) {
      throw new IllegalStateException("fork");
    }
  }

  private ExchangeAnswer answerTo() {
    boolean more = morePages;
    morePages = false;
    return new ExchangeAnswer(
        1,
        TestCounty.TOWNSHIP,
        new Cursor(TestCounty.TOWNSHIP, "e1", exchanges.size()),
        more,
        1_772_000_000_000L,
        true,
        "",
        Arrays.asList(receipt()),
        List.of(),
        List.of(),
        List.of());
  }

  private String receipt() {
    long head = 0;
    while (kept.containsKey(head + 1)) {
      head++;
    }
    Digest digest = head == 0 ? Digest.NONE : kept.get(head);
    Receipt receipt =
        new Receipt(
            TestCounty.TOWNSHIP,
            "e1",
            TestCounty.DEVICE,
            head,
            digest,
            List.of(),
            List.of(),
            List.of(),
            1_772_000_000_000L,
            1_772_000_000_000L,
            0);
    return Signed.of(Signed.RECEIPT, receipt.text(), county.townshipKey).text();
  }

  private void answer(HttpExchange http, Reply reply, Trouble now) throws IOException {
    if (now == Trouble.ANSWER_LOST) {
      http.close();
      return;
    }
    Signer signer = now == Trouble.WRONG_KEY ? TestCounty.key() : county.townshipKey;
    byte[] body =
        now == Trouble.NOT_AN_EXCHANGE ? "{}".getBytes(StandardCharsets.UTF_8) : reply.body();
    Digest proof = reply.proof() == null ? Digest.of(body) : reply.proof();
    String answered = header(http, RequestProof.CHALLENGE);
    body = packed(http, body, now);
    reply.headers().forEach(http.getResponseHeaders()::set);
    http.getResponseHeaders()
        .set(
            RequestProof.SIGNATURE,
            RequestProof.ofAnswer(signer, TestCounty.TOWNSHIP, answered, proof));
    if (now == Trouble.BYTE_CHANGED) {
      body[body.length / 2] ^= 1;
    }
    if (now == Trouble.ANSWER_CUT) {
      http.sendResponseHeaders(reply.status(), body.length);
      http.getResponseBody().write(body, 0, body.length / 2);
      http.getResponseBody().flush();
      http.close();
      return;
    }
    http.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      http.getResponseBody().write(body);
    }
    http.close();
  }

  /** An answer is proven by its plain bytes and sent packed. */
  private static byte[] packed(HttpExchange http, byte[] body, Trouble now) {
    boolean strangely = now == Trouble.PACKED_STRANGELY;
    boolean bomb = now == Trouble.PACKED_BOMB;
    if (now != Trouble.PACKED && !strangely && !bomb) {
      return body;
    }
    http.getResponseHeaders().set("Content-Encoding", strangely ? "daiban-0" : "daiban-1");
    return Coding.ONE.pack(bomb ? new byte[BODY_MAX + 1] : body);
  }

  private void enrol(HttpExchange http) throws IOException {
    byte[] body = body(http);
    EnrolmentRequest request = EnrolmentRequest.parse(new String(body, StandardCharsets.UTF_8));
    if (!request.code().equals("K7QM-2FXD")) {
      problem(http, 403, "enrolment-code", null);
      return;
    }
    byte[] text = new EnrolmentAnswer(county.chain()).text().getBytes(StandardCharsets.UTF_8);
    answer(http, Reply.of(text), troubledRequests-- > 0 ? trouble : Trouble.NONE);
  }

  private String challenge() {
    return "c" + challenges;
  }

  private static void problem(HttpExchange http, int status, String code, String challenge)
      throws IOException {
    if (challenge != null) {
      http.getResponseHeaders().set(RequestProof.CHALLENGE, challenge);
    }
    String text =
        "{\"status\":" + status + ",\"code\":\"" + code + "\",\"detail\":\"原因\",\"todo\":\"办法\"}";
    reply(http, status, "application/problem+json", text);
  }

  private static void reply(HttpExchange http, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    http.getResponseHeaders().set("Content-Type", type);
    http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    http.getResponseBody().write(body);
    http.close();
  }

  static String header(HttpExchange http, String name) {
    String value = http.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }
}
