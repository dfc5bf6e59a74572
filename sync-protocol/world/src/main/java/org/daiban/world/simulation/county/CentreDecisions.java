package org.daiban.world.simulation.county;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.daiban.core.log.MachineKind;
import org.daiban.node.http.Refusal;
import org.daiban.node.machines.VillageMoveDesk;
import org.daiban.world.simulation.machine.Node;

/**
 * What the county's manager decides: to stand in for a township, to give it back to its people's
 * machine, to give a village to another township.
 */
final class CentreDecisions {
  private static final String REASON = "区划调整或者机器损坏";

  private final County county;
  private final SplittableRandom chance;

  CentreDecisions(County county, SplittableRandom chance) {
    this.county = county;
    this.chance = chance;
  }

  /** One decision. */
  void one() {
    Member township = any(MachineKind.TOWNSHIP);
    Member center = any(MachineKind.COUNTY);
    boolean standsIn = center.look().standsInFor(center.name()).contains(township.region());
    switch (chance.nextInt(3)) {
      case 0 -> move(center, any(MachineKind.VILLAGE), township);
      default -> {
        if (standsIn) {
          giveBack(center, township);
        } else {
          takeOver(center, township);
        }
      }
    }
  }

  private Member any(MachineKind kind) {
    List<Member> all = county.of(kind);
    return all.get(chance.nextInt(all.size()));
  }

  /** Mostly its machine is dead; else somebody only thinks so, and its people work on. */
  private void takeOver(Member center, Member township) {
    if (chance.nextInt(3) > 0 && township.isRunning()) {
      county.breakDown(township);
    }
    county.say(() -> center + " takes over " + township);
    at(
        center,
        node -> node.takeOvers().takeOver(People.manager(center), township.region(), REASON));
  }

  /** Its machine may also come back by itself, and find out. */
  private void giveBack(Member center, Member township) {
    if (township.isOff) {
      county.say(() -> township + " is mended");
      county.mend(township);
    }
    if (chance.nextInt(3) > 0) {
      county.say(() -> center + " gives back " + township);
      at(
          center,
          node ->
              node.takeOvers()
                  .handOver(People.manager(center), township.region(), township.name(), REASON));
    }
  }

  private void move(Member center, Member village, Member township) {
    String address = chance.nextInt(3) > 0 ? "http://192.0.2.1:8600" : "";
    boolean atOnce = chance.nextInt(3) == 0;
    county.say(() -> center + " gives " + village.region() + " to " + township);
    at(
        center,
        node ->
            node.moves()
                .move(
                    People.manager(center),
                    new VillageMoveDesk.Move(
                        village.region(), township.region(), address, REASON, atOnce)));
  }

  private void at(Member center, Consumer<Node> decision) {
    if (!center.isRunning()) {
      return;
    }
    county.act(
        center,
        () -> {
          try {
            decision.accept(center.node());
          } catch (Refusal refused) {
            county.say(() -> center + ": not decided, " + refused.problem().code());
            if (refused.problem().status() == 507) {
              People.requireFull(center, refused);
            }
          }
        });
  }
}
