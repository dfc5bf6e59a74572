package org.daiban.core.log;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.core.request.Application;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.DeliveryProof;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Mandate;
import org.daiban.core.request.Manifest;
import org.daiban.core.request.PasswordChange;
import org.daiban.core.request.SharedPaper;
import org.daiban.core.request.Supplement;
import org.daiban.core.request.Withdrawal;

/**
 * One of each record on the wire. Every machine here has the same key, the published test key of
 * RFC 6979 A.2.5, so that a second client can make the same signatures.
 */
public final class GoldenWorld {
  public static final String COUNTY = "340822000000-00";
  public static final String TOWNSHIP = "340822100000-00";
  public static final String DEVICE = "340822100201-00";
  public static final String CASE = "0f8fad5b-d9cb-469f-a165-70867728950e";
  static final long CAPTURED_MS = 1_772_413_200_000L;
  public static final long KEPT_MS = 1_772_416_800_000L;
  static final String CHALLENGE = "1772416800000.5f2b";
  public static final Signer KEY = rfc6979Key();

  static final Digest PHOTO = Digest.of("photo");
  static final Manifest MANIFEST =
      new Manifest(
          Arrays.asList(
              new AttachmentRef(PHOTO, 304_112, "image/jpeg"),
              new AttachmentRef(Digest.of("signature"), 4_096, "image/png")));
  static final Entry CAPTURE = entry(1, null, EntryType.CAPTURE, application().text());
  static final Entry LIST = entry(2, CAPTURE, EntryType.MANIFEST, MANIFEST.text());

  private GoldenWorld() {}

  static Application application() {
    return new Application(
        "340822100201260302000017",
        "340511014000",
        "2026-03-02",
        form(),
        Arrays.asList(
            new HandedMaterial(1, HandedMaterial.COPY, Arrays.asList(PHOTO), ""),
            new HandedMaterial(2, HandedMaterial.NONE, Collections.emptyList(), "下次补交")),
        new Mandate(Arrays.asList(Mandate.SUBMIT, Mandate.QUERY), Digest.of("signature")),
        true,
        MANIFEST.digest());
  }

  static Supplement supplement() {
    return new Supplement(
        "2026-03-03",
        Collections.singletonMap("household_members", 4L),
        Arrays.asList(new HandedMaterial(2, HandedMaterial.ORIGINAL, Arrays.asList(PHOTO), "")),
        MANIFEST.digest());
  }

  static DeliveryProof delivery() {
    return new DeliveryProof("张三", "本人", "2026-03-06", Digest.of("signature"), MANIFEST.digest());
  }

  static PasswordChange passwordChange() {
    return new PasswordChange(
        "0b6a5a0e-54a6-4c57-8a7b-3f1f3ad0c001",
        "$argon2id$v=19$m=9216,t=4,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        Digest.of("the verifier before"));
  }

  static SharedPaper sharedPaper() {
    return new SharedPaper(
        2,
        "居民户口簿",
        SharedPaper.CONFIRMED,
        "县公安局人口信息",
        "2026-03-02",
        "办理城乡居民基本医疗保险参保登记",
        CAPTURED_MS,
        CAPTURED_MS + 1_500,
        "");
  }

  static Withdrawal withdrawal() {
    return new Withdrawal("不再申请");
  }

  static Entry entry(long seq, Entry before, String type, String payload) {
    String salt = "000102030405060708090a0b0c0d0e0f";
    EntryHeader header =
        new EntryHeader(
            EntryHeader.VERSION,
            DEVICE,
            seq,
            before == null ? Digest.NONE : before.digest(),
            CASE,
            before == null ? null : before.digest(),
            type,
            new Actor("p-agent", "PROXY_AGENT", "340822100201"),
            "sample-2026.1",
            new ClockEvidence(
                CAPTURED_MS,
                86_400_000L,
                "b7c1",
                before == null ? null : CAPTURED_MS - 60_000,
                before == null ? null : CAPTURED_MS + 60_000),
            Entry.seal(salt, payload));
    return Entry.of(header, salt, payload);
  }

  public static Batch batch() {
    return Batch.of(Arrays.asList(CAPTURE, LIST), KEY);
  }

  static Batch erasedBatch() {
    Entry erased = new Entry(CAPTURE.header(), CAPTURE.headerText(), CAPTURE.salt(), null);
    return Batch.of(Arrays.asList(erased, LIST), KEY);
  }

  public static Certificate certificate(String name, MachineKind kind, String issuer) {
    return new Certificate(
        name, kind, name.substring(0, 12), Keys.ES256, KEY.publicKey(), 1_767_225_600_000L, issuer);
  }

  static Signed certificateOf(String name, MachineKind kind, String issuer) {
    return Signed.of(Signed.CERTIFICATE, certificate(name, kind, issuer).text(), KEY);
  }

  public static List<String> chain() {
    return Arrays.asList(
        certificateOf(DEVICE, MachineKind.VILLAGE, TOWNSHIP).text(),
        certificateOf(TOWNSHIP, MachineKind.TOWNSHIP, COUNTY).text(),
        certificateOf(COUNTY, MachineKind.COUNTY, COUNTY).text());
  }

  static Receipt receipt() {
    return new Receipt(
        TOWNSHIP,
        "e-20260302",
        DEVICE,
        2,
        LIST.digest(),
        Arrays.asList(new Range(5, 8), new Range(11, 11)),
        Arrays.asList(new Range(3, 4), new Range(9, 10)),
        Arrays.asList(new KeepRefusal(2, LIST.digest(), "payload-too-long", "内容过长。", "请拆开后重新登记。")),
        KEPT_MS,
        KEPT_MS + 1_000,
        1);
  }

  static Signed signedReceipt() {
    return Signed.of(Signed.RECEIPT, receipt().text(), KEY);
  }

  static KeptAttachments keptAttachments() {
    return new KeptAttachments(
        COUNTY, "e-20260302", CASE, Arrays.asList(PHOTO, Digest.of("signature")));
  }

  static ScopeContents contents() {
    return new ScopeContents(Arrays.asList(CASE));
  }

  static Checkpoint checkpoint() {
    return new Checkpoint(DEVICE, 1, CAPTURE.digest());
  }

  static Outcome applied() {
    return new Outcome(
        DEVICE, 1, CAPTURE.digest(), CASE, Outcome.APPLIED, "T2", "", "", TOWNSHIP, 1, 1, KEPT_MS);
  }

  static Outcome refused() {
    return new Outcome(
        DEVICE,
        9,
        LIST.digest(),
        CASE,
        Outcome.REFUSED,
        "T5",
        "这件事项没有待补正的通知。",
        "请在办件页查看现在的状态。",
        TOWNSHIP,
        1,
        3,
        KEPT_MS);
  }

  static EnrolmentRequest enrolmentRequest() {
    return new EnrolmentRequest("K7QM-2FXD", KEY.algorithm(), KEY.publicKey(), "daiban-agent 0.1");
  }

  static RenewalRequest renewalRequest() {
    return RenewalRequest.of(
        certificate(DEVICE, MachineKind.VILLAGE, TOWNSHIP),
        KEY,
        "daiban-agent 0.1",
        2,
        LIST.digest());
  }

  /** The certificate of a machine that went by another name before. */
  static Certificate renewed() {
    return new Certificate(
        "340822100201-01",
        MachineKind.VILLAGE,
        "340822100201",
        Keys.ES256,
        KEY.publicKey(),
        1_767_225_600_000L,
        TOWNSHIP,
        null,
        null,
        new Former(DEVICE, 2, LIST.digest()));
  }

  static Adoption adoption() {
    return new Adoption(KeepRefusal.FORKED, CAPTURE);
  }

  static SetAside setAside() {
    return new SetAside(DEVICE, 1, CAPTURE.digest(), "与另一件重复");
  }

  static Revocation revocation() {
    return new Revocation(DEVICE, KEPT_MS, "电脑丢失", "p-clerk", TOWNSHIP, KEPT_MS + 60_000);
  }

  static Charge charge() {
    return new Charge("340822100000", COUNTY, 1, "机器损坏", "p-manager", KEPT_MS);
  }

  /** A village that has moved twice. */
  static Charge chargeOfAVillage() {
    return new Charge(
        "340822100201",
        "340822102000-00",
        2,
        "区划调整",
        "p-manager",
        KEPT_MS,
        Arrays.asList("340822100000", "340822101000"),
        "http://192.0.2.7:8600");
  }

  /** What a node says of a machine that was shut out. */
  static Receipt receiptOfShutOut() {
    return new Receipt(
        TOWNSHIP,
        "e-20260302",
        DEVICE,
        1,
        CAPTURE.digest(),
        Collections.emptyList(),
        Collections.emptyList(),
        Arrays.asList(
            new KeepRefusal(2, LIST.digest(), KeepRefusal.REVOKED, "这台设备已被停用：电脑丢失", "请联系中心。"),
            new KeepRefusal(0, Digest.NONE, KeepRefusal.REVOKED, "这台设备已被停用：电脑丢失", "请联系中心。")),
        KEPT_MS,
        KEPT_MS,
        0,
        new KeptBefore(KEPT_MS, 1, CAPTURE.digest()));
  }

  static Heartbeat townshipHeartbeat() {
    Heartbeat village =
        new Heartbeat("daiban-agent 0.1", "sample-2026.1", 2, 3_600_000, 12_000_000_000L, -1_500);
    return new Heartbeat(
        "daiban-agent 0.1",
        "sample-2026.1",
        0,
        0,
        80_000_000_000L,
        0,
        Arrays.asList(new Heard(DEVICE, KEPT_MS, village)));
  }

  public static ExchangeRequest exchangeRequest() {
    return new ExchangeRequest(
        Protocol.VERSION,
        DEVICE,
        new Cursor(TOWNSHIP, "e-20260302", 41),
        Arrays.asList(DEVICE + ":1"),
        new Heartbeat("daiban-agent 0.1", "sample-2026.1", 2, 3_600_000, 12_000_000_000L, -1_500),
        chain().subList(0, 1),
        Arrays.asList(signedReceipt().text()),
        Arrays.asList(batch().text()));
  }

  /** A township tells the county what it has answered to a village that reads the county's feed. */
  static ExchangeRequest requestWithOutcome() {
    return new ExchangeRequest(
            Protocol.VERSION,
            TOWNSHIP,
            null,
            Collections.emptyList(),
            new Heartbeat("daiban-agent 0.1", "sample-2026.1", 0, 0, 12_000_000_000L, 0),
            Collections.emptyList(),
            Collections.emptyList(),
            Collections.emptyList())
        .telling(
            Arrays.asList(
                new FeedItem(
                    42,
                    FeedItem.OUTCOME,
                    refused().key(),
                    FeedItem.device(DEVICE),
                    refused().text())));
  }

  /** A request of a program that speaks three versions, with nothing in it. */
  static ExchangeRequest requestOfThreeVersions() {
    return new ExchangeRequest(
        3,
        DEVICE,
        null,
        Collections.emptyList(),
        new Heartbeat("daiban-agent 3.0", "sample-2026.1", 0, 0, 12_000_000_000L, 0),
        Collections.emptyList(),
        Collections.emptyList(),
        Collections.emptyList(),
        1);
  }

  public static ExchangeAnswer exchangeAnswer() {
    return new ExchangeAnswer(
        Protocol.VERSION,
        TOWNSHIP,
        new Cursor(TOWNSHIP, "e-20260302", 43),
        false,
        KEPT_MS,
        true,
        CHALLENGE,
        Arrays.asList(signedReceipt().text()),
        chain().subList(1, 2),
        Arrays.asList(
            new FeedItem(
                42, FeedItem.OUTCOME, applied().key(), FeedItem.device(DEVICE), applied().text()),
            new FeedItem(
                43, FeedItem.TOMBSTONE, "case:" + CASE, FeedItem.region("340822100201"), "{}")),
        Arrays.asList(batch().text()));
  }

  private static Map<String, Object> form() {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("applicant_name", "张三");
    form.put("applicant_id", "340822190001010017");
    form.put("household_members", 3L);
    form.put("truth_promise", true);
    return form;
  }

  private static Signer rfc6979Key() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
      KeyFactory keys = KeyFactory.getInstance("EC");
      ECPoint point =
          new ECPoint(
              hex("60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6"),
              hex("7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299"));
      return Keys.signer(
          keys.generatePrivate(
              new ECPrivateKeySpec(
                  hex("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721"), curve)),
          keys.generatePublic(new ECPublicKeySpec(point, curve)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BigInteger hex(String digits) {
    return new BigInteger(digits, 16);
  }
}
