package org.daiban.node.second;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A village's device: it enrols, writes a log, exchanges, and believes only what is signed. */
final class PlainDevice {
  private static final String EXCHANGE = "/sync/v1/exchange";
  private static final String NOTHING = "sha256:" + "0".repeat(64);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final PlainKey key;
  private final List<Map<String, Object>> items = new ArrayList<>();
  private final List<String> acknowledged = new ArrayList<>();
  private final List<String> headers = new ArrayList<>();
  private final List<String> entries = new ArrayList<>();
  private String device = "new";
  private String node = "";
  private String nodeKey = "";
  private String challenge = "";
  private String cursor = "";
  private Map<String, Object> receipt = Map.of();
  private long answeredIn;

  PlainDevice(String address, PlainKey key) {
    this.address = address;
    this.key = key;
  }

  String name() {
    return device;
  }

  /** The newest receipt for this device, verified. */
  Map<String, Object> receipt() {
    return receipt;
  }

  /** All items of the feed so far, each with its {@code body}. */
  List<Map<String, Object>> items() {
    return items;
  }

  /** The version of the newest answer's head. */
  long answeredIn() {
    return answeredIn;
  }

  /** The request that asks to be let in (section 3). */
  String enrolmentRequest(String code) {
    return "{\"v\":1,\"code\":"
        + PlainJson.quoted(code)
        + ",\"alg\":\"ES256\",\"publicKey\":"
        + PlainJson.quoted(key.publicText())
        + ",\"program\":\"second 1\"}";
  }

  /** Enrols with such a request and checks the chain up to the root. */
  void enrol(String request) throws IOException, InterruptedException, GeneralSecurityException {
    HttpResponse<byte[]> answer =
        send(
            "POST", "/sync/v1/enrol", "application/json", request.getBytes(StandardCharsets.UTF_8));
    Map<String, Object> own = null;
    Map<String, Object> below = null;
    for (Object text : (List<?>) object(text(answer)).get("certificates")) {
      Map<String, Object> signed = object((String) text);
      Map<String, Object> body = object((String) signed.get("body"));
      if (below == null) {
        own = body;
      } else {
        check(signedBy(below, (String) body.get("publicKey")), "a certificate's signature");
      }
      below = signed;
      if (body.get("subject").equals(own.get("issuer"))) {
        node = (String) body.get("subject");
        nodeKey = (String) body.get("publicKey");
      }
    }
    check(own != null && own.get("publicKey").equals(key.publicText()), "it is not our key");
    check(answerHolds(answer, "", PlainKey.digest(answer.body())), "the answer's signature");
    device = (String) own.get("subject");
  }

  /** Writes an entry (section 2). */
  void write(String caseId, String type, String payload) throws GeneralSecurityException {
    int seq = headers.size() + 1;
    String salt = PlainKey.digest("salt" + seq).substring(7, 39);
    String casePrevious = "";
    for (String header : headers) {
      if (object(header).get("case").equals(caseId)) {
        casePrevious = "\"casePrevious\":\"" + PlainKey.digest(header) + "\",";
      }
    }
    String header =
        "{\"v\":1,\"device\":\""
            + device
            + "\",\"seq\":"
            + seq
            + ",\"previous\":\""
            + (seq == 1 ? NOTHING : PlainKey.digest(headers.get(seq - 2)))
            + "\",\"case\":\""
            + caseId
            + "\","
            + casePrevious
            + "\"type\":\""
            + type
            + "\",\"actor\":{\"person\":\"p-1\",\"role\":\"PROXY_AGENT\","
            + "\"region\":\""
            + device.substring(0, 12)
            + "\"},\"catalogue\":\"sample-2026.1\","
            + "\"clock\":{\"device\":1772413200000,\"uptime\":1000,\"boot\":\"b1\"},"
            + "\"payload\":\""
            + PlainKey.digest(salt + "\n" + payload)
            + "\"}";
    headers.add(header);
    entries.add(
        "{\"header\":"
            + PlainJson.quoted(header)
            + ",\"salt\":\""
            + salt
            + "\",\"payload\":"
            + PlainJson.quoted(payload)
            + "}");
  }

  /** The batch of a run of the log. */
  String batch(int from, int to) throws GeneralSecurityException {
    String signed =
        "daiban-batch-v1\n"
            + device
            + "\n"
            + from
            + "\n"
            + to
            + "\n"
            + PlainKey.digest(headers.get(to - 1));
    return "{\"v\":1,\"device\":\""
        + device
        + "\",\"from\":"
        + from
        + ",\"to\":"
        + to
        + ",\"entries\":["
        + String.join(",", entries.subList(from - 1, to))
        + "],\"alg\":\"ES256\",\"sig\":\""
        + key.sign(signed)
        + "\"}";
  }

  /** The body of an exchange that brings a batch, or none (section 5). */
  String request(String batch) {
    String known = cursor.isEmpty() ? "" : ",\"cursor\":" + cursor;
    List<String> keys = new ArrayList<>();
    acknowledged.forEach(one -> keys.add(PlainJson.quoted(one)));
    String head =
        "{\"v\":1,\"device\":\""
            + device
            + "\""
            + known
            + ",\"acknowledged\":["
            + String.join(",", keys)
            + "],\"heartbeat\":{\"program\":\"second 1\","
            + "\"catalogue\":\"sample-2026.1\",\"unsent\":"
            + headers.size()
            + ",\"oldestUnsent\":0,\"freeDisk\":1000000,\"clockOffset\":0}}\n";
    return batch.isEmpty()
        ? head + "{\"end\":0}\n"
        : head + "{\"part\":\"batch\"}\n" + batch + "\n{\"end\":1}\n";
  }

  /** One round trip; asks again while there is more. */
  void exchange(String request) throws IOException, InterruptedException, GeneralSecurityException {
    boolean more = take(request);
    while (more) {
      more = take(request(""));
    }
  }

  private boolean take(String request)
      throws IOException, InterruptedException, GeneralSecurityException {
    HttpResponse<byte[]> answer =
        send(
            "POST",
            EXCHANGE,
            "application/vnd.daiban.exchange+ndjson",
            request.getBytes(StandardCharsets.UTF_8));
    check(answerHolds(answer, challenge, PlainKey.digest(answer.body())), "the answer's signature");
    List<String> lines = text(answer).lines().toList();
    Map<String, Object> head = object(lines.get(0));
    int last = lines.size() - 1;
    for (int i = 1; i < last; i += 2) {
      part(object(lines.get(i)), lines.get(i + 1));
    }
    check(object(lines.get(last)).get("end").equals((last - 1) / 2L), "cut short");
    cursor = cursorText(head.get("cursor"));
    challenge = (String) head.get("challenge");
    answeredIn = (Long) head.get("v");
    return head.get("more").equals(true);
  }

  private static String cursorText(Object cursor) {
    Map<?, ?> fields = (Map<?, ?>) cursor;
    return "{\"node\":\""
        + fields.get("node")
        + "\",\"epoch\":\""
        + fields.get("epoch")
        + "\",\"position\":"
        + fields.get("position")
        + "}";
  }

  private void part(Map<String, Object> head, String body) throws GeneralSecurityException {
    if (head.get("part").equals("receipt")) {
      Map<String, Object> signed = object(body);
      check(signedBy(signed, nodeKey), "the receipt's signature");
      Map<String, Object> told = object((String) signed.get("body"));
      receipt = told.get("device").equals(device) ? told : receipt;
    } else if (head.get("part").equals("item")) {
      Map<String, Object> item = new LinkedHashMap<>(head);
      item.put("body", body);
      items.add(item);
      if (item.get("kind").equals("outcome")) {
        acknowledged.add((String) item.get("key"));
      }
    }
  }

  /** Sends a whole photo in one request (section 6); true when the node proves that it has it. */
  boolean upload(byte[] photo, String caseId)
      throws IOException, InterruptedException, GeneralSecurityException {
    String digest = PlainKey.digest(photo);
    String checksum =
        Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest.substring(7)));
    HttpResponse<byte[]> answer =
        send(
            "POST",
            "/sync/v1/attachments",
            "application/offset+octet-stream",
            photo,
            "Tus-Resumable",
            "1.0.0",
            "Upload-Length",
            Integer.toString(photo.length),
            "Upload-Checksum",
            "sha256 " + checksum,
            "Upload-Metadata",
            "digest " + base64(digest) + ",case " + base64(caseId));
    String offset = header(answer, "Upload-Offset");
    String length = header(answer, "Upload-Length");
    String told = "daiban-upload-v1\n" + digest + "\n" + offset + "\n" + length;
    return answerHolds(answer, challenge, PlainKey.digest(told))
        && offset.equals(Integer.toString(photo.length))
        && length.equals(offset);
  }

  /** Signs and sends; on 401 takes the fresh challenge and sends once more (section 4). */
  private HttpResponse<byte[]> send(
      String method, String path, String type, byte[] body, String... more)
      throws IOException, InterruptedException, GeneralSecurityException {
    HttpResponse<byte[]> answer = sendOnce(method, path, type, body, more);
    if (answer.statusCode() == 401) {
      challenge = header(answer, "Daiban-Challenge");
      answer = sendOnce(method, path, type, body, more);
    }
    check(answer.statusCode() / 100 == 2, answer.statusCode() + " " + text(answer));
    return answer;
  }

  private HttpResponse<byte[]> sendOnce(
      String method, String path, String type, byte[] body, String... more)
      throws IOException, InterruptedException, GeneralSecurityException {
    String signed =
        String.join(
            "\n", "daiban-request-v1", method, path, device, challenge, PlainKey.digest(body));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", type)
            .header("Daiban-Machine", device)
            .header("Daiban-Challenge", challenge)
            .header("Daiban-Signature", "ES256 " + key.sign(signed))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    for (int i = 0; i < more.length; i += 2) {
      request.header(more[i], more[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private boolean answerHolds(HttpResponse<byte[]> answer, String asked, String digest)
      throws GeneralSecurityException {
    String[] signature = header(answer, "Daiban-Signature").split(" ", 2);
    String signed = "daiban-answer-v1\n" + node + "\n" + asked + "\n" + digest;
    return signature[0].equals("ES256") && PlainKey.holds(nodeKey, signed, signature[1]);
  }

  private static boolean signedBy(Map<String, Object> signed, String publicKey)
      throws GeneralSecurityException {
    String text = "daiban-" + signed.get("purpose") + "-v1\n" + signed.get("body");
    return PlainKey.digest(publicKey).substring(7, 39).equals(signed.get("key"))
        && PlainKey.holds(publicKey, text, (String) signed.get("sig"));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static Map<String, Object> object(String text) {
    return PlainJson.object(text);
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("not as the page says: " + what);
    }
  }
}
