package org.daiban.client;

import java.time.Clock;
import java.util.Collections;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.daiban.core.engine.Failure;
import org.daiban.core.engine.FailureKind;
import org.daiban.core.engine.LinkReport;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.engine.Replica;
import org.daiban.core.engine.Step;
import org.daiban.core.engine.SyncEngine;
import org.daiban.core.engine.Work;
import org.daiban.core.log.Digest;
import org.daiban.core.wire.WireException;

/**
 * One thread that does what the engine says and sleeps in between. Any thread may tell it of events
 * and ask how the link is; the replica and the line are used by its own thread only.
 */
public final class SyncLoop implements AutoCloseable {
  private static final long CLOSE_MS_MAX = 10_000;
  private static final byte[] NOTHING = new byte[0];

  private final SyncEngine engine;
  private final HttpPeer peer;
  private final Replica replica;
  private final Clock clock;
  private final LongSupplier uptimeMs;
  private final Consumer<RuntimeException> localTrouble;
  private final Thread thread;

  /** Guards the engine and the two flags; held only for moments, never over a call or a query. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Condition event = lock.newCondition();
  private boolean woken;
  private boolean closed;

  /**
   * @param clock for what a screen shows; nothing is timed by it
   * @param uptimeMs milliseconds that never jump
   * @param localTrouble told when this machine's own store fails; the loop goes on and tries later
   */
  public SyncLoop(
      SyncEngine engine,
      HttpPeer peer,
      Replica replica,
      Clock clock,
      LongSupplier uptimeMs,
      Consumer<RuntimeException> localTrouble) {
    this.engine = engine;
    this.peer = peer;
    this.replica = replica;
    this.clock = clock;
    this.uptimeMs = uptimeMs;
    this.localTrouble = localTrouble;
    this.thread = new Thread(this::run, "sync");
    this.thread.setDaemon(true);
  }

  /** Begins to exchange. */
  public void start() {
    thread.start();
  }

  /** Something was written that goes up in an exchange. */
  public void entryWritten() {
    tell(() -> engine.entryWritten(now()));
  }

  /** An attachment was added. */
  public void attachmentAdded() {
    tell(() -> engine.attachmentAdded(now()));
  }

  /** A person asks to send now, or a network was found: rests after failures are over. */
  public void sendNow() {
    tell(() -> engine.linkUp(now()));
  }

  /** How the link is, with times in epoch milliseconds. */
  public LinkReport link() {
    LinkReport link = guarded(engine::link);
    long bootMs = clock.millis() - now();
    OptionalLong lastMs = link.lastSuccessMs();
    return new LinkReport(
        link.state(),
        link.code(),
        link.reason(),
        link.todo(),
        lastMs.isPresent() ? OptionalLong.of(bootMs + lastMs.getAsLong()) : lastMs,
        bootMs + Math.max(now(), link.nextAttemptMs()));
  }

  /** Ends a call under way and waits for the thread; what was not applied will be fetched again. */
  @Override
  public void close() {
    tell(() -> closed = true);
    peer.cancel();
    try {
      thread.join(CLOSE_MS_MAX);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Runnable change) {
    guard(
        () -> {
          change.run();
          woken = true;
          event.signalAll();
        });
  }

  private void guard(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }

  private <T> T guarded(Supplier<T> question) {
    lock.lock();
    try {
      return question.get();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (!isClosed()) {
      Step step = next();
      if (step instanceof Step.Exchange exchange) {
        attempt(() -> exchange(exchange));
      } else if (step instanceof Step.SendPiece piece) {
        attempt(() -> send(piece));
      } else if (step instanceof Step.WaitUntil rest) {
        rest(rest.uptimeMs());
      }
    }
  }

  private Step next() {
    Work work = work();
    return guarded(() -> engine.next(now(), work));
  }

  /** What waits, read outside the lock; what is written meanwhile wakes the rest that follows. */
  private Work work() {
    Set<Digest> resting = guarded(this::restingFromNow);
    try {
      return replica.work(resting);
    } catch (RuntimeException e) {
      localTrouble.accept(e);
      failed(Failure.of(FailureKind.LOCAL, "local"));
      return Work.NONE;
    }
  }

  private Set<Digest> restingFromNow() {
    woken = false;
    return engine.resting(now());
  }

  private interface Attempt {
    void make() throws SyncFailed;
  }

  private void attempt(Attempt attempt) {
    try {
      attempt.make();
    } catch (SyncFailed e) {
      failed(e.failure());
    } catch (WireException e) {
      failed(Failure.of(FailureKind.DAMAGED, "damaged"));
    } catch (RuntimeException e) {
      localTrouble.accept(e);
      failed(Failure.of(FailureKind.LOCAL, "local"));
    }
  }

  private void failed(Failure failure) {
    guard(() -> engine.failed(now(), failure));
  }

  private void exchange(Step.Exchange step) throws SyncFailed {
    Exchanged exchanged = peer.exchange(replica.request(step.batchCharsMax()));
    replica.apply(exchanged.answer(), exchanged.roundTrip());
    long unsent = replica.work(Collections.emptySet()).unsent();
    boolean more = exchanged.answer().more();
    guard(() -> engine.answered(now(), exchanged.roundTrip(), more, unsent));
  }

  private void send(Step.SendPiece step) throws SyncFailed {
    PendingAttachment attachment = step.attachment();
    long startMs = now();
    try {
      UploadState state = upload(step);
      replica.attachmentAt(attachment.hash(), state.offset(), state.complete());
    } catch (SyncFailed e) {
      tellReplica(attachment, e.failure());
      throw e;
    }
    guard(() -> engine.pieceKept(now(), attachment, now() - startMs));
  }

  /** The offset speaks of the bytes, which may be there for another case: so they are offered. */
  private UploadState upload(Step.SendPiece step) throws SyncFailed {
    PendingAttachment attachment = step.attachment();
    if (step.askFirst()) {
      UploadState known = peer.offset(attachment);
      if (known.complete()) {
        return peer.sendPiece(attachment.at(known.offset()), NOTHING);
      }
      if (known.offset() != attachment.offset()) {
        return known;
      }
    }
    byte[] piece = replica.readPiece(attachment.hash(), attachment.offset(), step.bytesMax());
    return peer.sendPiece(attachment, piece);
  }

  private void tellReplica(PendingAttachment attachment, Failure failure) {
    if (failure.kind() == FailureKind.DAMAGED) {
      replica.attachmentAt(attachment.hash(), 0, false);
    } else if (failure.kind() == FailureKind.REFUSED) {
      replica.attachmentRefused(
          attachment.hash(), failure.code(), failure.reason(), failure.todo());
    }
  }

  private void rest(long untilMs) {
    lock.lock();
    try {
      long restMs = untilMs - now();
      while (!woken && !closed && restMs > 0) {
        restMs =
            TimeUnit.NANOSECONDS.toMillis(event.awaitNanos(TimeUnit.MILLISECONDS.toNanos(restMs)));
      }
    } catch (InterruptedException e) {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed() {
    return guarded(() -> closed);
  }

  private long now() {
    return uptimeMs.getAsLong();
  }
}
