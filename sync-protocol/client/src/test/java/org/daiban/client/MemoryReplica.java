package org.daiban.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.engine.Replica;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.engine.Work;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Batch;
import org.daiban.core.log.ClockEvidence;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.core.wire.WireException;

/** A village device's store in memory; {@link #news} says what reached it, for tests to wait on. */
final class MemoryReplica implements Replica {
  final BlockingQueue<String> news = new LinkedBlockingQueue<>();

  private final TestCounty county;
  private final List<Entry> log = new ArrayList<>();
  private final Map<Digest, byte[]> photos = new HashMap<>();
  private final Map<Digest, PendingAttachment> pending = new LinkedHashMap<>();
  private long head;
  private Cursor cursor;
  private boolean diskFull;

  MemoryReplica(TestCounty county) {
    this.county = county;
  }

  synchronized void write(String payload) {
    long seq = log.size() + 1L;
    Digest previous = log.isEmpty() ? Digest.NONE : log.get(log.size() - 1).digest();
    EntryHeader header =
        new EntryHeader(
            EntryHeader.VERSION,
            TestCounty.DEVICE,
            seq,
            previous,
            "00000000-0000-4000-8000-000000000001",
            null,
            "case.capture",
            new Actor("p1", "PROXY_AGENT", "340822100201"),
            "1",
            new ClockEvidence(0, 0, "boot", null, null),
            Entry.seal("00", payload));
    log.add(Entry.of(header, "00", payload));
  }

  synchronized PendingAttachment photo(byte[] bytes) {
    Digest hash = Digest.of(bytes);
    PendingAttachment photo = new PendingAttachment(hash, bytes.length, "image/jpeg", "c1", 0);
    photos.put(hash, bytes);
    pending.put(hash, photo);
    return photo;
  }

  synchronized void diskFull(boolean full) {
    diskFull = full;
  }

  synchronized long head() {
    return head;
  }

  @Override
  public synchronized Work work(Set<Digest> resting) {
    Optional<PendingAttachment> next =
        pending.values().stream().filter(photo -> !resting.contains(photo.hash())).findFirst();
    return new Work(log.size() - head, next);
  }

  @Override
  public synchronized ExchangeRequest request(int batchCharsMax) {
    List<String> batches = new ArrayList<>();
    if (batchCharsMax > 0 && head < log.size()) {
      int to = (int) Math.min(log.size(), head + 20);
      batches.add(Batch.of(log.subList((int) head, to), county.deviceKey).text());
    }
    return new ExchangeRequest(
        1,
        TestCounty.DEVICE,
        cursor,
        List.of(),
        new Heartbeat("test", "1", log.size() - head, 0, 0, 0),
        List.of(),
        List.of(),
        batches);
  }

  @Override
  public synchronized void apply(ExchangeAnswer answer, RoundTrip roundTrip) {
    if (diskFull) {
      news.add("disk full");
      throw new IllegalStateException("disk full");
    }
    for (String text : answer.receipts()) {
      Signed signed = Signed.parse(text);
      if (!signed.signedBy(county.township.publicKey())) {
        throw new WireException("a receipt of somebody else");
      }
      head = Math.max(head, Receipt.parse(signed.body()).head());
    }
    cursor = answer.cursor();
    news.add("head " + head);
  }

  @Override
  public synchronized byte[] readPiece(Digest hash, long offset, int bytesMax) {
    byte[] bytes = photos.get(hash);
    int to = (int) Math.min(bytes.length, offset + bytesMax);
    return Arrays.copyOfRange(bytes, (int) offset, to);
  }

  @Override
  public synchronized void attachmentAt(Digest hash, long offset, boolean complete) {
    PendingAttachment photo = pending.get(hash);
    if (complete) {
      pending.remove(hash);
      news.add("photo complete");
    } else {
      pending.put(
          hash,
          new PendingAttachment(hash, photo.sizeBytes(), photo.type(), photo.caseId(), offset));
    }
  }

  @Override
  public synchronized void attachmentRefused(Digest hash, String code, String reason, String todo) {
    news.add("photo refused " + code);
  }
}
