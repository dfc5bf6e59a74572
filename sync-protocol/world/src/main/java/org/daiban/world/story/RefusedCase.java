package org.daiban.world.story;

import static org.daiban.world.story.Story.at;

import java.io.IOException;
import java.util.Map;
import org.daiban.world.visit.Reply;

/**
 * The second case, 特困人员救助供养认定, which the county refuses. Due dates by hand; 2026-03-30 is a Monday:
 *
 * <pre>
 * K2 from 03-30,  5 working days: 03-31 04-01 02 03 | 04-04..06 清明 | 07              = 04-07
 * K3 from 04-01, 22             : 02 03 | 07-10 | 13-17 | 20-24 | 27-30 | 05-06 07      = 05-07
 * K4 from 04-01, 30             : as K3, then 08, Saturday 09 is worked, 11-15, 18      = 05-18
 * K6 from 04-22, 10             : 23 24 | 27-30 | 05-06 07 08, Saturday 09              = 05-09
 * </pre>
 */
final class RefusedCase {
  private static final String REASON = "经核对，申请人名下有符合规定的赡养义务人且具备履行能力，不符合特困人员认定条件。";
  private static final String BASIS = "《特困人员认定办法》第四条";

  private final Stage stage;
  private VillageScreens.Saved saved;

  RefusedCase(Stage stage) {
    this.stage = stage;
  }

  void walk() throws IOException {
    answerIsLostOnTheWay();
    sameBatchAgainChangesNothing();
    townshipAccepts();
    townshipWalksItsSteps();
    countyRefuses();
    villageHandsOver();
  }

  private void answerIsLostOnTheWay() throws IOException {
    stage.step(at("2026-03-30T09:00"), "第二件：特困供养。镇上收到了，回答却丢在路上，村里仍只说已保存");
    int lostBefore = stage.world.villageLine().answersLost();
    stage.world.villageLine().deafen();
    saved = stage.village.register(Papers.destituteSupport());
    stage.village.send();
    stage.townshipSays(saved.id(), "state", "RECEIVED");
    Expect.soon(
        "有回答丢失",
        "true",
        () -> Boolean.toString(stage.world.villageLine().answersLost() > lostBefore));
    Expect.now("村里不抢先", "SAVED", stage.village.open(saved.id()).at("transport"));
    stage.showStates(saved.id());
  }

  private void sameBatchAgainChangesNothing() throws IOException {
    stage.step("线路恢复，同一批再发一次：镇上什么都没变，村里才知道已到");
    Reply before = stage.clerk.open(saved.id());
    stage.world.villageLine().mend();
    stage.village.send();
    stage.villageSays(saved.id(), "transport", "AT_COUNTY");
    stage.villageSays(saved.id(), "state", "RECEIVED");
    Reply after = stage.clerk.open(saved.id());
    Expect.now("修订号没变", before.at("revision"), after.at("revision"));
    Expect.now("经过没变", before.at("history"), after.at("history"));
    Expect.now("镇上只有一件", "1", Long.toString(stage.clerk.timesInQueue(saved.number())));
    Expect.now("县里只有一件", "1", Long.toString(stage.window.timesInQueue(saved.number())));
    stage.attachmentsAreComplete(saved.id());
    stage.due(stage.clerk, saved.id(), "K2", "2026-04-07");
    stage.showStates(saved.id());
  }

  private void townshipAccepts() {
    stage.step(at("2026-04-01T09:30"), "镇上受理，承诺期限和法定期限都起算");
    stage.act(stage.clerk, saved.id(), "T10", Map.of());
    stage.due(stage.clerk, saved.id(), "K3", "2026-05-07");
    stage.due(stage.clerk, saved.id(), "K4", "2026-05-18");
    stage.showStates(saved.id());
  }

  private void townshipWalksItsSteps() {
    stage.step(at("2026-04-08T15:00"), "镇上完成调查核实");
    stage.act(stage.reviewer, saved.id(), "T12", Map.of("opinion", "已入户调查，情况属实记录在案。"));
    posts();
    stage.act(stage.clerk, saved.id(), "T12", Map.of("opinion", "公示7天期满，无异议。"));
    stage.step(at("2026-04-17T10:00"), "镇上初审上报，县里接办");
    stage.act(stage.reviewer, saved.id(), "T21", Map.of("opinion", "赡养人情况请县里核对后决定。"));
    stage.clerk.send();
    stage.countySays(saved.id(), "holderHere", "true");
    stage.countySays(saved.id(), "state", "REVIEW");
    stage.showStates(saved.id());
  }

  private void posts() {
    Map<String, Object> posting = Map.of("place", "村务公开栏", "days", 7);
    stage.act(stage.clerk, saved.id(), "T18", posting);
    stage.due(stage.clerk, saved.id(), "PUBLICITY", "2026-04-15");
    stage.villageSays(saved.id(), "state", "PUBLICITY");
    Map<String, Object> over = Map.of("finding", "无异议", "photo", stage.clerk.photo(901));
    stage.step(at("2026-04-15T16:00"), "公示的最后一天还不能结束");
    Expect.refused("公示没有期满", 409, stage.clerk.act(saved.id(), "T18", over));
    stage.step(at("2026-04-16T09:00"), "公示期满，无异议，附张贴照片");
    stage.act(stage.clerk, saved.id(), "T18", over);
  }

  private void countyRefuses() {
    stage.step(at("2026-04-22T10:00"), "县里不予认定：没有理由不行，写明理由、依据和救济途径");
    Map<String, Object> withoutReason = Map.of("basis", BASIS);
    Expect.refused("没有理由的不予决定", 409, stage.first.act(saved.id(), "T23", withoutReason));
    stage.act(stage.first, saved.id(), "T23", Map.of("reason", REASON, "basis", BASIS));
    stage.due(stage.window, saved.id(), "K6", "2026-05-09");
    Expect.contains("告知复议", "行政复议", stage.first.letter(saved.id(), "W23").text());
    Expect.contains("告知诉讼", "诉讼", stage.first.letter(saved.id(), "W23").text());
    stage.villageSays(saved.id(), "next", "HAND_OVER");
    Expect.now("村里看得到理由", REASON, stage.village.open(saved.id()).at("refusal"));
    stage.showStates(saved.id());
  }

  private void villageHandsOver() {
    stage.step(at("2026-04-24T16:00"), "村里把不予决定书读给申请人听，签字送达，办结归档");
    Expect.soon(
        "村里的文书 W23",
        "200",
        () -> Integer.toString(stage.village.letter(saved.id(), "W23").status()));
    Expect.contains("理由在文书里", REASON, stage.village.letter(saved.id(), "W23").text());
    Expect.done("送达", stage.village.handOver(saved.id(), "吴长根", "2026-04-24"));
    stage.closedEverywhere(saved.id());
    stage.showStates(saved.id());
  }
}
