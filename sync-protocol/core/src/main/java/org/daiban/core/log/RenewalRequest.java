package org.daiban.core.log;

import java.nio.charset.StandardCharsets;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * What a machine sends whose log was forked (P8): a clone of its disk, or a restored backup, wrote
 * another history under its name. It asks for a new name with a new key and begins a new log there;
 * all it wrote under the old name must have been sent. Body of {@code POST /sync/v1/renew}, signed
 * as any request with the old key; {@code signature} proves that it has the new one. It goes on to
 * open parcels with the same sealing key, since some may be on their way; both seal fields are null
 * for a machine that takes none.
 *
 * @param head number of the last entry that it wrote under the old name, 0 for none
 * @param headDigest digest of that entry
 */
public record RenewalRequest(
    String device,
    String algorithm,
    String publicKey,
    String program,
    String sealAlgorithm,
    String sealKey,
    long head,
    Digest headDigest,
    String signature) {

  /**
   * Asks in the name of a machine, for a key.
   *
   * @param old the certificate under the name that is given up
   */
  public static RenewalRequest of(
      Certificate old, Signer fresh, String program, long head, Digest headDigest) {
    return new RenewalRequest(
        old.subject(),
        fresh.algorithm(),
        fresh.publicKey(),
        program,
        old.sealAlgorithm(),
        old.sealKey(),
        head,
        headDigest,
        Keys.sign(fresh, bytes(old.subject(), fresh.publicKey())));
  }

  /** Whether the sender has the key that it wants to go on with. */
  public boolean isProven() {
    return Keys.verifies(algorithm, publicKey, bytes(device, publicKey), signature);
  }

  private static byte[] bytes(String device, String publicKey) {
    return String.join("\n", "daiban-renewal-v1", device, publicKey)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The body to send. */
  public String text() {
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("device", device)
        .put("alg", algorithm)
        .put("publicKey", publicKey)
        .put("program", program)
        .put("sealAlg", sealAlgorithm)
        .put("sealKey", sealKey)
        .put("head", head)
        .put("headDigest", headDigest)
        .put("sig", signature)
        .text();
  }

  /** Reads a body. */
  public static RenewalRequest parse(String text) {
    Fields fields = Json.object(text, Protocol.HEADER_CHARS_MAX);
    return new RenewalRequest(
        fields.text("device"),
        fields.text("alg"),
        fields.text("publicKey"),
        fields.text("program"),
        fields.textOr("sealAlg", null),
        fields.textOr("sealKey", null),
        fields.number("head"),
        new Digest(fields.text("headDigest")),
        fields.text("sig"));
  }
}
