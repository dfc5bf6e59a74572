package org.daiban.node.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.daiban.core.cases.Role;
import org.daiban.node.Ground;
import org.daiban.node.HandClock;
import org.daiban.node.TestStores;
import org.daiban.node.http.HttpSettings;
import org.daiban.node.store.Sql;
import org.daiban.node.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final String PASSWORD = "made-up 口令 1";
  private static final String VERIFIER = Passwords.verifier(PASSWORD, new byte[16]);

  private final HandClock clock = new HandClock();
  private final OkHttpClient client = new OkHttpClient();
  private Store store;
  private ApplicationContext context;
  private EmbeddedServer server;
  private People people;

  @BeforeEach
  void start() {
    store = TestStores.fresh();
    context =
        ApplicationContext.builder(Map.of("guarded", true))
            .deduceEnvironment(false)
            .singletons(
                HttpSettings.loopback(0),
                store.transactions(),
                clock,
                new Ground(clock, new Random(7), true))
            .start();
    server = context.getBean(EmbeddedServer.class).start();
    people = context.getBean(People.class);
    people.put(person("p1", "wang", Role.PROXY_AGENT, "340822100201", true));
    people.put(person("p2", "li", Role.TOWNSHIP_CLERK, "340822100000", true));
    people.put(person("p3", "gone", Role.TOWNSHIP_CLERK, "340822100000", false));
    people.put(person("p4", "far", Role.TOWNSHIP_CLERK, "340822101000", true));
  }

  @AfterEach
  void stop() {
    client.connectionPool().evictAll();
    context.close();
    store.close();
  }

  @Test
  void refusalBeforeTheBodyWasReadLeavesTheConnectionUsable() throws IOException {
    byte[] body = new byte[64 * 1024];
    try (Socket line = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      OutputStream out = line.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
      for (int round = 0; round < 20; round++) {
        String head = "POST /api/guarded/clerks HTTP/1.1\r\nHost: x\r\nContent-Length: ";
        out.write((head + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        out.write(body);
        out.flush();
        assertEquals("HTTP/1.1 401 Unauthorized", statusOfWholeAnswer(in));
      }
    }
  }

  private static String statusOfWholeAnswer(BufferedReader in) throws IOException {
    String status = in.readLine();
    int length = 0;
    for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).trim());
      }
    }
    for (int i = 0; i < length; i++) {
      in.read();
    }
    return status;
  }

  @Test
  void rightPasswordOpensASession() throws IOException {
    String cookie = signIn("wang");
    assertTrue(cookie.matches("daiban-\\d+=[A-Za-z0-9_-]{43}"), cookie);
    try (Response answer = get("/api/session", cookie)) {
      String body = answer.body().string();
      assertTrue(body.contains("\"role\":\"PROXY_AGENT\""), body);
      assertTrue(body.contains("\"regionName\":\"某村\""), body);
      assertTrue(body.contains("\"kind\":\"VILLAGE\""), body);
    }
  }

  @Test
  void sickCookieOfAnotherProgramKeepsNobodyOut() throws IOException {
    String cookie = signIn("wang");
    for (String other : List.of("别的=值", "other=\"a b", "=;;\\")) {
      String both = other + "; " + cookie;
      Headers headers = new Headers.Builder().addUnsafeNonAscii("Cookie", both).build();
      try (Response answer =
          client.newCall(request("/api/session").headers(headers).build()).execute()) {
        assertEquals(200, answer.code(), other);
      }
    }
  }

  @Test
  void cookieIsOutOfReachForScriptsAndOtherSites() throws IOException {
    try (Response answer = signInWith("wang", PASSWORD)) {
      String cookie = answer.header("Set-Cookie");
      assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
      assertFalse(answer.body().string().contains("verifier"));
    }
  }

  @Test
  void wrongPasswordUnknownLoginAndShutOutPersonGetTheSameAnswer() throws IOException {
    for (String login : List.of("wang", "nobody", "gone")) {
      String password = login.equals("gone") ? PASSWORD : "wrong";
      try (Response answer = signInWith(login, password)) {
        assertEquals(401, answer.code());
        assertTrue(answer.body().string().contains("password-wrong"));
      }
    }
  }

  @Test
  void guessingIsSlowedDownAndTimeHeals() throws IOException {
    for (int i = 0; i < Tries.FREE; i++) {
      signInWith("wang", "wrong").close();
    }
    try (Response answer = signInWith("wang", PASSWORD)) {
      assertEquals(429, answer.code());
    }
    clock.advance(Duration.ofSeconds(6));
    try (Response answer = signInWith("wang", PASSWORD)) {
      assertEquals(200, answer.code());
    }
  }

  @Test
  void missingFieldsAreNamed() throws IOException {
    try (Response answer = post("/api/session", "{}", Map.of())) {
      assertEquals(422, answer.code());
      String body = answer.body().string();
      assertTrue(body.contains("\"id\":\"login\"") && body.contains("\"id\":\"password\""), body);
    }
  }

  @Test
  void sessionEndsAfterTwelveIdleHours() throws IOException {
    String cookie = signIn("wang");
    clock.advance(Duration.ofHours(11));
    assertEquals(200, status("/api/session", cookie));
    clock.advance(Duration.ofHours(11));
    assertEquals(200, status("/api/session", cookie));
    clock.advance(Duration.ofHours(12));
    assertEquals(401, status("/api/session", cookie));
  }

  @Test
  void signingOutEndsTheSession() throws IOException {
    String cookie = signIn("wang");
    Request request = request("/api/session").delete().header("Cookie", cookie).build();
    try (Response answer = client.newCall(request).execute()) {
      assertEquals(204, answer.code());
    }
    assertEquals(401, status("/api/session", cookie));
  }

  @Test
  void shuttingAPersonOutEndsTheirSessions() throws IOException {
    String cookie = signIn("wang");
    people.put(person("p1", "wang", Role.PROXY_AGENT, "340822100201", false));
    assertEquals(401, status("/api/session", cookie));
  }

  @Test
  void nodeIsShownBeforeSignIn() throws IOException {
    assertEquals(200, status("/api/node", ""));
  }

  @Test
  void gateLetsInWhomTheRouteNames() throws IOException {
    String agent = signIn("wang");
    String clerk = signIn("li");
    assertEquals(200, status("/api/guarded/open", ""));
    assertEquals(401, status("/api/guarded/anybody", ""));
    assertEquals(200, status("/api/guarded/anybody", agent));
    assertEquals(403, postStatus("/api/guarded/clerks", agent));
    assertEquals(200, postStatus("/api/guarded/clerks", clerk));
  }

  @Test
  void routeThatNamesNobodyRefusesEverybody() throws IOException {
    assertEquals(403, status("/api/guarded/forgotten", signIn("li")));
    assertEquals(403, status("/api/guarded/forgotten", ""));
  }

  @Test
  void onlyTheForgottenRouteIsFoundUnguarded() {
    List<String> unguarded = context.getBean(Routes.class).unguarded();
    assertEquals(List.of("GET /api/guarded/forgotten"), unguarded);
  }

  @Test
  void unknownRouteIsUnknownToEverybody() throws IOException {
    assertEquals(404, status("/api/guarded/nowhere", ""));
  }

  @Test
  void caseOfAnotherRegionIsAsGoodAsNotThere() throws IOException {
    addCase("case-1", "340822100201");
    assertEquals(200, status("/api/guarded/cases/case-1", signIn("li")));
    assertEquals(404, status("/api/guarded/cases/case-1", signIn("far")));
    assertEquals(404, status("/api/guarded/cases/case-2", signIn("li")));
  }

  private void addCase(String id, String region) {
    store
        .transactions()
        .write(
            connection ->
                Sql.update(
                    connection,
                    "INSERT INTO case_file VALUES (?, '1', '1', ?, '', '', 'RECEIVED', '', 1, 1, 0, '')",
                    id,
                    region));
  }

  @Test
  void accountWithoutADepartmentReachesOnlyItsOwnSession() throws IOException {
    people.put(person("p5", "window", Role.WINDOW_CLERK, "340822000000", true));
    String cookie = signIn("window");
    assertEquals(200, status("/api/guarded/own", cookie));
    try (Response answer = get("/api/guarded/anybody", cookie)) {
      assertEquals(403, answer.code());
      assertTrue(answer.body().string().contains("no-jurisdiction"));
    }
  }

  @Test
  void newPasswordEndsThePersonsOtherSessionsAndTheOldOneFitsNoMore() throws IOException {
    String here = signIn("wang");
    String elsewhere = signIn("wang");
    assertEquals(204, change(here, PASSWORD, "another 口令 2"));
    assertEquals(200, status("/api/session", here));
    assertEquals(401, status("/api/session", elsewhere));
    try (Response old = signInWith("wang", PASSWORD);
        Response fresh = signInWith("wang", "another 口令 2")) {
      assertEquals(401, old.code());
      assertEquals(200, fresh.code());
    }
  }

  @Test
  void newPasswordWantsTheOldOneAndEnoughLetters() throws IOException {
    String cookie = signIn("wang");
    assertEquals(422, change(cookie, "wrong", "another 口令 2"));
    assertEquals(422, change(cookie, PASSWORD, "short"));
    assertEquals(422, change(cookie, PASSWORD, PASSWORD));
    assertEquals(401, change("", PASSWORD, "another 口令 2"));
    assertEquals(200, status("/api/session", signIn("wang")));
  }

  @Test
  void guessingTheOldPasswordIsSlowedDownToo() throws IOException {
    String cookie = signIn("wang");
    for (int i = 0; i < Tries.FREE; i++) {
      assertEquals(422, change(cookie, "wrong", "another 口令 2"));
    }
    assertEquals(429, change(cookie, PASSWORD, "another 口令 2"));
  }

  private int change(String cookie, String before, String after) throws IOException {
    String json = "{\"before\":\"" + before + "\",\"after\":\"" + after + "\"}";
    try (Response answer = post("/api/session/password", json, Map.of("Cookie", cookie))) {
      return answer.code();
    }
  }

  @Test
  void passwordThatWasChangedElsewhereEndsTheSessionsHere() throws IOException {
    String cookie = signIn("wang");
    Person wang = people.find("p1").orElseThrow();
    people.takeOver(wang);
    assertEquals(200, status("/api/session", cookie));
    people.takeOver(wang.withVerifier(Passwords.verifier("elsewhere", new byte[16])));
    assertEquals(401, status("/api/session", cookie));
  }

  @Test
  void requestsThatOtherSitesMakeABrowserSendAreRefused() throws IOException {
    String cookie = signIn("li");
    String here = "http://127.0.0.1:" + server.getPort();
    assertEquals(200, postStatus(cookie, "Origin", here));
    assertEquals(200, postStatus(cookie, "Sec-Fetch-Site", "same-origin"));
    assertEquals(403, postStatus(cookie, "Origin", "http://127.0.0.1:1"));
    assertEquals(403, postStatus(cookie, "Origin", "null"));
    assertEquals(403, postStatus(cookie, "Sec-Fetch-Site", "cross-site"));
    assertEquals(403, postStatus(cookie, "Sec-Fetch-Site", "same-site"));
  }

  private String signIn(String login) throws IOException {
    try (Response answer = signInWith(login, PASSWORD)) {
      assertEquals(200, answer.code(), answer.body().string());
      return answer.header("Set-Cookie").split(";", 2)[0];
    }
  }

  private Response signInWith(String login, String password) throws IOException {
    String body = "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}";
    return post("/api/session", body, Map.of());
  }

  @Test
  void pageOfOnePersonDoesNotActUnderTheSessionOfAnother() throws IOException {
    String cookie = signIn("li");
    assertEquals(200, postStatus(cookie, "Daiban-Person", "p2"));
    assertEquals(401, postStatus(cookie, "Daiban-Person", "p1"));
  }

  private int postStatus(String path, String cookie) throws IOException {
    try (Response answer = post(path, "{}", Map.of("Cookie", cookie))) {
      return answer.code();
    }
  }

  private int postStatus(String cookie, String header, String value) throws IOException {
    Map<String, String> headers = Map.of("Cookie", cookie, header, value);
    try (Response answer = post("/api/guarded/clerks", "{}", headers)) {
      return answer.code();
    }
  }

  private Response post(String path, String json, Map<String, String> headers) throws IOException {
    RequestBody body = RequestBody.create(json, MediaType.get("application/json"));
    Request.Builder request = request(path).post(body);
    headers.forEach(request::header);
    return client.newCall(request.build()).execute();
  }

  private int status(String path, String cookie) throws IOException {
    try (Response answer = get(path, cookie)) {
      return answer.code();
    }
  }

  private Response get(String path, String cookie) throws IOException {
    return client.newCall(request(path).header("Cookie", cookie).build()).execute();
  }

  private Request.Builder request(String path) {
    return new Request.Builder().url("http://127.0.0.1:" + server.getPort() + path);
  }

  private static Person person(String id, String login, Role role, String region, boolean active) {
    return new Person(id, login, "某人", role, region, "", VERIFIER, active);
  }
}
