package org.daiban.client;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.daiban.core.log.Digest;
import org.daiban.core.log.RequestProof;

/** Attachments of the fake node: kept byte by byte under their digest. */
final class FakeAttachments {
  private final Map<String, ByteArrayOutputStream> bytes = new HashMap<>();
  private final Map<String, Long> lengths = new HashMap<>();

  byte[] kept(Digest hash) {
    return bytes.getOrDefault(hash.hex(), new ByteArrayOutputStream()).toByteArray();
  }

  Reply serve(HttpExchange http, byte[] body) {
    String hex = hex(http);
    return switch (http.getRequestMethod()) {
      case "HEAD" -> bytes.containsKey(hex) ? state(200, hex) : empty(404);
      case "PATCH" -> patch(http, hex, body);
      case "GET" -> get(http, hex);
      default -> empty(405);
    };
  }

  /** Reads half of a piece before the line breaks, and keeps it. */
  void keepHalf(HttpExchange http) throws IOException {
    int length = Integer.parseInt(http.getRequestHeaders().getFirst("Content-Length"));
    lengths.put(hex(http), Long.valueOf(FakeNode.header(http, "Upload-Length")));
    upload(hex(http)).write(http.getRequestBody().readNBytes(length / 2));
  }

  private Reply patch(HttpExchange http, String hex, byte[] body) {
    lengths.put(hex, Long.valueOf(FakeNode.header(http, "Upload-Length")));
    ByteArrayOutputStream upload = upload(hex);
    if (upload.size() != Long.parseLong(FakeNode.header(http, "Upload-Offset"))) {
      return state(409, hex);
    }
    upload.writeBytes(body);
    boolean finished = upload.size() == lengths.get(hex);
    if (finished && !Digest.of(upload.toByteArray()).hex().equals(hex)) {
      bytes.remove(hex);
      return empty(422);
    }
    return state(204, hex);
  }

  private Reply get(HttpExchange http, String hex) {
    String[] range = FakeNode.header(http, "Range").substring("bytes=".length()).split("-", -1);
    byte[] whole = upload(hex).toByteArray();
    int from = Integer.parseInt(range[0]);
    int to = Math.min(whole.length, Integer.parseInt(range[1]) + 1);
    return new Reply(206, Map.of(), Arrays.copyOfRange(whole, from, to), null);
  }

  private ByteArrayOutputStream upload(String hex) {
    return bytes.computeIfAbsent(hex, none -> new ByteArrayOutputStream());
  }

  private Reply state(int status, String hex) {
    long offset = upload(hex).size();
    long length = lengths.get(hex);
    Map<String, String> headers =
        Map.of(
            "Upload-Offset", Long.toString(offset),
            "Upload-Length", Long.toString(length),
            "Upload-Complete", offset == length ? "?1" : "?0");
    Digest proof = RequestProof.uploadState(new Digest("sha256:" + hex), offset, length);
    return new Reply(status, headers, new byte[0], proof);
  }

  private static Reply empty(int status) {
    return new Reply(status, Map.of(), new byte[0], null);
  }

  private static String hex(HttpExchange http) {
    String path = http.getRequestURI().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
