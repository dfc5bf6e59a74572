package org.daiban.world.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.MaterialRule;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Batch;
import org.daiban.core.log.ClockEvidence;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Signer;
import org.daiban.core.number.CaseId;
import org.daiban.core.number.CaseNumber;
import org.daiban.core.number.RegionCode;
import org.daiban.core.request.Application;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Mandate;
import org.daiban.core.request.Manifest;

/**
 * A device's log of made-up applications, written as the device's program writes it: each followed
 * by the manifest of its photos. Days, people, items, answers and pictures differ; one village asks
 * for a few items often and for others now and then.
 */
final class MadeUpLog {
  private static final List<String> HAVE =
      List.of(
          HandedMaterial.ORIGINAL,
          HandedMaterial.ORIGINAL,
          HandedMaterial.ORIGINAL,
          HandedMaterial.COPY,
          HandedMaterial.PROMISE,
          HandedMaterial.SHARED);
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final long BETWEEN_CASES_MS = 40 * 60_000;
  private static final int CASES_A_DAY = 12;
  private static final long NIGHT_MS = 50_000_000;
  private static final int BOOT_DIGITS = 8;

  private final Random random;
  private final MadeUpVillager chance;
  private final String device;
  private final RegionCode region;
  private final String village;
  private final Catalogue catalogue;
  private final List<ServiceItem> items;
  private final Actor agent;
  private final String boot;
  private final List<Entry> entries = new ArrayList<>();

  private long nowMs;
  private long uptimeMs;
  private final long behindMs;
  private final long aheadMs;
  private int cases;
  private Digest last;

  /**
   * @param device its name
   * @param village the name of its village
   * @param startMs when its first case is captured
   */
  MadeUpLog(Random random, String device, String village, Catalogue catalogue, long startMs) {
    this.random = random;
    this.chance = new MadeUpVillager(random);
    this.device = device;
    this.region = new RegionCode(device.substring(0, 12));
    this.village = village;
    this.catalogue = catalogue;
    this.items = new ArrayList<>(catalogue.items());
    Collections.shuffle(items, random);
    this.agent = new Actor(id(), "PROXY_AGENT", region.code());
    this.boot = id().substring(0, BOOT_DIGITS);
    this.nowMs = startMs;
    this.uptimeMs = random.nextInt(400_000_000);
    this.behindMs = random.nextInt(900);
    this.aheadMs = 300L + random.nextInt(900);
  }

  /** Captures so many more cases, each signed; with photos of its papers or without. */
  MadeUpLog capture(int count, boolean photos) {
    for (int i = 0; i < count; i++) {
      capture(photos);
    }
    return this;
  }

  /** Names pictures that are there, on a case of its own; answers that case. */
  String name(List<AttachmentRef> pictures) {
    String caseId = id();
    append(caseId, EntryType.MANIFEST, null, new Manifest(pictures).text());
    return caseId;
  }

  /** A batch of what was written after the entry of this number. */
  Batch batchAfter(long seq, Signer signer) {
    return Batch.of(entries.subList((int) seq, entries.size()), signer);
  }

  List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  private void capture(boolean photos) {
    pass(BETWEEN_CASES_MS);
    ServiceItem item = item();
    List<AttachmentRef> attachments = new ArrayList<>();
    List<HandedMaterial> materials = materials(item, photos, attachments);
    Digest[] signature = new Digest[1];
    MadeUpForm form =
        new MadeUpForm(random, region.code(), village, () -> signature(signature, attachments));
    Map<String, Object> answers = new LinkedHashMap<>(form.of(item));
    Mandate mandate =
        new Mandate(
            Arrays.asList(Mandate.SUBMIT, Mandate.SUPPLEMENT, Mandate.QUERY, Mandate.COLLECT),
            signature(signature, attachments));
    Manifest manifest = new Manifest(attachments);
    String caseId = id();
    Entry capture =
        append(
            caseId,
            EntryType.CAPTURE,
            null,
            application(item, answers, materials, mandate, manifest).text());
    pass(2);
    append(caseId, EntryType.MANIFEST, capture.digest(), manifest.text());
    cases++;
  }

  private Application application(
      ServiceItem item,
      Map<String, Object> answers,
      List<HandedMaterial> materials,
      Mandate mandate,
      Manifest manifest) {
    LocalDate day = Instant.ofEpochMilli(nowMs).atOffset(CHINA).toLocalDate();
    CaseNumber number =
        new CaseNumber(
            region, day, Integer.parseInt(device.substring(13)), 1 + cases % CaseNumber.SERIAL_MAX);
    return new Application(
        number.value(),
        item.code(),
        day.toString(),
        answers,
        materials,
        mandate,
        random.nextInt(5) == 0,
        manifest.digest());
  }

  /** The first items of the shuffled list come most often. */
  private ServiceItem item() {
    double place = Math.pow(items.size(), random.nextDouble()) - 1;
    return items.get((int) place);
  }

  private List<HandedMaterial> materials(
      ServiceItem item, boolean photos, List<AttachmentRef> attachments) {
    List<HandedMaterial> materials = new ArrayList<>();
    for (MaterialRule rule : item.materials()) {
      if (rule.required() || random.nextBoolean()) {
        materials.add(material(rule, photos, attachments));
      }
    }
    return materials;
  }

  private HandedMaterial material(
      MaterialRule rule, boolean photos, List<AttachmentRef> attachments) {
    String have = chance.one(HAVE);
    List<Digest> pages = new ArrayList<>();
    boolean paper = have.equals(HandedMaterial.ORIGINAL) || have.equals(HandedMaterial.COPY);
    for (int left = paper && photos ? 1 + random.nextInt(4) / 3 : 0; left > 0; left--) {
      pages.add(picture(attachments, 80_000 + random.nextInt(320_000), "image/jpeg"));
    }
    return new HandedMaterial(rule.no(), have, pages, chance.note());
  }

  private Digest signature(Digest[] drawn, List<AttachmentRef> attachments) {
    if (drawn[0] == null) {
      drawn[0] = picture(attachments, 3_000 + random.nextInt(6_000), "image/png");
    }
    return drawn[0];
  }

  private Digest picture(List<AttachmentRef> attachments, int bytes, String type) {
    byte[] hash = new byte[32];
    random.nextBytes(hash);
    Digest digest = Digest.ofHash(hash);
    attachments.add(new AttachmentRef(digest, bytes, type));
    return digest;
  }

  private Entry append(String caseId, String type, Digest casePrevious, String payload) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String salt = Digest.of(bytes).hex().substring(0, 32);
    EntryHeader header =
        new EntryHeader(
            EntryHeader.VERSION,
            device,
            entries.size() + 1,
            last == null ? Digest.NONE : last,
            caseId,
            casePrevious,
            type,
            agent,
            catalogue.version(),
            new ClockEvidence(nowMs, uptimeMs, boot, nowMs - behindMs, nowMs + aheadMs),
            Entry.seal(salt, payload));
    Entry entry = Entry.of(header, salt, payload);
    entries.add(entry);
    last = entry.digest();
    return entry;
  }

  private void pass(long upToMs) {
    long ms = cases % CASES_A_DAY == 0 && upToMs > 2 ? NIGHT_MS : random.nextInt((int) upToMs);
    nowMs += ms;
    uptimeMs += ms;
  }

  private String id() {
    return CaseId.of(nowMs, random.nextLong(), random.nextLong());
  }
}
