package org.daiban.core.log;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * What a new machine sends to be let in: the one-time code from the screen of the node above it and
 * its own public key. Body of {@code POST /sync/v1/enrol}, signed with that key ({@link
 * RequestProof}, machine {@code new}, empty challenge).
 */
public record EnrolmentRequest(
    String code,
    String algorithm,
    String publicKey,
    String program,
    String sealAlgorithm,
    String sealKey) {

  /** A request of a machine that takes no parcels. */
  public EnrolmentRequest(String code, String algorithm, String publicKey, String program) {
    this(code, algorithm, publicKey, program, null, null);
  }

  /** The body to send. */
  public String text() {
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("code", code)
        .put("alg", algorithm)
        .put("publicKey", publicKey)
        .put("program", program)
        .put("sealAlg", sealAlgorithm)
        .put("sealKey", sealKey)
        .text();
  }

  /** Reads a body. */
  public static EnrolmentRequest parse(String text) {
    Fields fields = Json.object(text, Protocol.HEADER_CHARS_MAX);
    return new EnrolmentRequest(
        fields.text("code"),
        fields.text("alg"),
        fields.text("publicKey"),
        fields.text("program"),
        fields.textOr("sealAlg", null),
        fields.textOr("sealKey", null));
  }
}
