package org.daiban.core.log;

import java.nio.charset.StandardCharsets;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * A text with the signature of one key over its UTF-8 bytes and the purpose it was signed for. The
 * text is carried as it was signed; whoever passes it on passes {@link #text()} on unchanged.
 */
public record Signed(String purpose, String body, String algorithm, String key, String signature) {
  /** Purpose of a certificate. */
  public static final String CERTIFICATE = "certificate";

  /** Purpose of a receipt. */
  public static final String RECEIPT = "receipt";

  /** Purpose of a case snapshot. */
  public static final String CASE = "case";

  /** Purpose of a node's word on the attachments of a case, see {@link KeptAttachments}. */
  public static final String ATTACHMENTS = "attachments";

  /** Purpose of a device's word on its own log, see {@link Checkpoint}. */
  public static final String CHECKPOINT = "checkpoint";

  /** Purpose of the head of a parcel that a stick carries. */
  public static final String PACKAGE = "package";

  /** Purpose of a revocation. */
  public static final String REVOCATION = "revocation";

  /** Purpose of a charge. */
  public static final String CHARGE = "charge";

  /** Purpose of a catalogue that the county publishes. */
  public static final String CATALOGUE = "catalogue";

  /** Signs a body for a purpose. */
  public static Signed of(String purpose, String body, Signer signer) {
    String signature = Keys.sign(signer, bytes(purpose, body));
    String key = Keys.keyId(signer.publicKey());
    return new Signed(purpose, body, signer.algorithm(), key, signature);
  }

  /** Whether the owner of this public key signed the body for its purpose. */
  public boolean signedBy(String publicKey) {
    return key.equals(Keys.keyId(publicKey))
        && Keys.verifies(algorithm, publicKey, bytes(purpose, body), signature);
  }

  /** The line of JSON that is sent and stored. */
  public String text() {
    return new JsonLine()
        .put("purpose", purpose)
        .put("body", body)
        .put("alg", algorithm)
        .put("key", key)
        .put("sig", signature)
        .text();
  }

  /** Reads a signed text; says nothing yet about whether the signature holds. */
  public static Signed parse(String text) {
    Fields fields = Json.object(text, Protocol.SIGNED_CHARS_MAX);
    return new Signed(
        fields.text("purpose"),
        fields.text("body"),
        fields.text("alg"),
        fields.text("key"),
        fields.text("sig"));
  }

  private static byte[] bytes(String purpose, String body) {
    return ("daiban-" + purpose + "-v1\n" + body).getBytes(StandardCharsets.UTF_8);
  }
}
