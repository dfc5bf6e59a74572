package org.daiban.world.bench;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.daiban.client.HttpPeer;
import org.daiban.client.SyncFailed;
import org.daiban.client.UploadState;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.engine.Step;
import org.daiban.core.engine.SyncEngine;
import org.daiban.core.engine.Work;
import org.daiban.core.log.Digest;

/**
 * How many bytes a photo costs on a line that breaks a hundred times, each time at a random byte.
 * The engine decides as on a laptop what to send and when to ask; its rests are skipped, and so is
 * the text, which has gone before.
 */
final class PhotoResume {
  private static final int CUTS = 100;

  /** Cuts lie so close that the photo does not come to its end before the last of them. */
  private static final int CUT_WITHIN = 4_000;

  private static final long PIECE_MS = 4_000;

  private final HttpPeer peer;
  private final CutSockets sockets;
  private final Random random;
  private final SyncEngine engine;
  private final byte[] photo;

  private final long bytesBefore;

  private PendingAttachment pending;
  private long nowMs;
  private long chunks;
  private boolean complete;

  /** Over a peer that talks through these sockets, for a photo that a kept manifest names. */
  PhotoResume(HttpPeer peer, CutSockets sockets, Random random, byte[] photo) {
    this.bytesBefore = sockets.bodyBytes();
    this.peer = peer;
    this.sockets = sockets;
    this.random = random;
    this.engine = new SyncEngine(SyncEngine.PULL_INTERVAL_MS, random::nextDouble);
    this.photo = photo.clone();
    this.pending = new PendingAttachment(Digest.of(photo), photo.length, "image/jpeg", "", 0);
  }

  /** Sends the photo through all the cuts. */
  Figures measure() {
    while (!complete) {
      Step step = engine.next(nowMs, new Work(0, Optional.of(pending)));
      if (step instanceof Step.WaitUntil rest) {
        nowMs = rest.uptimeMs();
      } else if (step instanceof Step.SendPiece piece) {
        send(piece);
      } else {
        engine.answered(nowMs, new RoundTrip(nowMs, nowMs, 0, 0), false, 0);
      }
    }
    return new Figures("photo-resume")
        .put("sent_ratio", (double) (sockets.bodyBytes() - bytesBefore) / photo.length)
        .put("cuts", sockets.cuts())
        .put("chunk_bytes", chunks / CUTS)
        .put("photo_bytes", photo.length);
  }

  private void send(Step.SendPiece step) {
    int from = (int) pending.offset();
    int length = Math.min(step.bytesMax(), photo.length - from);
    try {
      UploadState state = attempt(step, Arrays.copyOfRange(photo, from, from + length));
      complete = state.complete();
      standAt(state.offset());
      engine.pieceKept(nowMs, pending, PIECE_MS);
    } catch (SyncFailed cut) {
      chunks += length;
      engine.failed(nowMs, cut.failure());
    }
  }

  private UploadState attempt(Step.SendPiece step, byte[] piece) throws SyncFailed {
    if (step.askFirst()) {
      UploadState known = peer.offset(pending);
      if (known.offset() != pending.offset()) {
        return known;
      }
    }
    if (sockets.cuts() < CUTS) {
      sockets.cutAfter(random.nextInt(Math.min(piece.length, CUT_WITHIN)));
    }
    return peer.sendPiece(pending, piece);
  }

  private void standAt(long offset) {
    pending =
        new PendingAttachment(
            pending.hash(), pending.sizeBytes(), pending.type(), pending.caseId(), offset);
  }
}
