package org.daiban.server.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daiban.node.Ground;
import org.daiban.node.NodeProgram;
import org.daiban.node.Options;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that anybody may open, as a telephone asks for them. */
class PublicPagesTest {
  private static final String NUMBER = "340822100201002026030001";
  private static final int FREE = 5;

  /** Four bytes of DER that are nobody's signature. */
  private static final String FALSE = "GABACAQ";

  @TempDir Path folder;
  private final HttpClient phone = HttpClient.newHttpClient();
  private NodeProgram county;

  @BeforeEach
  void start() throws Exception {
    Options options =
        Options.read(List.of("--data", folder.toString(), "--port", "0"), Map.of(), 0, Set.of());
    county =
        NodeProgram.start(
            options, new Ground(Clock.system(NodeProgram.ZONE), new SecureRandom(), false));
  }

  @AfterEach
  void stop() {
    county.close();
  }

  @Test
  void guidesAreListedAndReadWithoutSigningIn() throws Exception {
    assertTrue(get("/public").body().contains("href=\"/public/items\""));
    assertTrue(get("/public/items").body().contains("最低生活保障审核确认"));
    String guide = get("/public/items/340511001000").body();
    assertTrue(guide.contains("申请材料"), guide);
    assertTrue(guide.contains("设定依据"), guide);
    assertEquals(404, get("/public/items/999999999999").statusCode());
  }

  @Test
  void pagesNeedNoScript() throws Exception {
    for (String page : List.of("/public", "/public/items", "/public/progress", "/public/papers")) {
      HttpResponse<String> answer = get(page);
      assertEquals(200, answer.statusCode(), page);
      assertFalse(answer.body().contains("<script"), page);
      assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
    }
  }

  @Test
  void everyWrongAnswerIsTheSame() throws Exception {
    String unknown = ask(NUMBER, "0017");
    assertEquals(unknown, ask(NUMBER, "005X"));
    assertEquals(unknown, ask("１２３", "0017"));
    assertEquals(unknown, ask("<script>", "' OR 1=1"));
    assertTrue(unknown.contains("没有查到"), unknown);
    assertFalse(unknown.contains(NUMBER), "what was asked is not told again");
  }

  @Test
  void guessingForOneCaseIsStoppedAndOtherCasesAreNot() throws Exception {
    for (int tried = 0; tried < FREE; tried++) {
      assertTrue(ask(NUMBER, "000" + tried).contains("没有查到"));
    }
    assertTrue(ask(NUMBER, "0017").contains("查错的次数太多"));
    assertTrue(ask("3408 2210 0201 0020 2603 0002", "0017").contains("没有查到"));
  }

  @Test
  void guessingFromOneAddressIsStoppedWhicheverTheCase() throws Exception {
    for (int tried = 0; tried < 30; tried++) {
      ask("3408221002010020260301%02d".formatted(tried), "0017");
    }
    assertTrue(ask("340822100201002026030200", "0017").contains("查错的次数太多"));
  }

  @Test
  void whatIsNoCodeAndAForgedCodeAreToldApart() throws Exception {
    assertTrue(check("随便写的").contains("这不是文书上的二维码内容"));
    String code = "DAIBAN:2:" + NUMBER + ":W03-1:" + "0".repeat(24);
    assertTrue(check(code + ":340822999999-00:" + FALSE).contains("不是本县系统出的文书"));
    assertTrue(check(code + ":340822000000-00:" + FALSE).contains("这不是真的"));
    assertTrue(check(code + ":340822000000-00:\r\n" + FALSE).contains("这不是真的"));
    assertTrue(check(code + ":340822000000-00:" + FALSE.substring(1)).contains("没有复制全"));
    assertTrue(check(code + ":340822000000-00:").contains("没有电子签名，不能证明是真的"));
    String receipt = code.replace(":W03-", ":W02-");
    assertTrue(check(receipt + ":340822000000-00:").contains("这是收件凭证"));
  }

  @Test
  void otherAddressesBelowAreNotThere() throws Exception {
    assertEquals(404, get("/public/people").statusCode());
  }

  private String ask(String number, String last) throws Exception {
    return post("/public/progress", "number=" + encoded(number) + "&last=" + encoded(last));
  }

  private String check(String code) throws Exception {
    return post("/public/papers", "code=" + encoded(code));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return phone.send(HttpRequest.newBuilder(uri(path)).build(), text());
  }

  private String post(String path, String form) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> answer = phone.send(request, text());
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    return answer.body();
  }

  private URI uri(String path) {
    return URI.create(
        "http://127.0.0.1:" + county.beans().getBean(EmbeddedServer.class).getPort() + path);
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
