package org.daiban.node.http;

import static org.daiban.node.http.Bodies.BYTES;
import static org.daiban.node.http.Bodies.bytes;
import static org.daiban.node.http.Bodies.chunked;
import static org.daiban.node.http.Bodies.gzip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pairing of Micronaut's servlet adapter with Jetty 12.1 must keep doing. */
class HttpContractTest {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final byte[] PHOTO = photo();

  @TempDir static Path folder;
  private static TestServer server;

  private static byte[] photo() {
    byte[] content = new byte[100_000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i % 251);
    }
    return content;
  }

  @BeforeAll
  static void start() throws IOException {
    server = new TestServer(Files.write(folder.resolve("照片 1.png"), PHOTO));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void jsonGoesInAndComesOut() throws IOException {
    String note =
        "{\"title\":\"标题\",\"count\":3,\"lines\":[{\"text\":\"a\",\"done\":true}],"
            + "\"form\":{\"a\":\"b\"}}";
    try (Response answer = post("/api/echo/note", note)) {
      assertEquals(200, answer.code());
      assertEquals("application/json", answer.header("Content-Type"));
      assertEquals(note, answer.body().string());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "null",
        "[]",
        "{\"title\":\"标题\"",
        "{\"title\":{},\"count\":1}",
        "{\"count\":\"many\"}",
        "{\"lines\":{}}"
      })
  void jsonThatIsCutOrOfWrongTypesIsABadRequest(String body) throws IOException {
    try (Response answer = post("/api/echo/note", body)) {
      assertProblem(answer, 400);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 5_000, 200_000})
  void jsonThatIsTooDeepIsABadRequest(int depth) throws IOException {
    String deep = "{\"form\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    try (Response answer = post("/api/echo/note", deep)) {
      assertProblem(answer, 400);
    }
  }

  @Test
  void bodyOverTheLimitIsToldSo() throws IOException {
    String large = "{\"title\":\"" + "x".repeat((int) BodyLimits.JSON_BYTES_MAX) + "\"}";
    try (Response answer = post("/api/echo/note", large)) {
      assertProblem(answer, 413);
    }
  }

  @Test
  void bodyOfUnknownLengthOverTheLimitIsToldSo() throws IOException {
    byte[] large = new byte[(int) BodyLimits.JSON_BYTES_MAX + 1];
    try (Response answer =
        server.send(server.request("/api/echo/bytes").post(chunked(large)).build())) {
      assertProblem(answer, 413);
    }
  }

  @Test
  void bytesGoInAndComeOutUnchanged() throws IOException {
    try (Response answer = postBytes("/api/echo/bytes", PHOTO, null)) {
      assertEquals(200, answer.code());
      assertArrayEquals(PHOTO, answer.body().bytes());
    }
  }

  @Test
  void gzipBodyIsInflated() throws IOException {
    try (Response answer = postBytes("/api/echo/bytes", gzip(PHOTO), "gzip")) {
      assertArrayEquals(PHOTO, answer.body().bytes());
    }
  }

  @Test
  void gzipBodyThatInflatesOverTheLimitIsToldSo() throws IOException {
    byte[] bomb = gzip(new byte[64 * 1024 * 1024]);
    assertTrue(bomb.length < BodyLimits.JSON_BYTES_MAX);
    try (Response answer = postBytes("/api/echo/bytes", bomb, "gzip")) {
      assertProblem(answer, 413);
    }
  }

  @Test
  void gzipBodyThatIsDamagedIsABadRequest() throws IOException {
    byte[] cut = Arrays.copyOf(gzip(PHOTO), 100);
    try (Response answer = postBytes("/api/echo/bytes", cut, "gzip")) {
      assertProblem(answer, 400);
    }
    try (Response answer = postBytes("/api/echo/bytes", PHOTO, "gzip")) {
      assertProblem(answer, 400);
    }
  }

  @Test
  void otherEncodingsAreNotSupported() throws IOException {
    try (Response answer = postBytes("/api/echo/bytes", PHOTO, "br")) {
      assertProblem(answer, 415);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "/", "application", "a b/c"})
  void mediaTypeThatIsNoneIsNoFaultOfTheProgram(String type) throws IOException {
    RequestBody body = RequestBody.create(PHOTO, null);
    try (Response answer =
        server.send(
            server.request("/api/echo/note").post(body).header("Content-Type", type).build())) {
      assertProblem(answer, 415);
    }
  }

  @Test
  void otherMediaTypeIsNotSupported() throws IOException {
    RequestBody form = RequestBody.create("a=b", MediaType.get("text/plain"));
    try (Response answer = server.send(server.request("/api/echo/note").post(form).build())) {
      assertProblem(answer, 415);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/echo/nowhere, 404",
    "/api/, 404",
    "/sync/v1/nowhere, 404",
    "/nowhere.js, 404",
    "/..%2f..%2fapplication.properties, 400",
    "/%2e%2e/application.properties, 404",
    "/api/echo/query, 400",
    "/api/echo/query?q=many, 400",
    "/api/echo/note, 405",
    "/api/echo/refusal, 409",
    "/api/%zz, 400"
  })
  void wrongRequestsGetTheirProblem(String path, int status) throws IOException {
    try (Response answer = get(path)) {
      assertProblem(answer, status);
    }
  }

  @Test
  void methodNotAllowedNamesThoseThatAre() throws IOException {
    for (String method : List.of("OPTIONS", "TRACE", "DELETE")) {
      Request request = server.request("/api/echo/large").method(method, null).build();
      try (Response answer = server.send(request)) {
        assertEquals(405, answer.code(), method);
        assertEquals("HEAD,GET", answer.header("Allow"));
      }
    }
  }

  @Test
  void crashTellsANumberAndNothingElse() throws IOException {
    try (Response answer = get("/api/echo/crash")) {
      String body = assertProblem(answer, 500);
      assertFalse(body.contains("secret"), body);
      assertFalse(body.contains("3408"), body);
      assertTrue(body.contains("事件号"), body);
    }
  }

  @Test
  void headTellsWhatGetWould() throws IOException {
    for (String path : List.of("/api/echo/file", "/plain.css", "/api/echo/query?q=7")) {
      try (Response head = server.send(server.request(path).head().build());
          Response get = get(path)) {
        assertEquals(200, head.code());
        assertEquals(get.header("Content-Type"), head.header("Content-Type"));
        assertEquals(get.header("Content-Length"), head.header("Content-Length"));
        assertEquals(0, head.body().bytes().length);
      }
    }
  }

  @Test
  void largeAnswerIsCompressedOnlyIfAsked() throws IOException {
    Request plain = server.request("/api/echo/large").header("Accept-Encoding", "identity").build();
    Request packed = server.request("/api/echo/large").header("Accept-Encoding", "gzip").build();
    try (Response one = server.send(plain);
        Response other = server.send(packed)) {
      assertNull(one.header("Content-Encoding"));
      assertEquals("gzip", other.header("Content-Encoding"));
      assertTrue(other.body().bytes().length * 10 < one.body().bytes().length);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9, 206, 0, 10",
    "bytes=99990-, 206, 99990, 100000",
    "bytes=99990-200000, 206, 99990, 100000",
    "bytes=-5, 206, 99995, 100000",
    "bytes=-200000, 206, 0, 100000",
    "bytes=5-1, 200, 0, 100000",
    "'bytes=0-1,4-5', 200, 0, 100000",
    "lines=0-1, 200, 0, 100000",
    "bytes=100000-, 416, 0, 0",
    "bytes=-0, 416, 0, 0"
  })
  void fileIsSentWholeOrInPart(String range, int status, int from, int to) throws IOException {
    Request request = server.request("/api/echo/file").header("Range", range).build();
    try (Response answer = server.send(request)) {
      assertEquals(status, answer.code());
      assertArrayEquals(Arrays.copyOfRange(PHOTO, from, to), answer.body().bytes());
      String expected =
          status == 416 ? "bytes */100000" : "bytes " + from + "-" + (to - 1) + "/100000";
      assertEquals(status == 200 ? null : expected, answer.header("Content-Range"));
    }
  }

  @Test
  void rangeOfAnOlderFileGetsTheWhole() throws IOException {
    Request request =
        server
            .request("/api/echo/file")
            .header("Range", "bytes=0-9")
            .header("If-Range", "\"older\"")
            .build();
    try (Response answer = server.send(request)) {
      assertEquals(200, answer.code());
      assertEquals(PHOTO.length, answer.body().bytes().length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/echo/file", "/plain.css", "/assets/app-1A2B3C4D.js"})
  void knownTagIsNotSentAgain(String path) throws IOException {
    String tag;
    try (Response answer = get(path)) {
      tag = answer.header("ETag");
      assertNotNull(tag);
    }
    try (Response answer = server.send(server.request(path).header("If-None-Match", tag).build())) {
      assertEquals(304, answer.code());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html;charset=utf-8, no-cache",
    "/cases/7, text/html;charset=utf-8, no-cache",
    "/plain.css, text/css;charset=utf-8, no-cache",
    "/assets/app-1A2B3C4D.js, text/javascript;charset=utf-8, 'public, max-age=31536000, immutable'"
  })
  void screensCarryTypeAndLifetime(String path, String type, String lifetime) throws IOException {
    try (Response answer = get(path)) {
      assertEquals(200, answer.code());
      assertEquals(type, answer.header("Content-Type"));
      assertEquals(lifetime, answer.header("Cache-Control"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/echo/query?q=1", "/api/echo/nowhere", "/nowhere.js"})
  void everyAnswerCarriesTheSecurityHeaders(String path) throws IOException {
    try (Response answer = get(path)) {
      assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'self';"));
      assertEquals("nosniff", answer.header("X-Content-Type-Options"));
      assertEquals("DENY", answer.header("X-Frame-Options"));
      assertEquals("same-origin", answer.header("Referrer-Policy"));
      assertNull(answer.header("Server"));
    }
  }

  @Test
  void longHeaderIsReadAndTooLongOneIsRefused() throws IOException {
    Request longer = server.request("/api/echo/header").header("X-Long", "x".repeat(8_000)).build();
    Request tooLong =
        server.request("/api/echo/header").header("X-Long", "x".repeat(20_000)).build();
    try (Response answer = server.send(longer)) {
      assertEquals("{\"length\":8000}", answer.body().string());
    }
    try (Response answer = server.send(tooLong)) {
      assertEquals(431, answer.code());
    }
  }

  @Test
  void connectionIsUsedAgain() throws IOException {
    try (Response answer = get("/api/echo/query?q=1")) {
      answer.body().string();
    }
    int before = server.client.connectionPool().connectionCount();
    for (int i = 0; i < 5; i++) {
      try (Response answer = get("/api/echo/query?q=" + i)) {
        assertEquals("{\"q\":" + i + "}", answer.body().string());
      }
    }
    assertEquals(before, server.client.connectionPool().connectionCount());
  }

  @Test
  void manyRequestsAtOnceEachGetTheirOwnAnswer() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(16);
    try {
      List<Callable<String>> asked = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        int number = i;
        asked.add(() -> text("/api/echo/query?q=" + number));
      }
      List<Future<String>> answers = people.invokeAll(asked);
      for (int i = 0; i < answers.size(); i++) {
        assertEquals("{\"q\":" + i + "}", answers.get(i).get());
      }
    } finally {
      people.shutdownNow();
    }
  }

  private static String text(String path) throws IOException {
    try (Response answer = get(path)) {
      return answer.body().string();
    }
  }

  private static String assertProblem(Response answer, int status) throws IOException {
    String body = answer.body().string();
    assertEquals(status, answer.code(), body);
    assertEquals(Problem.MEDIA_TYPE, answer.header("Content-Type"));
    for (String name : List.of("type", "title", "status", "code", "detail", "todo", "fields")) {
      assertTrue(body.contains('"' + name + "\":"), body);
    }
    return body;
  }

  private static Response get(String path) throws IOException {
    return server.send(server.request(path).build());
  }

  private static Response post(String path, String json) throws IOException {
    return server.send(server.request(path).post(RequestBody.create(bytes(json), JSON)).build());
  }

  private static Response postBytes(String path, byte[] body, String encoding) throws IOException {
    Request.Builder request = server.request(path).post(RequestBody.create(body, BYTES));
    if (encoding != null) {
      request.header("Content-Encoding", encoding);
    }
    return server.send(request.build());
  }
}
