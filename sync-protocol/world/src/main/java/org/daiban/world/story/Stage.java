package org.daiban.world.story;

import java.time.LocalDateTime;
import java.util.Map;
import org.daiban.world.demo.Player;
import org.daiban.world.demo.World;
import org.daiban.world.visit.Reply;

/** Who acts where in the story, and what each step says of a case. */
final class Stage {
  final World world;
  final VillageScreens village;
  final DeskScreens clerk;
  final DeskScreens reviewer;
  final DeskScreens window;
  final DeskScreens first;
  private final PinnedClock clock;
  private final Narrator narrator;

  Stage(World world, PinnedClock clock, Narrator narrator) {
    this.world = world;
    this.clock = clock;
    this.narrator = narrator;
    this.village = new VillageScreens(world.visit(Player.AGENT));
    this.clerk = new DeskScreens(world.visit(Player.CLERK));
    this.reviewer = new DeskScreens(world.visit(Player.REVIEWER));
    this.window = new DeskScreens(world.visit(Player.WINDOW));
    this.first = new DeskScreens(world.visit(Player.FIRST));
  }

  /** A new step on a day of the story. */
  void step(LocalDateTime time, String what) {
    clock.set(time);
    narrator.step(what);
  }

  void step(String what) {
    narrator.step(what);
  }

  void note(String text) {
    narrator.note(text);
  }

  void showStates(String caseId) {
    narrator.states(village.open(caseId), clerk.open(caseId), window.open(caseId));
  }

  /** What the village's screen will say soon. */
  void villageSays(String caseId, String field, String expected) {
    Expect.soon("村的屏幕 " + field, expected, () -> village.open(caseId).at(field));
  }

  void townshipSays(String caseId, String field, String expected) {
    Expect.soon("镇的屏幕 " + field, expected, () -> clerk.open(caseId).at(field));
  }

  void countySays(String caseId, String field, String expected) {
    Expect.soon("县的屏幕 " + field, expected, () -> window.open(caseId).at(field));
  }

  void countyKnowsNothing(String caseId) {
    Expect.refused("县里还没有这个办件", 404, window.open(caseId));
  }

  /** The village's attachments are all kept by the township, and nobody says more. */
  void attachmentsAreAtTheTownship(String caseId) {
    Reply page = village.open(caseId);
    String total = page.at("attachments.total");
    villageSays(caseId, "attachments.township", total);
    Expect.now("县里还没有附件", "0", page.at("attachments.kept"));
    note("附件 " + total + " 个已到镇");
  }

  /** The village's attachments are all kept by the county, by its own word. */
  void attachmentsAreComplete(String caseId) {
    Reply page = village.open(caseId);
    String total = page.at("attachments.total");
    villageSays(caseId, "attachments.kept", total);
    note("附件 " + total + " 个已齐");
  }

  /** A due date on a desk against the one computed by hand in the story. */
  void due(DeskScreens desk, String caseId, String clockName, String expected) {
    Expect.soon(clockName + "到期日", expected, () -> DeskScreens.due(desk.open(caseId), clockName));
    note(clockName + " 到期日 " + expected + "，与手工计算一致");
  }

  void act(DeskScreens desk, String caseId, String act, Map<String, Object> details) {
    Expect.done("办理 " + act, desk.act(caseId, act, details));
  }

  void closedEverywhere(String caseId) {
    townshipSays(caseId, "state", "CLOSED");
    countySays(caseId, "state", "CLOSED");
    villageSays(caseId, "state", "CLOSED");
  }
}
