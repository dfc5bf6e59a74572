package org.daiban.node;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daiban.core.courier.SealKeys;
import org.daiban.core.courier.SealOpener;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.ClockEvidence;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.Keys;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.node.identity.Identity;

/** A village's device: an enrolled machine that writes a log and cuts batches of it. */
public final class Village {
  /** A village of {@link TestNode#TOWNSHIP_REGION}. */
  public static final String REGION = "340822100201";

  private final Signer signer;
  private final SealOpener seal;
  private final List<String> certificates;
  private final String device;
  private final String region;
  private final List<Entry> log = new ArrayList<>();

  private Village(Signer signer, SealOpener seal, List<String> certificates, String region) {
    this.signer = signer;
    this.seal = seal;
    this.certificates = certificates;
    this.device = Certificate.parse(Signed.parse(certificates.get(0)).body()).subject();
    this.region = region;
  }

  /** A device of {@link #REGION}, let in by this node. */
  public static Village enrolledAt(TestNode node) {
    return enrolledAt(node, REGION);
  }

  /** A device let in by this node. */
  public static Village enrolledAt(TestNode node, String region) {
    Signer signer = newSigner();
    String code = node.enrolment().issue(region, "clerk").code();
    SealOpener seal = newSeal();
    return new Village(
        signer,
        seal,
        node.enrolment()
            .enrol(
                new EnrolmentRequest(
                    code,
                    Keys.ES256,
                    signer.publicKey(),
                    "test",
                    seal.algorithm(),
                    seal.publicKey()))
            .certificates(),
        region);
  }

  /** A township's own machine as the writer of a log. */
  public static Village of(TestNode node) {
    List<String> chain =
        node.transactions().read(connection -> Identity.chain(connection, node.machine().name()));
    return new Village(
        node.machine().signer(),
        node.machine().seal(),
        chain,
        node.machine().name().substring(0, 12));
  }

  /** A copy of this device's disk: same name and key, from here on a log of its own. */
  public Village cloned() {
    Village clone = new Village(signer, seal, certificates, region);
    clone.log.addAll(log);
    return clone;
  }

  /** Writes an entry that means nothing to anybody. */
  public Entry write() {
    return write("00000000-0000-4000-8000-000000000000", "test.note", "{\"v\":1}");
  }

  /** Writes entries that mean nothing. */
  public Village write(int count) {
    for (int i = 0; i < count; i++) {
      write();
    }
    return this;
  }

  /** Writes an entry on a case. */
  public Entry write(String caseId, String type, String payload) {
    return write(caseId, type, payload, "sample-2026.1");
  }

  /** Writes an entry on a case by a version of the catalogue. */
  public Entry write(String caseId, String type, String payload, String catalogue) {
    Entry entry = next(last(), caseId, type, payload, catalogue);
    log.add(entry);
    return entry;
  }

  private Entry next(Entry last, String caseId, String type, String payload, String catalogue) {
    String salt = Digest.of(device, Integer.toString(log.size()), payload).hex().substring(0, 32);
    EntryHeader header =
        new EntryHeader(
            EntryHeader.VERSION,
            device,
            last == null ? 1 : last.header().seq() + 1,
            last == null ? Digest.NONE : last.digest(),
            caseId,
            lastOn(caseId),
            type,
            new Actor("agent-1", "PROXY_AGENT", region),
            catalogue,
            new ClockEvidence(1_772_413_200_000L, 1, "boot", null, null),
            Entry.seal(salt, payload));
    return Entry.of(header, salt, payload);
  }

  private Entry last() {
    return log.isEmpty() ? null : log.get(log.size() - 1);
  }

  private Digest lastOn(String caseId) {
    for (int i = log.size() - 1; i >= 0; i--) {
      if (log.get(i).header().caseId().equals(caseId)) {
        return log.get(i).digest();
      }
    }
    return null;
  }

  /** The batch of all that was written. */
  public String batch() {
    return batch(1, log.size());
  }

  /** The batch of a run of the log, signed afresh. */
  public String batch(int from, int to) {
    return Batch.of(log.subList(from - 1, to), signer).text();
  }

  /** A batch of entries as they are given. */
  public String batchOf(Entry... entries) {
    return Batch.of(Arrays.asList(entries), signer).text();
  }

  /** The entry of a number. */
  public Entry entry(int seq) {
    return log.get(seq - 1);
  }

  /** A request that brings batches and has read nothing. */
  public ExchangeRequest request(String... batches) {
    return request(null, batches);
  }

  /** A request that has read up to a cursor. */
  public ExchangeRequest request(Cursor cursor, String... batches) {
    return new ExchangeRequest(
        Protocol.VERSION,
        device,
        cursor,
        List.of(),
        new Heartbeat("test", "sample-2026.1", batches.length, 0, 1_000_000, 0),
        certificates,
        List.of(),
        List.of(batches));
  }

  /** Sends batches in one exchange without HTTP. */
  public ExchangeAnswer send(TestNode node, String... batches) {
    return node.exchange(device, request(batches));
  }

  /** Sends batches and answers the receipt for this device, its signature checked. */
  public Receipt receipt(TestNode node, String... batches) {
    return receiptFor(node, device, send(node, batches));
  }

  /** The receipt of a device in an answer, its signature checked. */
  public static Receipt receiptFor(TestNode node, String device, ExchangeAnswer answer) {
    for (String text : answer.receipts()) {
      Signed signed = Signed.parse(text);
      if (!signed.purpose().equals(Signed.RECEIPT)
          || !signed.signedBy(node.machine().signer().publicKey())) {
        throw new AssertionError("a receipt's signature does not hold");
      }
      Receipt receipt = Receipt.parse(signed.body());
      if (receipt.device().equals(device)) {
        return receipt;
      }
    }
    throw new AssertionError("no receipt for " + device);
  }

  public String device() {
    return device;
  }

  public Signer signer() {
    return signer;
  }

  public List<String> certificates() {
    return certificates;
  }

  /** The key that parcels for this device are sealed to. */
  public SealOpener seal() {
    return seal;
  }

  /** A fresh P-256 key. */
  public static Signer newSigner() {
    KeyPair pair = newPair();
    return Keys.signer(pair.getPrivate(), pair.getPublic());
  }

  private static SealOpener newSeal() {
    KeyPair pair = newPair();
    return SealKeys.opener(pair.getPrivate(), pair.getPublic());
  }

  private static KeyPair newPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
