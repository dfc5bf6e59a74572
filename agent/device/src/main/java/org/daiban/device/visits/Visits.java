package org.daiban.device.visits;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.daiban.device.capture.Agent;
import org.daiban.device.database.Database;
import org.daiban.device.log.Chance;
import org.daiban.device.log.DeviceClock;

/** The visits of the agents at this device. Each method is one transaction. */
public final class Visits {
  /** Names and phones of people who were visited do not stay longer than this. */
  static final long KEPT_DAYS = 90;

  private static final int SHOWN_MAX = 500;

  private final Database database;
  private final VisitTable visits;
  private final DeviceClock clock;
  private final Chance chance;

  public Visits(Database database, DeviceClock clock, Chance chance) {
    this.database = database;
    this.visits = new VisitTable(database);
    this.clock = clock;
    this.chance = chance;
  }

  /** Writes down a visit; its id, person and state are made here. */
  public Visit book(Agent agent, Visit asked) {
    return database.transaction(() -> put(withId(asked, chance.salt(), agent)));
  }

  /** Another day, another house: replaces one that is still open; empty if there is none. */
  public Optional<Visit> change(Agent agent, String id, Visit asked) {
    return database.transaction(
        () -> open(agent, id).map(before -> put(withId(asked, before.id(), agent))));
  }

  /** It took place or was called off; said twice it stays as it is. Empty if there is none. */
  public Optional<Visit> close(Agent agent, String id, VisitState now) {
    return database.transaction(
        () ->
            visits
                .find(id, agent.person())
                .map(found -> found.state() == VisitState.OPEN ? put(found.become(now)) : found));
  }

  /** The agent's own: what is to come on top, then what was. */
  public List<Visit> of(Agent agent) {
    return database.transaction(
        () -> {
          visits.forgetClosed(clock.nowMs() - TimeUnit.DAYS.toMillis(KEPT_DAYS));
          return visits.of(agent.person(), SHOWN_MAX);
        });
  }

  private Optional<Visit> open(Agent agent, String id) {
    return visits.find(id, agent.person()).filter(found -> found.state() == VisitState.OPEN);
  }

  private Visit put(Visit visit) {
    visits.put(visit, clock.nowMs());
    return visit;
  }

  private static Visit withId(Visit asked, String id, Agent agent) {
    return new Visit(
        id,
        agent.person(),
        asked.place(),
        asked.day(),
        asked.time(),
        asked.name(),
        asked.phone(),
        asked.address(),
        asked.item(),
        asked.note(),
        VisitState.OPEN);
  }
}
