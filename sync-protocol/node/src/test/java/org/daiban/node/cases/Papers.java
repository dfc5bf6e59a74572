package org.daiban.node.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daiban.core.log.Digest;
import org.daiban.core.request.Application;
import org.daiban.core.request.DeliveryProof;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Mandate;
import org.daiban.core.request.Manifest;
import org.daiban.core.request.Supplement;

/** What a village writes into its log: complete, with made-up people, unless a test says else. */
public final class Papers {
  /** Accepted and reviewed at the township in four steps, decided at the county. */
  public static final String ITEM = "340511001000";

  /** A drawn signature. */
  public static final Digest SIGNATURE = Digest.of("signature");

  private static final Manifest NOTHING = new Manifest(List.of());

  private Papers() {}

  /** The first bytes of a PNG, which is all that is looked at. */
  public static byte[] picture() {
    return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
  }

  /** The bytes of a photo of a posting. */
  public static byte[] photo() {
    byte[] bytes = picture();
    bytes[bytes.length - 1] = 14;
    return bytes;
  }

  /** The UUID of the n-th case. */
  public static String caseId(int n) {
    return String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", n);
  }

  /** The application of the n-th made-up person. */
  public static Application application(int n) {
    return application(n, NOTHING);
  }

  /** The same with attachments. */
  public static Application application(int n, Manifest manifest) {
    return application(n, ITEM, String.format(Locale.ROOT, "34082219000101%04d", n), manifest);
  }

  /** An application for an item by the person of a citizen's number; null leaves it out. */
  public static Application application(int n, String item, String citizen, Manifest manifest) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("applicant_name", "测试人" + n);
    if (citizen != null) {
      form.put("id_no", citizen);
    }
    return new Application(
        String.format(Locale.ROOT, "340822100201002026030%03d", n),
        item,
        "2026-03-02",
        form,
        List.of(new HandedMaterial(1, HandedMaterial.ORIGINAL, List.of(), "")),
        new Mandate(List.of(Mandate.SUBMIT, Mandate.COLLECT), SIGNATURE),
        false,
        manifest.digest());
  }

  /** Material number 2, handed in later. */
  public static Supplement supplement() {
    return new Supplement(
        "2026-03-03",
        Map.of(),
        List.of(new HandedMaterial(2, HandedMaterial.COPY, List.of(Digest.of("paper")), "")),
        NOTHING.digest());
  }

  /** The applicant signed for the result on a day. */
  public static DeliveryProof delivery(String date) {
    return new DeliveryProof("测试人1", "本人", date, SIGNATURE, NOTHING.digest());
  }
}
