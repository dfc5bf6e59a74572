package org.daiban.world.simulation.county;

import java.util.Set;
import org.daiban.core.engine.Replica;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.engine.Work;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;

/** What plants put in front of a machine's replica: it passes everything on but answers. */
abstract class Meddling implements Replica {
  final Replica replica;

  Meddling(Replica replica) {
    this.replica = replica;
  }

  @Override
  public abstract void apply(ExchangeAnswer answer, RoundTrip roundTrip);

  @Override
  public Work work(Set<Digest> resting) {
    return replica.work(resting);
  }

  @Override
  public ExchangeRequest request(int batchCharsMax) {
    return replica.request(batchCharsMax);
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
