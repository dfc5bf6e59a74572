package org.daiban.core.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.wire.Base64Text;

/**
 * How a machine proves who speaks. Each request is signed over its method, path, a challenge that
 * the node gave in an answer before, and the digest of its body as sent before compression; each
 * answer over the challenge of its request and its own body. A captive portal can do neither. The
 * challenge of the first request is empty: the node answers 401 with a fresh one and nothing is
 * lost but one round trip.
 */
public final class RequestProof {
  /** Header: name of the machine that signs. */
  public static final String MACHINE = "Daiban-Machine";

  /** Header: the challenge that is answered, or in an answer the one to use next. */
  public static final String CHALLENGE = "Daiban-Challenge";

  /** Header: algorithm id, a space, and the signature in base64. */
  public static final String SIGNATURE = "Daiban-Signature";

  /** Header: who vouches for the machine, when the node does not know it. */
  public static final String CERTIFICATES = "Daiban-Certificates";

  /** As many links as a chain of certificates has. */
  private static final int CERTIFICATES_MAX = 4;

  private RequestProof() {}

  /** The header by which a machine introduces itself: its own certificate first. */
  public static String introduction(List<String> certificates) {
    List<String> texts = new ArrayList<>();
    for (String certificate : certificates) {
      texts.add(Base64Text.of(certificate.getBytes(StandardCharsets.UTF_8)));
    }
    return String.join(",", texts);
  }

  /**
   * Reads that header; the certificates are still to be verified.
   *
   * @throws org.daiban.core.wire.WireException when it is not readable
   */
  public static List<String> introduced(String header) {
    List<String> certificates = new ArrayList<>();
    for (String text : header.split(",", CERTIFICATES_MAX)) {
      certificates.add(new String(Base64Text.bytes(text), StandardCharsets.UTF_8));
    }
    return certificates;
  }

  /** The signature header of a request. */
  public static String ofRequest(
      Signer signer, String method, String path, String machine, String challenge, Digest body) {
    return header(signer, requestBytes(method, path, machine, challenge, body));
  }

  /** Whether a request's signature header holds. */
  public static boolean requestHolds(
      String header,
      String publicKey,
      String method,
      String path,
      String machine,
      String challenge,
      Digest body) {
    return holds(header, publicKey, requestBytes(method, path, machine, challenge, body));
  }

  /** The signature header of an answer to a request that bore {@code challenge}. */
  public static String ofAnswer(Signer signer, String node, String challenge, Digest body) {
    return header(signer, answerBytes(node, challenge, body));
  }

  /** Whether an answer's signature header holds. */
  public static boolean answerHolds(
      String header, String publicKey, String node, String challenge, Digest body) {
    return holds(header, publicKey, answerBytes(node, challenge, body));
  }

  /**
   * What an answer about an attachment is signed over in place of its empty body, so that nobody on
   * the way can claim that a photo has arrived: {@code <digest>}, offset and length in bytes.
   */
  public static Digest uploadState(Digest attachment, long offset, long lengthBytes) {
    return Digest.of("daiban-upload-v1\n" + attachment + "\n" + offset + "\n" + lengthBytes);
  }

  private static String header(Signer signer, byte[] bytes) {
    return signer.algorithm() + " " + Keys.sign(signer, bytes);
  }

  private static boolean holds(String header, String publicKey, byte[] bytes) {
    int space = header == null ? -1 : header.indexOf(' ');
    return space > 0
        && Keys.verifies(header.substring(0, space), publicKey, bytes, header.substring(space + 1));
  }

  private static byte[] requestBytes(
      String method, String path, String machine, String challenge, Digest body) {
    return String.join("\n", "daiban-request-v1", method, path, machine, challenge, body.text())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] answerBytes(String node, String challenge, Digest body) {
    return String.join("\n", "daiban-answer-v1", node, challenge, body.text())
        .getBytes(StandardCharsets.UTF_8);
  }
}
