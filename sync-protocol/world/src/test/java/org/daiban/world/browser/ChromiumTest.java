package org.daiban.world.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ground that the other browser tests stand on. */
@Tag("browser")
class ChromiumTest {
  private static final byte[] PAGE =
      """
      <!doctype html>
      <html lang="zh-CN">
      <meta charset="utf-8">
      <title>代办</title>
      <p id="keep" style="display:inline-block;font-size:40px">保</p>
      <p id="store" style="display:inline-block;font-size:40px">存</p>
      </html>
      """
          .getBytes(UTF_8);

  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, PAGE.length);
          exchange.getResponseBody().write(PAGE);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void pageOfALocalServerShowsItsChineseText() {
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.browser().newPage();
      page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/");

      assertEquals("代办", page.title());
      assertEquals("存", page.locator("#store").textContent());
      assertCharactersAreDrawn(page);
    }
  }

  /** Without a Chinese font every character is the same empty box, and so are both pictures. */
  private static void assertCharactersAreDrawn(Page page) {
    byte[] keep = page.locator("#keep").screenshot();
    byte[] store = page.locator("#store").screenshot();
    assertNotEquals(Arrays.hashCode(keep), Arrays.hashCode(store), "a Chinese font is missing");
  }
}
