package org.daiban.node;

import java.io.IOException;
import java.util.Arrays;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.ByteString;
import org.daiban.core.log.Digest;
import org.daiban.core.log.RequestProof;
import org.daiban.core.log.Signer;
import org.daiban.core.packing.Coding;

/** A machine's HTTP: each request signed, each answer read whole. */
public final class Wire {
  private static final OkHttpClient CLIENT = new OkHttpClient();

  private final TestNode node;
  private final String machine;
  private final Signer signer;
  private String challenge = "";

  /** Speaks to a node in the name of a machine. */
  public Wire(TestNode node, String machine, Signer signer) {
    this.node = node;
    this.machine = machine;
    this.signer = signer;
  }

  /** Speaks to a node in the name of a village's device. */
  public Wire(TestNode node, Village village) {
    this(node, village.device(), village.signer());
  }

  /** What came back, and the challenge that the request bore. */
  public record Answer(int status, Headers headers, ByteString bytes, String challenge) {
    /** The answer's body. */
    public byte[] body() {
      return bytes.toByteArray();
    }

    /** The answer's body as text. */
    public String text() {
      return bytes.utf8();
    }

    /** A header that must be there. */
    public String header(String name) {
      String value = headers.get(name);
      if (value == null) {
        throw new AssertionError("no header " + name + " in answer " + status + " " + text());
      }
      return value;
    }

    /** Whether this node signed the answer over the challenge and such a proof. */
    public boolean isSignedBy(TestNode node, Digest proof) {
      return RequestProof.answerHolds(
          header(RequestProof.SIGNATURE),
          node.machine().signer().publicKey(),
          node.machine().name(),
          challenge,
          proof);
    }
  }

  /** Uses this challenge from now on. */
  public void answerTo(String other) {
    challenge = other;
  }

  /** Takes a challenge from the node, as a client does at its first request. */
  public Wire greeted() throws IOException {
    answerTo(send("HEAD", "/sync/v1/attachments/" + "0".repeat(64)).header(RequestProof.CHALLENGE));
    return this;
  }

  /** Sends a request without a body. */
  public Answer send(String method, String path, String... headers) throws IOException {
    return send(method, path, null, null, headers);
  }

  /** Sends a request; headers are names and values in turn. */
  public Answer send(String method, String path, String type, byte[] body, String... headers)
      throws IOException {
    Digest digest = Digest.of(body == null ? new byte[0] : body);
    return sendAs(
        RequestProof.ofRequest(signer, method, path, machine, challenge, digest),
        method,
        path,
        type,
        body,
        headers);
  }

  /** Sends a body packed, as clients do, and asks for an answer packed alike. */
  public Answer sendPacked(String path, String type, byte[] plain, Coding coding)
      throws IOException {
    return sendAs(
        RequestProof.ofRequest(signer, "POST", path, machine, challenge, Digest.of(plain)),
        "POST",
        path,
        type,
        coding.pack(plain),
        "Content-Encoding",
        coding.name(),
        "Accept-Encoding",
        Coding.accepted());
  }

  /** Sends bytes of an attachment, with the checksum that the signature covers. */
  public Answer upload(String method, String path, byte[] bytes, String... headers)
      throws IOException {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Upload-Checksum";
    all[headers.length + 1] = "sha256 " + ByteString.decodeHex(Digest.of(bytes).hex()).base64();
    return send(method, path, "application/offset+octet-stream", bytes, all);
  }

  /** Sends bytes and says, signed, that they are others. */
  public Answer sendSaying(Digest said, String method, String path, byte[] body, String... headers)
      throws IOException {
    return sendAs(
        RequestProof.ofRequest(signer, method, path, machine, challenge, said),
        method,
        path,
        "application/offset+octet-stream",
        body,
        headers);
  }

  /** Sends a request with a signature header of the test's making. */
  public Answer sendAs(
      String signature, String method, String path, String type, byte[] body, String... headers)
      throws IOException {
    Request.Builder request =
        new Request.Builder()
            .url(node.url(path))
            .header(RequestProof.MACHINE, machine)
            .header(RequestProof.CHALLENGE, challenge)
            .header(RequestProof.SIGNATURE, signature)
            .header("Accept-Encoding", "identity")
            .header("Tus-Resumable", "1.0.0")
            .method(
                method,
                body == null
                    ? null
                    : RequestBody.create(body, type == null ? null : MediaType.get(type)));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try (Response response = CLIENT.newCall(request.build()).execute()) {
      return new Answer(
          response.code(), response.headers(), response.body().byteString(), challenge);
    }
  }
}
