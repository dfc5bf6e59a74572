package org.daiban.client;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.daiban.core.log.Digest;
import org.daiban.core.log.RequestProof;

/** Attachments of the fake node: kept byte by byte under their digest. */
final class FakeAttachments {
  private final Map<String, ByteArrayOutputStream> bytes = new HashMap<>();
  private final Map<String, Long> lengths = new HashMap<>();

  /** The cases for which an attachment was offered. */
  final Set<String> cases = ConcurrentHashMap.newKeySet();

  /** Somebody else has brought it for a case of their own. */
  void keep(byte[] whole) {
    String hex = Digest.of(whole).hex();
    upload(hex).writeBytes(whole);
    lengths.put(hex, (long) whole.length);
  }

  byte[] kept(Digest hash) {
    return bytes.getOrDefault(hash.hex(), new ByteArrayOutputStream()).toByteArray();
  }

  Reply serve(HttpExchange http, byte[] body) {
    String hex = hex(http);
    return switch (http.getRequestMethod()) {
      case "HEAD" -> bytes.containsKey(hex) ? state(200, hex) : empty(404);
      case "POST" -> post(http, body);
      case "PATCH" -> patch(http, hex, body);
      case "GET" -> get(http, hex);
      default -> empty(405);
    };
  }

  /** Reads half of a piece before the line breaks, and keeps it. */
  void keepHalf(HttpExchange http) throws IOException {
    int length = Integer.parseInt(http.getRequestHeaders().getFirst("Content-Length"));
    String hex = http.getRequestMethod().equals("POST") ? begun(http) : hex(http);
    upload(hex).write(http.getRequestBody().readNBytes(length / 2));
  }

  /** Takes the bytes only of an upload that nothing has come of yet, as a node does. */
  private Reply post(HttpExchange http, byte[] body) {
    String hex = begun(http);
    if (upload(hex).size() > 0) {
      return state(201, hex);
    }
    return append(201, hex, body);
  }

  private String begun(HttpExchange http) {
    String metadata = FakeNode.header(http, "Upload-Metadata");
    String base64 = metadata.replaceFirst("^digest ", "").replaceFirst(",.*", "");
    if (metadata.contains(",case ")) {
      cases.add(text(metadata.replaceFirst(".*,case ", "")));
    }
    String digest = text(base64);
    String hex = new Digest(digest).hex();
    lengths.put(hex, Long.valueOf(FakeNode.header(http, "Upload-Length")));
    return hex;
  }

  private static String text(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private Reply patch(HttpExchange http, String hex, byte[] body) {
    if (!bytes.containsKey(hex)) {
      return empty(404);
    }
    boolean joins = upload(hex).size() == Long.parseLong(FakeNode.header(http, "Upload-Offset"));
    return joins ? append(204, hex, body) : state(409, hex);
  }

  private Reply append(int status, String hex, byte[] body) {
    ByteArrayOutputStream upload = upload(hex);
    upload.writeBytes(body);
    boolean finished = upload.size() == lengths.get(hex);
    if (finished && !Digest.of(upload.toByteArray()).hex().equals(hex)) {
      bytes.remove(hex);
      return problem(422, "attachment-hash");
    }
    return state(status, hex);
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
        Map.of("Upload-Offset", Long.toString(offset), "Upload-Length", Long.toString(length));
    Digest proof = RequestProof.uploadState(new Digest("sha256:" + hex), offset, length);
    return new Reply(status, headers, new byte[0], proof);
  }

  private static Reply problem(int status, String code) {
    byte[] body = ("{\"code\":\"" + code + "\"}").getBytes(StandardCharsets.UTF_8);
    return new Reply(status, Map.of("Content-Type", "application/problem+json"), body, null);
  }

  private static Reply empty(int status) {
    return new Reply(status, Map.of(), new byte[0], null);
  }

  private static String hex(HttpExchange http) {
    String path = http.getRequestURI().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
