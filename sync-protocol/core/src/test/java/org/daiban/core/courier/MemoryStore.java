package org.daiban.core.courier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.engine.Replica;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.engine.Work;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;

/** A machine's store as the courier's classes see it, in memory. */
final class MemoryStore implements CourierStore, Replica {
  final Map<String, Cursor> cursors = new LinkedHashMap<>();
  final List<ExchangeAnswer> applied = new ArrayList<>();
  final List<String> acknowledged = new ArrayList<>();
  final List<Digest> photosKept = new ArrayList<>();
  final List<PendingAttachment> photos = new ArrayList<>();
  private long number;

  @Override
  public long nextNumber() {
    return ++number;
  }

  @Override
  public List<Cursor> cursors() {
    return new ArrayList<>(cursors.values());
  }

  @Override
  public List<ExchangeRequest> requests() {
    return Collections.singletonList(SealWorld.REQUEST);
  }

  @Override
  public List<PendingAttachment> photos(int most) {
    return photos;
  }

  @Override
  public Optional<Cursor> cursor(String node) {
    return Optional.ofNullable(cursors.get(node));
  }

  @Override
  public Replica replica(Certificate node) {
    return this;
  }

  @Override
  public void acknowledged(String node, List<String> keys) {
    acknowledged.addAll(keys);
  }

  @Override
  public Work work(Set<Digest> resting) {
    return Work.NONE;
  }

  @Override
  public ExchangeRequest request(int batchCharsMax) {
    return SealWorld.REQUEST;
  }

  @Override
  public void apply(ExchangeAnswer answer, RoundTrip roundTrip) {
    applied.add(answer);
    cursors.put(answer.node(), answer.cursor());
  }

  @Override
  public byte[] readPiece(Digest hash, long offset, int bytesMax) {
    return SealWorld.piece(hash, offset, bytesMax);
  }

  @Override
  public void attachmentAt(Digest hash, long offset, boolean complete) {
    if (complete) {
      photosKept.add(hash);
    }
  }

  @Override
  public void attachmentRefused(Digest hash, String code, String reason, String todo) {
    throw new AssertionError("a parcel refuses no photo");
  }
}
