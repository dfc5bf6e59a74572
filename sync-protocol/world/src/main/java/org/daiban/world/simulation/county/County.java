package org.daiban.world.simulation.county;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daiban.core.log.MachineKind;
import org.daiban.node.http.Refusal;
import org.daiban.world.simulation.machine.Message;
import org.daiban.world.simulation.machine.Node;
import org.daiban.world.simulation.machine.Time;
import org.daiban.world.simulation.store.Killed;

/** The machines and what passes between them, event by event. */
final class County implements AutoCloseable {
  private static final long RESTART_MS_MAX = 90_000;
  private static final long APPLY_MS_MAX = 3_000;

  final Time time;
  final Events events;
  final Trace trace;
  final SplittableRandom chance;
  final List<Member> members = new ArrayList<>();
  final Wires wires;
  private final Watch watch;
  private final Renaming renaming;
  private final Set<Link> asleep = new LinkedHashSet<>();
  private boolean resting;

  /** Told of everything that a machine has done, to check what can be checked at once. */
  interface Watch {
    /** A node has handled a request, or a desk has acted. */
    void nodeDid(Member node);

    /** A machine below has taken over what came, by its line or by another way. */
    void took(Member machine);

    /** A machine below has taken an answer. */
    default void took(Link link) {
      took(link.from);
    }

    /** A village's person has done something, and it may stand on the disk by now. */
    void wrote(Member village);

    /** A village's person has done something and was told that it is saved. */
    void saved(Member village);

    /** What a node had kept has taken effect. */
    default void applied(Member node) {}
  }

  County(Time time, Trace trace, SplittableRandom chance, Watch watch) {
    this.time = time;
    this.events = new Events(time);
    this.trace = trace;
    this.chance = chance;
    this.watch = watch;
    this.wires = new Wires(this, chance.split());
    this.renaming = new Renaming(this);
  }

  /** Brings a machine into the county and switches it on. */
  void add(Member member) {
    members.add(member);
    start(member);
  }

  /** The machines of a kind. */
  List<Member> of(MachineKind kind) {
    return members.stream().filter(member -> member.kind == kind).toList();
  }

  /** The machine of a name; the one that was first, if several go by it. */
  Member named(String name) {
    return members.stream()
        .filter(member -> member.names.contains(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no machine " + name));
  }

  void start(Member member) {
    member.start();
    say(() -> member + " starts");
    member.links().forEach(link -> turnSoon(link, 1));
    applySoon(member);
  }

  /** The machine stops at once and comes up again a while later. */
  void crash(Member member) {
    member.stop();
    member.hardware.switchOff();
    say(() -> member + " is dead");
    events.in(
        chance.nextLong(RESTART_MS_MAX),
        () -> {
          if (!member.isRunning() && !member.isOff) {
            start(member);
          }
        });
  }

  /** The machine is broken, and stays so until somebody has mended it. */
  void breakDown(Member member) {
    member.isOff = true;
    member.stop();
    member.hardware.switchOff();
    say(() -> member + " is broken");
  }

  /** It is mended. */
  void mend(Member member) {
    member.isOff = false;
    if (!member.isRunning()) {
      start(member);
    }
  }

  /** Does something on a machine; answers nothing if the machine died of it. */
  <T> Optional<T> on(Member member, Supplier<T> work) {
    if (!member.isRunning()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } catch (Killed killed) {
      crash(member);
      return Optional.empty();
    } catch (BrokenPromise broken) {
      throw broken;
    } catch (RuntimeException failure) {
      throw new BrokenPromise("OWN", member + " fails with " + failure, failure);
    }
  }

  /** A request reaches a node; its answer, if the node lived to give one. */
  Optional<Message.Answer> ask(Member node, Message.Request request) {
    Optional<Message.Answer> answer = on(node, () -> node.node().answer(request));
    watch.nodeDid(node);
    if (answer.isPresent()) {
      on(node, () -> woken(node));
      applySoon(node);
    }
    return answer;
  }

  /** A node is asked something else; its answer, if it lived to give one. */
  <T> Optional<T> answers(Member node, Function<Node, Optional<T>> asked) {
    Optional<T> answer = on(node, () -> asked.apply(node.node())).flatMap(found -> found);
    watch.nodeDid(node);
    return answer;
  }

  /** What a node has kept takes effect a while after the receipt. */
  private void applySoon(Member node) {
    boolean waits =
        node.isNode()
            && !node.applySoon
            && on(node, () -> node.node().applying().isWaiting()).orElse(false);
    if (waits) {
      node.applySoon = true;
      events.in(chance.nextLong(APPLY_MS_MAX), () -> apply(node));
    }
  }

  private void apply(Member node) {
    node.applySoon = false;
    if (on(node, () -> steppedOrFull(node)).isPresent()) {
      watch.applied(node);
      on(node, () -> woken(node));
    }
    watch.nodeDid(node);
    applySoon(node);
  }

  /** One step; with a full disk it is tried again later. */
  private static boolean steppedOrFull(Member node) {
    try {
      return node.node().applying().step();
    } catch (Refusal full) {
      if (!node.hardware.faults().isFull()) {
        throw full;
      }
      return false;
    }
  }

  /** A person at a desk or a device does something. */
  boolean act(Member member, Runnable act) {
    boolean done = on(member, () -> done(act)).isPresent();
    if (member.isNode()) {
      watch.nodeDid(member);
      on(member, () -> woken(member));
      applySoon(member);
    } else {
      member.links().forEach(link -> turnSoon(link, 0));
      watch.wrote(member);
    }
    if (done && !member.isNode()) {
      watch.saved(member);
    }
    return done;
  }

  /** A village has taken over what came by another way than its line. */
  void took(Member village) {
    watch.took(village);
  }

  private static boolean done(Runnable act) {
    act.run();
    return true;
  }

  private boolean woken(Member node) {
    boolean woken = node.carryOn();
    if (woken) {
      node.links().forEach(link -> turnSoon(link, 0));
    }
    return woken;
  }

  /**
   * An answer reaches a machine, unless it has long forgotten the question; says whether it did.
   */
  boolean answer(Link link, long flight, Message.Answer answer) {
    if (!link.awaits(flight)) {
      return false;
    }
    Optional<Optional<Message.Request>> again = on(link.from, () -> link.driver.answered(answer));
    if (again.isPresent()) {
      watch.took(link);
      again.get().ifPresent(request -> wires.send(link, request));
      renaming.look(link.from);
    }
    turnSoon(link, 0);
    return true;
  }

  /** A machine learns that its request came to nothing. */
  void fail(Link link, long flight, org.daiban.core.engine.FailureKind kind) {
    if (link.awaits(flight)) {
      on(link.from, () -> done(() -> link.driver.broken(kind)));
      turnSoon(link, 0);
    }
  }

  /** A link has its turn a little later, in place of the turn that was planned. */
  private void turnSoon(Link link, long delayMs) {
    if (!link.from.links().contains(link)) {
      return;
    }
    long atMs = time.nowMs() + delayMs;
    link.turnAtMs = atMs;
    events.in(
        delayMs,
        () -> {
          if (link.turnAtMs == atMs && link.from.links().contains(link)) {
            turn(link);
          }
        });
  }

  /** From here on a machine that has nothing to do or to learn is only woken when things move. */
  void beginToRest() {
    resting = true;
  }

  /** Something moved: whoever slept looks again. */
  void wake() {
    List<Link> woken = new ArrayList<>(asleep);
    asleep.clear();
    woken.forEach(link -> turnSoon(link, 1));
  }

  private void turn(Link link) {
    link.turnAtMs = -1;
    if (resting && link.quiet > 0 && !waitsForName(link.from)) {
      asleep.add(link);
      return;
    }
    turnAtCrossroads(link.from);
    if (!link.from.links().contains(link)) {
      return;
    }
    Optional<Optional<Message.Request>> request = on(link.from, link.driver::turn);
    if (request.isPresent()) {
      request.get().ifPresent(asked -> wires.send(link, asked));
      turnSoon(link, Math.max(1, link.driver.restMs()));
    }
  }

  /** It asks again and again, whenever it has had an answer. */
  private static boolean waitsForName(Member member) {
    return member.village() != null && member.village().isForked();
  }

  /** Another machine may be the one above by now, or the county needed beside it. */
  private void turnAtCrossroads(Member member) {
    if (member.village() == null) {
      return;
    }
    boolean succeeded = on(member, member.village()::isSucceeded).orElse(false);
    if (succeeded) {
      open(member);
    } else if (member.isRunning()) {
      member.link().forEach(link -> turnSoon(link, 1));
    }
  }

  /** A machine's program begins anew. */
  void open(Member member) {
    on(member, () -> done(member::open));
    say(() -> member + " speaks to " + member.links());
    member.links().forEach(link -> turnSoon(link, 1));
  }

  void say(Supplier<String> words) {
    trace.say(words);
  }

  @Override
  public void close() {
    members.forEach(member -> member.hardware.scrap());
  }
}
