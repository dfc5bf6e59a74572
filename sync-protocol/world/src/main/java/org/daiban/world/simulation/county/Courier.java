package org.daiban.world.simulation.county;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.daiban.core.courier.ParcelRefused;
import org.daiban.core.log.MachineKind;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.node.courier.CourierDesk;
import org.daiban.node.http.Refusal;
import org.daiban.world.simulation.machine.MemoryStick;
import org.daiban.world.simulation.machine.Post;

/**
 * Carries sticks between villages, townships and the county, beside the lines: pulls them out half
 * way, mixes them up, drops them. What is on a stick is nothing that is not elsewhere, too; it only
 * comes by another way.
 */
final class Courier {
  private static final int STICKS = 2;
  private static final int PULLED_EVERY = 4;
  private static final int BYTES_UNTIL_PULLED_MAX = 12_000;

  private final County county;
  private final SplittableRandom chance;
  private final Random spoiling;
  private final List<MemoryStick> sticks = new ArrayList<>();
  private final List<Trip> trips = new ArrayList<>();

  Courier(County county, SplittableRandom chance) {
    this.county = county;
    this.chance = chance;
    this.spoiling = new Random(chance.nextLong());
    for (int n = 0; n < STICKS; n++) {
      sticks.add(new MemoryStick());
      trips.add(new Trip());
    }
  }

  /** Somebody does something with a stick: most often the next thing of its trip. */
  void act() {
    int n = chance.nextInt(STICKS);
    MemoryStick stick = sticks.get(n);
    stick.putIn();
    switch (chance.nextInt(12)) {
      case 0 -> say("mixes sticks up", stick::swap);
      case 1 -> say("drops a stick", () -> stick.spoil(spoiling));
      case 2 -> at(any(), stick, member -> up(member, stick));
      case 3 -> at(any(), stick, member -> down(member, stick));
      default -> goOn(trips.get(n), stick);
    }
  }

  private Member any() {
    return county.members.get(chance.nextInt(county.members.size()));
  }

  /** Where a stick comes from, and what is to be done with it next. */
  private static final class Trip {
    private Member from;
    private int done;
  }

  /** Post goes on a stick, is taken in at a node above, is answered, and the answer taken home. */
  private void goOn(Trip trip, MemoryStick stick) {
    if (trip.from == null) {
      trip.from = any();
      trip.done = 0;
    }
    Member home = trip.from;
    Member node = home.above() == null ? home : home.above();
    if (node.above() != null && chance.nextInt(3) == 0) {
      node = node.above();
    }
    switch (trip.done++) {
      case 0 -> at(home, stick, member -> up(member, stick));
      case 1 -> at(node, stick, member -> takeIn(member, stick));
      case 2 -> at(node, stick, member -> answer(member, stick));
      default -> {
        at(home, stick, member -> down(member, stick));
        trip.from = null;
      }
    }
  }

  private void say(String what, Runnable act) {
    county.say(() -> "the courier " + what);
    act.run();
  }

  private void at(Member member, MemoryStick stick, Consumer<Member> act) {
    if (!member.isRunning()) {
      return;
    }
    if (chance.nextInt(PULLED_EVERY) == 0) {
      stick.pullAfter(chance.nextInt(BYTES_UNTIL_PULLED_MAX));
    }
    county.act(member, () -> attempt(member, () -> act.accept(member)));
    if (!member.isNode()) {
      county.took(member);
    }
  }

  private void attempt(Member member, Runnable act) {
    try {
      act.run();
    } catch (ParcelRefused refused) {
      county.say(() -> member + ": the stick is refused, " + refused.trouble());
    } catch (DatabaseFailure | Refusal failure) {
      if (!member.hardware.faults().isFull()) {
        throw failure;
      }
      county.say(() -> member + ": no room for what is on the stick");
    }
  }

  private void up(Member member, MemoryStick stick) {
    if (member.kind == MachineKind.COUNTY) {
      takeIn(member, stick);
    } else {
      county.say(() -> member + " writes a stick");
      post(member).exportTo(stick);
      requireSecret(member, stick);
    }
  }

  private void takeIn(Member node, MemoryStick stick) {
    List<CourierDesk.Imported> imported = node.node().courier().importFrom(stick);
    county.say(() -> node + " takes in a stick with " + imported.size() + " parcels");
  }

  private void down(Member member, MemoryStick stick) {
    if (member.kind == MachineKind.COUNTY) {
      answer(member, stick);
    } else {
      county.say(() -> member + " takes answers from a stick");
      post(member).importFrom(stick);
    }
  }

  private void answer(Member node, MemoryStick stick) {
    county.say(() -> node + " answers on a stick");
    node.node().courier().answerAll(stick);
    requireSecret(node, stick);
  }

  private static Post post(Member member) {
    return member.kind == MachineKind.VILLAGE ? member.village().post() : member.township().post();
  }

  /** Who finds a stick learns nobody's name. */
  private static void requireSecret(Member member, MemoryStick stick) {
    for (byte[] bytes : stick.contents()) {
      if (new String(bytes, StandardCharsets.UTF_8).contains("测试人")) {
        throw new BrokenPromise("P6", member + " writes a stick that tells a name");
      }
    }
  }
}
