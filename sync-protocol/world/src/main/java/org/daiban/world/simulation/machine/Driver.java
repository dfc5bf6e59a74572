package org.daiban.world.simulation.machine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import okio.ByteString;
import org.daiban.core.engine.Chance;
import org.daiban.core.engine.Failure;
import org.daiban.core.engine.FailureKind;
import org.daiban.core.engine.LinkReport;
import org.daiban.core.engine.Peer;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.engine.Replica;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.engine.Step;
import org.daiban.core.engine.SyncEngine;
import org.daiban.core.engine.Work;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.RequestProof;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.WireException;

/**
 * Does what the engine says, as the product's loop does, but never waits: a request goes out, and
 * some time later its answer or its failure is handed in.
 */
public final class Driver {
  private static final String EXCHANGE = "/sync/v1/exchange";
  private static final int PROBLEM_CHARS_MAX = 64 * 1024;

  private final Hardware hardware;
  private final Replica replica;
  private final Peer peer;
  private final SyncEngine engine;
  private final Habits habits;
  private final Consumer<RuntimeException> localTrouble;

  private String challenge = "";
  private Flight flight;
  private long flights;
  private long restUntilMs;
  private long photosMoved;
  private Ended last = new Ended(0, 0, false, 0, 0);

  /** What a request that is on its way asks for. */
  private sealed interface Purpose {
    /**
     * @param brings whether it has anything new for the node
     */
    record OfText(boolean brings) implements Purpose {}

    /**
     * @param asks whether it only asks how far the node is
     */
    record OfPhoto(Step.SendPiece step, boolean asks) implements Purpose {}
  }

  /** What is on its way, when it went, and whether it went a second time already. */
  private record Flight(
      PhotoCalls.Call call, Purpose purpose, String challenge, long sentMs, boolean again) {}

  /**
   * An exchange that came to its end.
   *
   * @param count how many have so far
   * @param begunMs when its request went, in the county's true time
   * @param quiet whether it brought nothing new either way
   * @param unsent what still waits here, photos too
   * @param bytes of both bodies
   */
  public record Ended(long count, long begunMs, boolean quiet, long unsent, long bytes) {}

  Driver(
      Hardware hardware,
      Replica replica,
      Peer peer,
      Habits habits,
      Consumer<RuntimeException> localTrouble) {
    Chance chance = hardware.ground().random()::nextDouble;
    this.hardware = hardware;
    this.replica = replica;
    this.peer = peer;
    this.habits = habits;
    this.localTrouble = localTrouble;
    this.engine = new SyncEngine(SyncEngine.PULL_INTERVAL_MS, chance);
  }

  /** Something was written here. */
  public void entryWritten() {
    engine.entryWritten(hardware.uptimeMs());
  }

  /** A person pressed the button. */
  public void sendNow() {
    engine.linkUp(hardware.uptimeMs());
  }

  /** How the link is, as a screen would say. */
  public LinkReport link() {
    return engine.link();
  }

  /** A photo was taken. */
  public void photoAdded() {
    engine.attachmentAdded(hardware.uptimeMs());
  }

  /** How often a node said that it has more of a photo. */
  public long photosMoved() {
    return photosMoved;
  }

  /** The last exchange that came to its end. */
  public Ended last() {
    return last;
  }

  /** The number of the request whose answer is awaited; 0 when none is. */
  public long flight() {
    return flight == null ? 0 : flights;
  }

  /** In how many milliseconds the next turn is due unless something happens before. */
  public long restMs() {
    long untilMs = flight == null ? restUntilMs : flight.sentMs + SyncEngine.STEP_MS_MAX;
    return Math.max(0, untilMs - hardware.uptimeMs());
  }

  /** The request to send now; empty when it is time to rest. */
  public Optional<Message.Request> turn() {
    if (flight != null && hardware.uptimeMs() - flight.sentMs < SyncEngine.STEP_MS_MAX) {
      return Optional.empty();
    }
    flight = null;
    Step step = engine.next(hardware.uptimeMs(), work());
    restUntilMs = hardware.uptimeMs();
    if (step instanceof Step.WaitUntil rest) {
      restUntilMs = rest.uptimeMs();
    }
    if (step instanceof Step.SendPiece piece) {
      return photo(piece);
    }
    return step instanceof Step.Exchange exchange ? exchange(exchange) : Optional.empty();
  }

  /** The line failed, before or after the request had begun to go. */
  public void broken(FailureKind kind) {
    flight = null;
    engine.failed(hardware.uptimeMs(), Failure.of(kind, "simulated"));
  }

  /** An answer has come; a second request when the node only wants to be asked anew. */
  public Optional<Message.Request> answered(Message.Answer answer) {
    Flight asked = flight;
    flight = null;
    boolean challenged = answer.status() == 401 && !answer.challenge().isEmpty();
    if (challenged && !asked.again) {
      challenge = answer.challenge();
      boolean strange = code(answer).equals("unknown-machine");
      List<String> vouching = strange ? peer.certificates() : List.of();
      return Optional.of(signed(asked.call, asked.purpose, vouching, true));
    }
    if (asked.purpose instanceof Purpose.OfPhoto photo) {
      return photoAnswered(asked, photo, answer);
    }
    attempt(() -> taken(asked, (Purpose.OfText) asked.purpose, answer));
    return Optional.empty();
  }

  private void taken(Flight asked, Purpose.OfText purpose, Message.Answer answer) throws Failed {
    if (answer.status() != 200) {
      throw new Failed(refusal(answer));
    }
    requireProof(asked, answer, Digest.of(answer.body().toByteArray()));
    ExchangeAnswer read = ExchangeAnswer.parse(answer.body().toByteArray());
    RoundTrip trip =
        new RoundTrip(
            asked.sentMs, hardware.uptimeMs(), asked.call.body().size(), answer.body().size());
    replica.apply(read, trip);
    Work left = replica.work(Collections.emptySet());
    boolean quiet = !purpose.brings && isQuiet(read);
    last =
        new Ended(
            last.count + 1,
            hardware.trueMs() - trip.durationMs(),
            quiet,
            left.unsent() + (left.attachment().isPresent() ? 1 : 0),
            trip.bytesUp() + trip.bytesDown());
    engine.answered(hardware.uptimeMs(), trip, read.more(), left.unsent());
  }

  private Optional<Message.Request> photo(Step.SendPiece step) {
    if (step.askFirst()) {
      Purpose asks = new Purpose.OfPhoto(step, true);
      return Optional.of(signed(PhotoCalls.ask(step.attachment()), asks));
    }
    return piece(step);
  }

  private Optional<Message.Request> piece(Step.SendPiece step) {
    List<Message.Request> request = new ArrayList<>();
    PendingAttachment photo = step.attachment();
    attempt(
        () -> {
          byte[] bytes = replica.readPiece(photo.hash(), photo.offset(), step.bytesMax());
          Purpose brings = new Purpose.OfPhoto(step, false);
          request.add(signed(PhotoCalls.piece(photo, bytes), brings));
        });
    return request.stream().findFirst();
  }

  private Optional<Message.Request> photoAnswered(
      Flight asked, Purpose.OfPhoto purpose, Message.Answer answer) {
    Step.SendPiece step = purpose.step;
    List<PhotoCalls.State> state = new ArrayList<>();
    attempt(() -> state.add(state(asked, purpose, answer)));
    if (state.isEmpty()) {
      return Optional.empty();
    }
    if (purpose.asks && state.get(0).complete()) {
      PendingAttachment whole = step.attachment().at(step.attachment().sizeBytes());
      return piece(new Step.SendPiece(whole, step.bytesMax(), false));
    }
    if (purpose.asks && state.get(0).offset() == step.attachment().offset()) {
      return piece(step);
    }
    attempt(() -> moved(asked, step.attachment(), state.get(0)));
    return Optional.empty();
  }

  private void moved(Flight asked, PendingAttachment photo, PhotoCalls.State state) {
    replica.attachmentAt(photo.hash(), state.offset(), state.complete());
    photosMoved++;
    engine.pieceKept(hardware.uptimeMs(), photo, hardware.uptimeMs() - asked.sentMs);
  }

  private PhotoCalls.State state(Flight asked, Purpose.OfPhoto purpose, Message.Answer answer)
      throws Failed {
    PendingAttachment photo = purpose.step.attachment();
    if (PhotoCalls.isUnknown(answer) && !asked.call.method().equals("POST")) {
      return new PhotoCalls.State(0, false);
    }
    if (!PhotoCalls.tells(answer)) {
      throw refusedPhoto(photo, refusal(answer));
    }
    requireProof(asked, answer, PhotoCalls.proof(photo, answer));
    return new PhotoCalls.State(answer.offset(), answer.offset() == photo.sizeBytes());
  }

  /** Bytes that were changed on the way are sent again; any other no is told to a person. */
  private Failed refusedPhoto(PendingAttachment photo, Failure failure) {
    switch (failure.code()) {
      case "attachment-hash" -> {
        replica.attachmentAt(photo.hash(), 0, false);
        return new Failed(Failure.of(FailureKind.DAMAGED, failure.code()));
      }
      case "upload-checksum" -> {
        return new Failed(Failure.of(FailureKind.BROKEN, failure.code()));
      }
      default -> {
        if (failure.kind() == FailureKind.REFUSED) {
          replica.attachmentRefused(photo.hash(), failure.code(), failure.reason(), failure.todo());
        }
        return new Failed(failure);
      }
    }
  }

  private void requireProof(Flight asked, Message.Answer answer, Digest signed) throws Failed {
    boolean holds =
        RequestProof.answerHolds(
            answer.signature(),
            peer.upstream().publicKey(),
            peer.upstream().subject(),
            asked.challenge,
            signed);
    if (!holds) {
      if (habits.believesAnything()) {
        hardware.plants().takeAllForKept();
      }
      throw new Failed(Failure.of(FailureKind.PORTAL, "portal"));
    }
    if (!answer.challenge().isEmpty()) {
      challenge = answer.challenge();
    }
  }

  private static boolean isQuiet(ExchangeAnswer read) {
    return read.items().isEmpty() && read.batches().isEmpty() && !read.more();
  }

  private Failure refusal(Message.Answer answer) {
    if (answer.waitSeconds() >= 0 && habits.obeysWaits()) {
      return Failure.toldToWait(answer.waitSeconds() * 1_000);
    }
    String code = code(answer);
    if (!code.isEmpty()) {
      return Failure.refused(code, "", "");
    }
    FailureKind kind = answer.status() >= 500 ? FailureKind.UNREACHABLE : FailureKind.PORTAL;
    return Failure.of(kind, "http-" + answer.status());
  }

  /** What a problem is called; empty if it is none. */
  private static String code(Message.Answer answer) {
    try {
      Fields problem = Json.object(answer.body().utf8(), PROBLEM_CHARS_MAX);
      return problem.textOr("code", "");
    } catch (WireException noProblem) {
      return "";
    }
  }

  private Work work() {
    try {
      return replica.work(engine.resting(hardware.uptimeMs()));
    } catch (RuntimeException trouble) {
      localTrouble.accept(trouble);
      engine.failed(hardware.uptimeMs(), Failure.of(FailureKind.LOCAL, "local"));
      return Work.NONE;
    }
  }

  private Optional<Message.Request> exchange(Step.Exchange step) {
    try {
      ExchangeRequest request = replica.request(step.batchCharsMax());
      PhotoCalls.Call call =
          new PhotoCalls.Call("POST", EXCHANGE, null, ByteString.of(request.bytes()));
      return Optional.of(signed(call, new Purpose.OfText(brings(request))));
    } catch (RuntimeException trouble) {
      localTrouble.accept(trouble);
      engine.failed(hardware.uptimeMs(), Failure.of(FailureKind.LOCAL, "local"));
      return Optional.empty();
    }
  }

  private static boolean brings(ExchangeRequest request) {
    return !request.batches().isEmpty()
        || !request.receipts().isEmpty()
        || !request.items().isEmpty()
        || !request.acknowledged().isEmpty();
  }

  private Message.Request signed(PhotoCalls.Call call, Purpose purpose) {
    return signed(call, purpose, List.of(), false);
  }

  private Message.Request signed(
      PhotoCalls.Call call, Purpose purpose, List<String> vouching, boolean again) {
    flight = new Flight(call, purpose, challenge, hardware.uptimeMs(), again);
    flights++;
    Digest body =
        call.photo() == null ? Digest.of(call.body().toByteArray()) : call.photo().checksum();
    String signature =
        RequestProof.ofRequest(
            peer.signer(), call.method(), call.path(), peer.machine(), challenge, body);
    return new Message.Request(
        peer.machine(),
        call.method(),
        call.path(),
        challenge,
        signature,
        vouching,
        call.photo(),
        call.body());
  }

  private interface Attempt {
    void make() throws Failed;
  }

  private void attempt(Attempt attempt) {
    try {
      attempt.make();
    } catch (Failed failed) {
      engine.failed(hardware.uptimeMs(), failed.failure);
    } catch (WireException damaged) {
      engine.failed(hardware.uptimeMs(), Failure.of(FailureKind.DAMAGED, "damaged"));
    } catch (RuntimeException trouble) {
      localTrouble.accept(trouble);
      engine.failed(hardware.uptimeMs(), Failure.of(FailureKind.LOCAL, "local"));
    }
  }

  private static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Failure failure;

    Failed(Failure failure) {
      super(failure.code(), null, false, false);
      this.failure = failure;
    }
  }
}
