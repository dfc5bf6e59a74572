package org.daiban.world.simulation.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import okio.ByteString;
import org.daiban.core.engine.FailureKind;
import org.daiban.world.simulation.machine.Message;

/** What becomes of requests and answers on their way. */
final class Wires {
  private static final ByteString SIGN_IN =
      ByteString.encodeUtf8("<html><body>欢迎使用无线网络，请先登录</body></html>");
  private static final int KEPT_MAX = 8;

  private final County county;
  private final SplittableRandom chance;

  /** Requests that went by: some of them come by again. */
  private final List<Message.Request> old = new ArrayList<>();

  private boolean mended;

  Wires(County county, SplittableRandom chance) {
    this.county = county;
    this.chance = chance;
  }

  /** From here on nothing comes to grief on a line that is up. */
  void mend() {
    mended = true;
  }

  /** A request on its way: on which link, and under which number. */
  private record Trip(Link link, long flight, Message.Request request) {
    /** Which photo it is about, if it is about one. */
    String about() {
      return request.photo() == null
          ? ""
          : ", "
              + request.method()
              + " photo "
              + request.photo().hash().hex().substring(0, 6)
              + " of case "
              + request.photo().caseId();
    }
  }

  /** Sends a request up. */
  void send(Link link, Message.Request request) {
    Trip trip = new Trip(link, link.driver.flight(), request);
    obey(link, request);
    switch (link.from.line.state()) {
      case DOWN -> fail(trip, FailureKind.UNREACHABLE, "line down");
      case PORTAL -> back(trip, Message.Answer.plain(200, SIGN_IN), "portal");
      case UP -> up(trip, request, !mended && chance.nextInt(100) < 6);
      case BAD -> up(trip, request, chance.nextInt(3) == 0);
    }
  }

  private void obey(Link link, Message.Request request) {
    if (!link.mayAsk(request.photo() != null, county.time.nowMs())) {
      throw new BrokenPromise("P11", link.from + " asks again although it was told to wait");
    }
  }

  private void up(Trip trip, Message.Request request, boolean grief) {
    remember(request);
    if (!grief) {
      county.events.in(delayMs(), () -> arrive(trip, request, false));
      return;
    }
    switch (chance.nextInt(7)) {
      case 0 -> fail(trip, FailureKind.BROKEN, "request lost");
      case 1 -> cutUp(trip, request);
      case 2 -> county.events.in(delayMs(), () -> arrive(trip, request, true));
      case 3 -> twice(trip, request);
      case 4 -> county.events.in(delayMs(), () -> arrive(trip, altered(request), false));
      case 5 -> late(trip, request);
      default -> busy(trip);
    }
  }

  /** What came of the work is lost, though the work is done. */
  private void arrive(Trip trip, Message.Request request, boolean lost) {
    Optional<Message.Answer> answer = county.ask(trip.link.to, request);
    if (lost || !answer.isPresent()) {
      fail(trip, FailureKind.BROKEN, lost ? "answer lost" : "node down");
    } else {
      down(trip, answer.get());
    }
  }

  private void cutUp(Trip trip, Message.Request request) {
    Message.Request begun = request.with(cut(request.body()));
    county.events.in(delayMs(), () -> county.ask(trip.link.to, begun));
    fail(trip, FailureKind.BROKEN, "request cut");
  }

  private void twice(Trip trip, Message.Request request) {
    say(trip, "request doubled");
    county.events.in(delayMs(), () -> county.ask(trip.link.to, request));
    county.events.in(delayMs(), () -> arrive(trip, request, false));
  }

  private void late(Trip trip, Message.Request request) {
    fail(trip, FailureKind.BROKEN, "request held up");
    county.events.in(chance.nextLong(600_000), () -> county.ask(trip.link.to, request));
  }

  private void busy(Trip trip) {
    long seconds = 1 + chance.nextLong(chance.nextInt(10) == 0 ? 4_000 : 40);
    county.events.in(
        delayMs(),
        () -> {
          say(trip, "told to wait " + seconds + " s");
          long untilMs = county.time.nowMs() + seconds * 1_000;
          if (county.answer(trip.link, trip.flight, Message.Answer.busy(seconds))) {
            trip.link.told(trip.request.photo() != null, untilMs);
          }
        });
  }

  private void down(Trip trip, Message.Answer answer) {
    boolean grief = trip.link.from.line.state() == Line.State.BAD && chance.nextInt(4) == 0;
    switch (grief ? chance.nextInt(3) : 3) {
      case 0 -> fail(trip, FailureKind.BROKEN, "answer cut off");
      case 1 -> back(trip, answer.with(cut(answer.body())), "answer cut");
      case 2 -> back(trip, altered(answer), "answer altered");
      default -> back(trip, answer, "answer " + answer.status());
    }
  }

  private void back(Trip trip, Message.Answer answer, String what) {
    county.events.in(
        delayMs(),
        () -> {
          say(trip, what);
          county.answer(trip.link, trip.flight, answer);
        });
  }

  private void fail(Trip trip, FailureKind kind, String what) {
    county.events.in(
        delayMs(),
        () -> {
          say(trip, what);
          county.fail(trip.link, trip.flight, kind);
        });
  }

  /** An old request comes by once more, as if somebody had kept it. */
  void again(List<Member> nodes) {
    if (!old.isEmpty()) {
      Message.Request request = old.get(chance.nextInt(old.size()));
      Member node = nodes.get(chance.nextInt(nodes.size()));
      county.say(() -> "an old request of " + request.machine() + " comes to " + node);
      county.ask(node, request);
    }
  }

  private void remember(Message.Request request) {
    if (old.size() == KEPT_MAX) {
      old.remove(chance.nextInt(KEPT_MAX));
    }
    old.add(request);
  }

  /** Whether something that is asked once gets through, there or back. */
  boolean carries(Link link) {
    return switch (link.from.line.state()) {
      case DOWN, PORTAL -> false;
      case UP -> mended || chance.nextInt(100) >= 6;
      case BAD -> chance.nextInt(3) > 0;
    };
  }

  private ByteString cut(ByteString body) {
    return body.substring(0, body.size() == 0 ? 0 : chance.nextInt(body.size()));
  }

  private Message.Request altered(Message.Request request) {
    return request.with(flipped(request.body()));
  }

  private Message.Answer altered(Message.Answer answer) {
    return answer.isOfPhoto()
        ? answer.at(answer.offset() ^ (1L << chance.nextInt(16)))
        : answer.with(flipped(answer.body()));
  }

  private ByteString flipped(ByteString body) {
    byte[] other = body.toByteArray();
    if (other.length > 0) {
      other[chance.nextInt(other.length)] ^= (byte) (1 << chance.nextInt(8));
    }
    return ByteString.of(other);
  }

  private long delayMs() {
    return 5 + chance.nextLong(1_200);
  }

  private void say(Trip trip, String what) {
    county.say(() -> trip.link + ": " + what + trip.about());
  }
}
