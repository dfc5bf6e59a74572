package org.daiban.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okio.ByteString;
import org.daiban.core.engine.FailureKind;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EnrolmentAnswer;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.RequestProof;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.core.wire.WireException;

/**
 * Lets a new machine in with a one-time code. A new machine has no key to check the answer against,
 * so it takes the root from the answer and trusts it from then on; all else in the answer must fit
 * together: the chain up to the root, the answer's signature by the node that enrols, and this
 * machine's own key in the first certificate.
 */
public final class Enrolment {
  private static final String PATH = "/sync/v1/enrol";
  private static final String NEW_MACHINE = "new";
  private static final int ANSWER_BYTES_MAX = 512 * 1024;
  private static final int CERTIFICATES_MAX = 5;

  private final OkHttpClient client;

  /** Takes a client as {@link SyncHttp} makes. */
  public Enrolment(OkHttpClient client) {
    this.client = client;
  }

  /** Sends the code with this machine's public key. A refusal carries the node's own words. */
  public Enrolled enrol(HttpUrl upstream, EnrolmentRequest request, Signer signer)
      throws SyncFailed {
    byte[] body = request.text().getBytes(StandardCharsets.UTF_8);
    Call call =
        new Call(
            "POST",
            PATH,
            new Headers.Builder().build(),
            ByteString.of(body),
            MediaType.get("application/json"),
            Digest.of(body),
            ANSWER_BYTES_MAX);
    Answer answer = new SignedCalls(client, upstream, NEW_MACHINE, signer).send(call);
    if (answer.status() != 200) {
      throw new SyncFailed(Refusals.of(answer));
    }
    try {
      return enrolled(answer, signer);
    } catch (WireException notAnEnrolment) {
      throw SyncFailed.of(FailureKind.PORTAL, "portal");
    }
  }

  static Enrolled enrolled(Answer answer, Signer signer) throws SyncFailed {
    String text = answer.body().utf8();
    List<String> texts = EnrolmentAnswer.parse(text).certificates();
    if (texts.size() < 2 || texts.size() > CERTIFICATES_MAX) {
      throw new WireException("expected 2 to " + CERTIFICATES_MAX + " certificates");
    }
    Map<String, Signed> chain = new LinkedHashMap<>();
    for (String certificate : texts) {
      Signed signed = Signed.parse(certificate);
      chain.put(Certificate.nameInChain(signed), signed);
    }
    Certificate root = root(texts.get(texts.size() - 1));
    Certificate own = verified(subject(texts.get(0)), chain, root);
    Certificate issuer = verified(own.issuer(), chain, root);
    boolean holds =
        own.publicKey().equals(signer.publicKey())
            && RequestProof.answerHolds(
                answer.header(RequestProof.SIGNATURE),
                issuer.publicKey(),
                issuer.subject(),
                answer.challenge(),
                answer.digest());
    if (!holds) {
      throw SyncFailed.of(FailureKind.PORTAL, "portal");
    }
    return new Enrolled(own, issuer, root, Collections.unmodifiableList(new ArrayList<>(texts)));
  }

  private static String subject(String certificate) {
    return Certificate.parse(Signed.parse(certificate).body()).subject();
  }

  private static Certificate root(String text) {
    Signed signed = Signed.parse(text);
    Certificate root = Certificate.parse(signed.body());
    boolean holds =
        signed.purpose().equals(Signed.CERTIFICATE)
            && root.issuer().equals(root.subject())
            && signed.signedBy(root.publicKey());
    if (!holds) {
      throw new WireException("the last certificate is signed by itself");
    }
    return root;
  }

  private static Certificate verified(String subject, Map<String, Signed> chain, Certificate root) {
    Certificate certificate = Certificate.verified(subject, chain, root);
    if (certificate == null) {
      throw new WireException("the chain of certificates does not hold");
    }
    return certificate;
  }
}
