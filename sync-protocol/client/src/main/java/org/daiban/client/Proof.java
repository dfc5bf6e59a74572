package org.daiban.client;

import org.daiban.core.engine.FailureKind;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.RequestProof;

/** Whether an answer is the node's own: without its signature a success is a captive portal's. */
final class Proof {
  private final Certificate upstream;
  private final SignedCalls calls;

  Proof(Certificate upstream, SignedCalls calls) {
    this.upstream = upstream;
    this.calls = calls;
  }

  /** Takes nothing from an answer unless it is signed over this digest. */
  void require(Answer answer, Digest body) throws SyncFailed {
    if (!holds(answer, body)) {
      throw SyncFailed.of(FailureKind.PORTAL, "portal");
    }
    calls.useNext(answer.header(RequestProof.CHALLENGE));
  }

  boolean holds(Answer answer, Digest body) {
    return RequestProof.answerHolds(
        answer.header(RequestProof.SIGNATURE),
        upstream.publicKey(),
        upstream.subject(),
        answer.challenge(),
        body);
  }
}
