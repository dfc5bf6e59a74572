package org.daiban.core.log;

import java.util.Map;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * Says what a machine is: its name, kind, region and public key, given at enrolment by the node
 * above it and signed by that node ({@link Signed#CERTIFICATE}). The county's own certificate is
 * signed by itself and is the root that each machine learns when it is enrolled. The name is the
 * 12-digit region and a slot of two digits, such as {@code 340822100201-03}; slots are never
 * reused. A county gives slots 50 to 99 of a village, the township of its code 00 to 29, a township
 * that it has moved to five for each move from 30 on, so that none has to ask another. A parcel for
 * the machine is sealed to {@code sealKey}, which never signs; both seal fields are null for a
 * machine that takes no parcels. {@code former} is the name under which this machine went before,
 * or null: its log was forked ({@link RenewalRequest}), and what is said to the old name concerns
 * it.
 */
public record Certificate(
    String subject,
    MachineKind kind,
    String region,
    String algorithm,
    String publicKey,
    long issuedAtMs,
    String issuer,
    String sealAlgorithm,
    String sealKey,
    Former former) {

  /** The certificate of a machine that had no name before and that nothing can be sealed to. */
  public Certificate(
      String subject,
      MachineKind kind,
      String region,
      String algorithm,
      String publicKey,
      long issuedAtMs,
      String issuer) {
    this(subject, kind, region, algorithm, publicKey, issuedAtMs, issuer, null, null, null);
  }

  /** The slot of two digits, which stands in case numbers. */
  public String slot() {
    return subject.substring(subject.indexOf('-') + 1);
  }

  /** The name under which this machine went before, or null. */
  public String replaces() {
    return former == null ? null : former.name();
  }

  /** The line of JSON that is signed. */
  public String text() {
    JsonLine line = new JsonLine();
    line.put("v", Protocol.VERSION)
        .put("subject", subject)
        .put("kind", kind)
        .put("region", region)
        .put("alg", algorithm)
        .put("publicKey", publicKey)
        .put("issuedAt", issuedAtMs)
        .put("issuer", issuer)
        .put("sealAlg", sealAlgorithm)
        .put("sealKey", sealKey);
    Former.put(line, former);
    return line.text();
  }

  /** Reads a certificate's text; the caller has verified the signature around it. */
  public static Certificate parse(String text) {
    Fields fields = Json.object(text, Protocol.SIGNED_CHARS_MAX);
    return new Certificate(
        fields.text("subject"),
        kind(fields),
        fields.text("region"),
        fields.text("alg"),
        fields.text("publicKey"),
        fields.number("issuedAt"),
        fields.text("issuer"),
        fields.textOr("sealAlg", null),
        fields.textOr("sealKey", null),
        Former.of(fields));
  }

  /**
   * Follows a chain to its root. {@code chain} holds signed certificates by subject, the machine's
   * own first in line by its name, and by {@link Charge#key} the county's word on a village that
   * has moved to the township that let its machine in.
   *
   * @return the certificate of {@code subject}, or null when the chain does not hold
   */
  public static Certificate verified(String subject, Map<String, Signed> chain, Certificate root) {
    return verified(subject, chain, root, 4);
  }

  /** The name under which a certificate, or the county's word on a village, stands in a chain. */
  public static String nameInChain(Signed signed) {
    return signed.purpose().equals(Signed.CHARGE)
        ? Charge.parse(signed.body()).key()
        : parse(signed.body()).subject();
  }

  private static Certificate verified(
      String subject, Map<String, Signed> chain, Certificate root, int depth) {
    if (subject.equals(root.subject())) {
      return root;
    }
    Signed signed = chain.get(subject);
    if (signed == null || depth == 0 || !signed.purpose().equals(Signed.CERTIFICATE)) {
      return null;
    }
    Certificate certificate = parse(signed.body());
    Certificate issuer = verified(certificate.issuer(), chain, root, depth - 1);
    boolean holds =
        issuer != null
            && certificate.subject().equals(subject)
            && (issuer.mayEnrol(certificate) || issuer.hasBeenGiven(certificate, chain, root))
            && signed.signedBy(issuer.publicKey());
    return holds ? certificate : null;
  }

  /**
   * A county enrols townships and villages, a township the villages of its own region; one that has
   * moved to it needs the county's word besides.
   */
  boolean mayEnrol(Certificate other) {
    return switch (kind) {
      case COUNTY -> other.kind() != MachineKind.COUNTY;
      case TOWNSHIP ->
          other.kind() == MachineKind.VILLAGE && other.region().startsWith(region.substring(0, 9));
      case VILLAGE -> false;
    };
  }

  private boolean hasBeenGiven(Certificate village, Map<String, Signed> chain, Certificate root) {
    return kind == MachineKind.TOWNSHIP
        && village.kind() == MachineKind.VILLAGE
        && Charge.says(chain, village.region(), region, root);
  }

  /** Whoever may let a machine in may shut it out. */
  public boolean mayRevoke(Certificate other) {
    return mayEnrol(other);
  }

  private static MachineKind kind(Fields fields) {
    for (MachineKind kind : MachineKind.values()) {
      if (kind.name().equals(fields.text("kind"))) {
        return kind;
      }
    }
    throw fields.wrong("kind", "VILLAGE, TOWNSHIP or COUNTY");
  }
}
