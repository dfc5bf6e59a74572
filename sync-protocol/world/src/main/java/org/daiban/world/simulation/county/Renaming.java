package org.daiban.world.simulation.county;

import java.util.Optional;
import java.util.function.Supplier;
import org.daiban.core.log.EnrolmentAnswer;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.node.http.Refusal;

/**
 * How a village's machine comes to another name once a second history goes by its own (P8). It asks
 * the node above; the question or the answer may be lost, and then it asks again later.
 */
final class Renaming {
  /** How long to wait before a new name is asked for again that was not to be had. */
  private static final long AGAIN_MS = 5 * 60_000L;

  private final County county;

  Renaming(County county) {
    this.county = county;
  }

  /** Asks if it is time to. */
  void look(Member member) {
    boolean asks =
        member.village() != null
            && member.village().isForked()
            && county.time.nowMs() >= member.renameFromMs;
    if (asks) {
      member.renameFromMs = county.time.nowMs() + AGAIN_MS;
      county
          .on(member, () -> possibly(member, member.village()::renewal))
          .flatMap(request -> request)
          .ifPresent(request -> ask(member, request));
    }
  }

  private void ask(Member member, String request) {
    String old = member.name();
    for (Link link : member.links()) { // the county alone knows what went around a township
      if (ask(link, old, request)) {
        break;
      }
    }
    county.open(member); // a log that was closed to ask opens again either way
    if (!member.name().equals(old)) {
      county.say(() -> old + " goes on as " + member);
      member.mayFork = false;
    }
  }

  /** Whether there is an answer, be it that it has come to nothing here. */
  private boolean ask(Link link, String old, String request) {
    Optional<EnrolmentAnswer> answer =
        county.wires.carries(link) && link.to.isRunning()
            ? county.answers(link.to, node -> node.renew(old, request))
            : Optional.empty();
    if (answer.isPresent() && county.wires.carries(link)) {
      county.on(link.from, () -> possibly(link.from, () -> goOn(link.from, answer.get())));
    }
    return answer.isPresent();
  }

  private static Optional<Boolean> goOn(Member member, EnrolmentAnswer answer) {
    member.village().goOnAs(answer);
    return Optional.of(true);
  }

  /** With a full disk nothing comes of it, and it is tried again. */
  private static <T> Optional<T> possibly(Member member, Supplier<Optional<T>> work) {
    try {
      return work.get();
    } catch (DatabaseFailure | Refusal full) {
      if (!member.hardware.faults().isFull()) {
        throw full;
      }
      return Optional.empty();
    }
  }
}
