package org.daiban.core.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.WireException;
import org.junit.jupiter.api.Test;

/** Each request is one line of JSON and comes back as it was written. */
class RequestTest {
  private static final Digest PAGE = Digest.of("page");
  private static final Digest SIGNATURE = Digest.of("signature");
  private static final Manifest MANIFEST =
      new Manifest(
          Arrays.asList(
              new AttachmentRef(PAGE, 300_000, "image/jpeg"),
              new AttachmentRef(SIGNATURE, 4_000, "image/png")));

  @Test
  void applicationComesBackAsItWasWritten() {
    Application application =
        new Application(
            "340822100201261121000014",
            "340511003002",
            "2026-11-21",
            form(),
            Collections.singletonList(
                new HandedMaterial(1, HandedMaterial.COPY, Collections.singletonList(PAGE), "")),
            new Mandate(Arrays.asList(Mandate.SUBMIT, Mandate.QUERY), SIGNATURE),
            true,
            MANIFEST.digest());
    assertEquals(application, Application.parse(application.text()));
    assertEquals("王某某", application.applicant());
  }

  @Test
  void manifestComesBackAsItWasWritten() {
    assertEquals(MANIFEST, Manifest.parse(MANIFEST.text()));
    assertEquals(304_000, MANIFEST.bytes());
  }

  @Test
  void supplementComesBackAsItWasWritten() {
    Supplement supplement =
        new Supplement(
            "2026-11-21",
            form(),
            Collections.singletonList(
                new HandedMaterial(2, HandedMaterial.ORIGINAL, Collections.emptyList(), "原件")),
            MANIFEST.digest());
    assertEquals(supplement, Supplement.parse(supplement.text()));
  }

  @Test
  void proofOfDeliveryComesBackAsItWasWritten() {
    DeliveryProof proof =
        new DeliveryProof("王某某", "本人", "2026-11-21", SIGNATURE, MANIFEST.digest());
    assertEquals(proof, DeliveryProof.parse(proof.text()));
  }

  @Test
  void withdrawalComesBackAsItWasWritten() {
    assertEquals(new Withdrawal("不再申请"), Withdrawal.parse(new Withdrawal("不再申请").text()));
  }

  @Test
  void mandateWithoutSignatureComesBackWithoutOne() {
    Application application =
        new Application(
            "340822100201261121000014",
            "340511003002",
            "2026-11-21",
            form(),
            Collections.emptyList(),
            Mandate.NONE,
            false,
            MANIFEST.digest());
    assertEquals(Mandate.NONE, Application.parse(application.text()).mandate());
  }

  @Test
  void manifestOverTheLimitIsRefused() {
    AttachmentRef page = new AttachmentRef(PAGE, 1, "image/png");
    assertThrows(
        WireException.class,
        () -> new Manifest(Collections.nCopies(Protocol.MANIFEST_ATTACHMENTS_MAX + 1, page)));
  }

  private static Map<String, Object> form() {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("applicant_name", "王某某");
    form.put("people", 3L);
    form.put("truth_promise", true);
    return form;
  }
}
