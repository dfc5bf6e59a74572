package org.daiban.world.simulation.county;

import java.util.List;
import org.daiban.world.simulation.machine.Driver;
import org.daiban.world.simulation.machine.Time;

/**
 * Notices when nothing moves any more: every line has had an exchange or two that brought nothing.
 */
final class Calm implements County.Watch {
  /** A round trip that finds nothing to do costs no more than this, both ways together (P5). */
  private static final int QUIET_BYTES_MAX = 3_000;

  private final Time time;
  private final County.Watch next;
  private long movedMs;
  private List<Member> members = List.of();
  private Runnable wake = () -> {};

  Calm(Time time, County.Watch next) {
    this.time = time;
    this.next = next;
  }

  /** The machines, and what is to be done when something moves. */
  void of(List<Member> all, Runnable wake) {
    members = all;
    this.wake = wake;
  }

  /** Whatever was quiet before does not count. */
  void begin() {
    movedMs = time.nowMs();
    members.forEach(member -> member.links().forEach(link -> link.quiet = 0));
    wake.run();
  }

  @Override
  public void nodeDid(Member node) {
    next.nodeDid(node);
  }

  @Override
  public void wrote(Member village) {
    next.wrote(village);
  }

  @Override
  public void saved(Member village) {
    next.saved(village);
  }

  @Override
  public void applied(Member node) {
    next.applied(node);
    begin();
  }

  @Override
  public void took(Member machine) {
    next.took(machine);
  }

  @Override
  public void took(Link link) {
    next.took(link);
    if (link.driver.photosMoved() != link.photosMoved) {
      link.photosMoved = link.driver.photosMoved();
      begin();
    }
    ended(link, link.driver.last());
  }

  private void ended(Link link, Driver.Ended last) {
    if (last.count() == link.ended) {
      return;
    }
    link.ended = last.count();
    boolean before = last.begunMs() <= movedMs;
    if (last.quiet() && before) {
      return; // it may have been answered before something moved
    }
    if (last.quiet() && last.unsent() == 0) {
      link.quiet++;
      requireSmall(link.from, last.bytes());
    } else if (link.from.mayFork && Reckoning.isStuck(link.from, members)) {
      link.quiet++;
    } else {
      begin();
    }
  }

  /** Each receipt tells all that lies aside of a log, until a person has adopted it. */
  private static void requireSmall(Member machine, long bytes) {
    if (bytes > QUIET_BYTES_MAX && !machine.mayFork && !machine.wasShutOut) {
      throw new BrokenPromise("P5", machine + " needs " + bytes + " bytes to learn nothing");
    }
  }
}
