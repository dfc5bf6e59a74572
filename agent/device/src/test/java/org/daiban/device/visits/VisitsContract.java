package org.daiban.device.visits;

import static org.daiban.device.capture.VillageFixture.AGENT;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.daiban.core.cases.Role;
import org.daiban.device.DeviceFixture;
import org.daiban.device.FileContract;
import org.daiban.device.capture.Agent;
import org.junit.Before;
import org.junit.Test;

/** What an agent has promised, on every driver. */
public abstract class VisitsContract extends FileContract {
  private static final long DAY_MS = 24 * 3_600_000L;

  private DeviceFixture device;
  private Visits visits;

  @Before
  public void openDevice() {
    device = new DeviceFixture(database(), pictures());
    visits = new Visits(database(), device.clock(), device.chance());
  }

  @Test
  public void visitIsStillThereAfterARestart() {
    Visit booked = visits.book(AGENT, visit("2026-11-24", "09:30", "王某某"));
    reopened();
    DeviceFixture later = new DeviceFixture(database(), pictures());
    List<Visit> there = new Visits(database(), later.clock(), later.chance()).of(AGENT);
    assertEquals(Collections.singletonList(booked), there);
  }

  @Test
  public void nextVisitStandsOnTopAndWhatIsOverBehind() {
    Visit over = visits.book(AGENT, visit("2026-11-23", "", "先办完的"));
    visits.book(AGENT, visit("2026-11-25", "", "后天"));
    visits.book(AGENT, visit("2026-11-24", "15:00", "下午"));
    visits.book(AGENT, visit("2026-11-24", "09:30", "上午"));
    visits.close(AGENT, over.id(), VisitState.DONE);
    assertEquals(Arrays.asList("上午", "下午", "后天", "先办完的"), names());
  }

  @Test
  public void changedVisitKeepsItsPlaceInTheListOnlyOnce() {
    Visit booked = visits.book(AGENT, visit("2026-11-24", "", "王某某"));
    visits.change(AGENT, booked.id(), visit("2026-11-26", "08:00", "王某某"));
    assertEquals(1, visits.of(AGENT).size());
    assertEquals("2026-11-26", visits.of(AGENT).get(0).day());
  }

  @Test
  public void closingTwiceChangesNothingMore() {
    Visit booked = visits.book(AGENT, visit("2026-11-24", "", "王某某"));
    visits.close(AGENT, booked.id(), VisitState.DONE);
    visits.close(AGENT, booked.id(), VisitState.DROPPED);
    assertEquals(VisitState.DONE, visits.of(AGENT).get(0).state());
    assertFalse(visits.change(AGENT, booked.id(), visit("2026-11-26", "", "改")).isPresent());
  }

  @Test
  public void visitOfAnotherAgentIsOutOfReach() {
    Visit booked = visits.book(AGENT, visit("2026-11-24", "", "王某某"));
    Agent other = new Agent("p-999", "别人", Role.PROXY_AGENT, "340822100201");
    assertEquals(Collections.emptyList(), visits.of(other));
    assertFalse(visits.close(other, booked.id(), VisitState.DONE).isPresent());
    assertFalse(visits.change(other, booked.id(), booked).isPresent());
  }

  @Test
  public void nameAndPhoneAreForgottenWhenAVisitIsLongOver() {
    Visit over = visits.book(AGENT, visit("2026-11-24", "", "办完的"));
    visits.book(AGENT, visit("2026-11-24", "", "没办的"));
    visits.close(AGENT, over.id(), VisitState.DONE);
    device.clock().forward((Visits.KEPT_DAYS + 1) * DAY_MS);
    assertEquals(Collections.singletonList("没办的"), names());
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    visits.of(AGENT).forEach(visit -> names.add(visit.name()));
    return names;
  }

  private static Visit visit(String day, String time, String name) {
    return new Visit(
        "", "", VisitPlace.HOME, day, time, name, "13800000000", "一组", "", "带户口簿", VisitState.OPEN);
  }
}
