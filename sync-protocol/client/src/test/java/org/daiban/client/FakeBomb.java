package org.daiban.client;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** An answer of a few kilobytes on the line that wants to become a gigabyte in memory. */
final class FakeBomb {
  private static final int BLOCK = 1024 * 1024;

  private FakeBomb() {}

  static void send(HttpExchange http) {
    http.getResponseHeaders().set("Content-Encoding", "gzip");
    byte[] zeros = new byte[BLOCK];
    try {
      http.sendResponseHeaders(200, 0);
      try (GZIPOutputStream out = new GZIPOutputStream(http.getResponseBody())) {
        for (int i = 0; i < 1024; i++) {
          out.write(zeros);
        }
      }
    } catch (IOException theOtherEndHungUp) {
      http.close();
    }
  }
}
