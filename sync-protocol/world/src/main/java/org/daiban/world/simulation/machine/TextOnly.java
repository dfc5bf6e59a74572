package org.daiban.world.simulation.machine;

import java.util.Optional;
import java.util.Set;
import org.daiban.core.engine.Replica;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.engine.Work;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;

/** A replica whose photos stay at home. */
record TextOnly(Replica replica) implements Replica {
  @Override
  public Work work(Set<Digest> resting) {
    return new Work(replica.work(resting).unsent(), Optional.empty());
  }

  @Override
  public ExchangeRequest request(int batchCharsMax) {
    return replica.request(batchCharsMax);
  }

  @Override
  public void apply(ExchangeAnswer answer, RoundTrip roundTrip) {
    replica.apply(answer, roundTrip);
  }

  @Override
  public byte[] readPiece(Digest hash, long offset, int bytesMax) {
    return replica.readPiece(hash, offset, bytesMax);
  }

  @Override
  public void attachmentAt(Digest hash, long offset, boolean complete) {
    replica.attachmentAt(hash, offset, complete);
  }

  @Override
  public void attachmentRefused(Digest hash, String code, String reason, String todo) {
    replica.attachmentRefused(hash, code, reason, todo);
  }
}
