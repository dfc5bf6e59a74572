package org.daiban.core.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.core.catalogue.FieldType;
import org.daiban.core.catalogue.FormField;
import org.daiban.core.catalogue.MaterialRule;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Batch;
import org.daiban.core.log.ClockEvidence;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.Keys;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Signer;
import org.daiban.core.request.Application;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Mandate;
import org.daiban.core.request.Manifest;

/**
 * A made-up village's exchange, the same each time: what the dictionary is made of. Ids, digests,
 * numbers and signatures are counted up, since folding moves them out of the text anyway.
 */
final class MadeUpExchange {
  static final String DEVICE = "340822100201-00";
  private static final String REGION = "340822100201";
  private static final String ADDRESS = "高河镇查湾村老屋组1号";
  private static final long MINUTE_MS = 60_000;
  private static final int UPTIME_MS = 90_061_001;

  private final List<Entry> log = new ArrayList<>();
  private final String catalogue;
  private int counter;

  MadeUpExchange(String catalogue) {
    this.catalogue = catalogue;
  }

  /** Takes down an application for an item, with a photo for each paper. */
  void capture(ServiceItem item) {
    List<AttachmentRef> attachments = new ArrayList<>();
    List<HandedMaterial> materials = new ArrayList<>();
    for (MaterialRule rule : item.materials()) {
      materials.add(material(rule, attachments));
    }
    Digest signature = attach(attachments, 4_321, "image/png");
    Manifest manifest = new Manifest(attachments);
    Application application =
        new Application(
            "340822100201260302000017",
            item.code(),
            "2026-03-02",
            form(item, signature),
            materials,
            new Mandate(
                Arrays.asList(Mandate.SUBMIT, Mandate.SUPPLEMENT, Mandate.QUERY, Mandate.COLLECT),
                signature),
            log.size() % 4 == 0,
            manifest.digest());
    String caseId = id();
    Entry capture = append(caseId, EntryType.CAPTURE, null, application.text());
    append(caseId, EntryType.MANIFEST, capture.digest(), manifest.text());
  }

  /** The request that carries all of it. */
  ExchangeRequest request() {
    return new ExchangeRequest(
        Protocol.VERSION,
        DEVICE,
        new Cursor("340822100000-00", "5f2bc01d5f2bc01d", 1_234),
        Collections.emptyList(),
        new Heartbeat("daiban-agent 0.1", catalogue, log.size(), 3_600_123, 12_345_678_901L, -15),
        Collections.emptyList(),
        Collections.emptyList(),
        Collections.singletonList(Batch.of(log, new CountedSigner()).text()));
  }

  /** The answers to the fields that only this item asks for. */
  static Map<String, Object> ownFields(ServiceItem item) {
    Map<String, Object> form = new LinkedHashMap<>();
    for (FormField field : item.form()) {
      if (!COMMON.contains(field.id())) {
        form.put(field.id(), answer(field, Digest.NONE));
      }
    }
    return form;
  }

  private static final List<String> COMMON =
      Arrays.asList(
          "applicant_name",
          "id_no",
          "phone",
          "hukou_region",
          "hukou_address",
          "live_address",
          "truth_promise",
          "applicant_signature");

  private HandedMaterial material(MaterialRule rule, List<AttachmentRef> attachments) {
    if (!rule.required()) {
      return new HandedMaterial(rule.no(), HandedMaterial.NONE, Collections.emptyList(), "");
    }
    Digest photo = attach(attachments, 234_567, "image/jpeg");
    return new HandedMaterial(
        rule.no(), HandedMaterial.ORIGINAL, Collections.singletonList(photo), "");
  }

  private Digest attach(List<AttachmentRef> attachments, int bytes, String type) {
    Digest digest = Digest.of("attachment " + counter++);
    attachments.add(new AttachmentRef(digest, bytes, type));
    return digest;
  }

  private static Map<String, Object> form(ServiceItem item, Digest signature) {
    Map<String, Object> form = new LinkedHashMap<>();
    item.form().forEach(field -> form.put(field.id(), answer(field, signature)));
    return form;
  }

  private static Object answer(FormField field, Digest signature) {
    FieldType type = field.findType().orElseThrow(IllegalStateException::new);
    return switch (type) {
      case TEXT -> field.id().endsWith("address") ? ADDRESS : "";
      case TEXTAREA -> "";
      case IDCARD -> "340822190001010017";
      case USCC -> "92340822MA2X00019H";
      case PHONE -> "13000000000";
      case DATE -> "2026-03-02";
      case DATETIME -> "2026-03-02T09:00";
      case MONTH -> "2026-03";
      case INTEGER -> "2";
      case DECIMAL -> "1.5";
      case MONEY -> "600.00";
      case SELECT -> field.rule().options().get(0);
      case MULTISELECT -> Collections.singletonList(field.rule().options().get(0));
      case BOOLEAN -> true;
      case REGION -> REGION;
      case GEO -> place();
      case BANKCARD -> "6200000000000000000";
      case PHOTO, SIGNATURE -> signature.text();
      case TABLE -> Collections.singletonList(row(field, signature));
    };
  }

  private static Map<String, Object> place() {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("lon", "116.828000");
    place.put("lat", "30.735000");
    return place;
  }

  private static Map<String, Object> row(FormField table, Digest signature) {
    Map<String, Object> row = new LinkedHashMap<>();
    table.rule().columns().forEach(column -> row.put(column.id(), answer(column, signature)));
    return row;
  }

  private Entry append(String caseId, String type, Digest casePrevious, String payload) {
    Entry last = log.isEmpty() ? null : log.get(log.size() - 1);
    String salt = Digest.of("salt " + counter++).hex().substring(0, 32);
    long ms = log.size() * MINUTE_MS;
    long deviceMs = Mark.TIME_START_MS + ms;
    EntryHeader header =
        new EntryHeader(
            EntryHeader.VERSION,
            DEVICE,
            last == null ? 77 : last.header().seq() + 1,
            last == null ? Digest.of("before") : last.digest(),
            caseId,
            casePrevious,
            type,
            new Actor("00000000-0000-4000-8000-000000000001", "PROXY_AGENT", REGION),
            catalogue,
            new ClockEvidence(deviceMs, UPTIME_MS + ms, "5f2bc01d", deviceMs - 500, deviceMs + 400),
            Entry.seal(salt, payload));
    Entry entry = Entry.of(header, salt, payload);
    log.add(entry);
    return entry;
  }

  private String id() {
    String hex = Digest.of("id " + counter++).hex();
    return "0f8fad5b-d9cb-469f-a165-" + hex.substring(0, 12);
  }

  /** Signs nothing: its bytes leave the text anyway. */
  private static final class CountedSigner implements Signer {
    @Override
    public String algorithm() {
      return Keys.ES256;
    }

    @Override
    public String publicKey() {
      return "";
    }

    @Override
    public byte[] sign(byte[] bytes) {
      byte[] pair = new byte[PairOfNumbers.BYTES];
      Arrays.fill(pair, (byte) 1);
      return PairOfNumbers.der(pair);
    }
  }
}
