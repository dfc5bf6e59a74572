package org.daiban.world.story;

import static org.daiban.world.story.Story.at;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.daiban.world.process.StartFailed;
import org.daiban.world.visit.Reply;

/**
 * The first case, 经济困难老年人养老服务补贴. Due dates by hand; 2026-03-02 is a Monday:
 *
 * <pre>
 * K1 from 03-02,  1 working day : 03-03
 * K2 from 03-02,  5 working days: 03-03 04 05 06 | 09                          = 03-09
 * correction from 03-04, 15     : 05 06 | 09-13 | 16-20 | 23 24 25             = 03-25
 * K2 again from 03-10, 5        : 11 12 13 | 16 17                             = 03-17
 * K3 from 03-11, 10             : 12 13 | 16-20 | 23 24 25                     = 03-25
 * K6 from 03-23, 10             : 24-27 | 30 31 04-01 02 03 | 04-04..06 清明 | 07 = 04-07
 * </pre>
 *
 * The law names no limit for this item, so there is no K4.
 */
final class GrantedCase {
  private final Stage stage;
  private VillageScreens.Saved saved;

  GrantedCase(Stage stage) {
    this.stage = stage;
  }

  void walk() throws IOException, StartFailed {
    villageHasNoSignal();
    agentRegistersOffline();
    receiptIsPrinted();
    programIsKilledAndRestarted();
    lineToTheTownshipIsMended();
    townshipTellsOnceWhatIsMissing();
    villageSupplementsOffline();
    supplementArrives();
    townshipAccepts();
    townshipReviewsAndForwards();
    countyTakesUp();
    countyGrants();
    villageHandsOver();
  }

  private void villageHasNoSignal() throws IOException {
    stage.step(at("2026-03-02T09:00"), "村里没有信号，镇到县的线路也断了");
    stage.world.villageLine().cut();
    stage.world.townshipLine().cut();
  }

  private void agentRegistersOffline() {
    stage.step("代办员断网登记养老服务补贴，身份证没带");
    Reply draft = stage.village.draft(Papers.careSubsidyWithoutCard());
    Expect.now("表单已填好", "true", draft.at("check.ready"));
    List<Reply> missing = draft.list("check.missing");
    Expect.now("缺少的材料", "1", Integer.toString(missing.size()));
    Expect.now("缺少的是身份证", "2", missing.get(0).at("no"));
    Expect.refused("缺材料时先问一声", 422, stage.village.capture(draft.at("id"), false));
    Reply made = Expect.done("保存", stage.village.capture(draft.at("id"), true));
    saved = new VillageScreens.Saved(made.at("case"), made.at("number"));
    stage.note("办件编号 " + saved.number());
    saysOnlySaved();
    Expect.soon("K1到期日", "2026-03-03", () -> DeskScreens.due(stage.village.open(saved.id()), "K1"));
  }

  private void saysOnlySaved() {
    stage.villageSays(saved.id(), "transport", "SAVED");
    stage.villageSays(saved.id(), "state", "CAPTURED");
    stage.showStates(saved.id());
  }

  private void receiptIsPrinted() {
    stage.step("打印材料收件回执，线路断着，发件箱如实说明");
    Reply receipt = Expect.done("回执", stage.village.receipt(saved.id()));
    Expect.contains("回执上有编号", saved.number(), receipt.text().replaceAll("[ \u2009\u00a0-]", ""));
    Expect.soon("发件箱的线路", "DOWN", () -> stage.village.outbox().at("link.state"));
  }

  private void programIsKilledAndRestarted() throws StartFailed {
    stage.step("村里的程序被强行终止（kill -9）后重新启动，办件还在");
    stage.world.village().kill();
    stage.world.village().start(account -> {});
    saysOnlySaved();
  }

  private void lineToTheTownshipIsMended() throws IOException {
    stage.step(at("2026-03-02T16:00"), "村里恢复信号，办件到镇，镇上收件");
    stage.world.villageLine().mend();
    stage.village.send();
    stage.villageSays(saved.id(), "transport", "AT_TOWNSHIP");
    stage.villageSays(saved.id(), "state", "RECEIVED");
    stage.attachmentsAreAtTheTownship(saved.id());
    stage.due(stage.clerk, saved.id(), "K2", "2026-03-09");
    stage.countyKnowsNothing(saved.id());
    stage.showStates(saved.id());
  }

  private void townshipTellsOnceWhatIsMissing() {
    stage.step(at("2026-03-04T10:00"), "镇上一次性告知补正（县线仍断，镇上照常办理）");
    Map<String, Object> card =
        Map.of("no", 2, "name", "居民身份证", "what", "原件及照片", "how", "请带身份证到村代办点拍照核验");
    stage.act(stage.clerk, saved.id(), "T4", Map.of("missing", List.of(card), "dueDays", 15));
    stage.due(stage.clerk, saved.id(), "CORRECTION", "2026-03-25");
    stage.villageSays(saved.id(), "state", "CORRECTION");
    stage.villageSays(saved.id(), "next", "SUPPLEMENT");
    letterIsInTheVillage("W05", "身份证");
    stage.showStates(saved.id());
  }

  private void villageSupplementsOffline() throws IOException {
    stage.step(at("2026-03-10T09:30"), "村里又断网，代办员补交身份证：先只是已保存");
    stage.world.villageLine().cut();
    Expect.done("补正", stage.village.supplement(saved.id(), 2, 2));
    stage.villageSays(saved.id(), "transport", "SAVED");
    Expect.now("镇上还是待补正", "CORRECTION", stage.clerk.open(saved.id()).at("state"));
    stage.villageSays(saved.id(), "state", "CORRECTION");
    stage.showStates(saved.id());
  }

  private void supplementArrives() throws IOException {
    stage.step(at("2026-03-10T16:00"), "恢复信号，补正到镇，一次性告知期限重新起算");
    stage.world.villageLine().mend();
    stage.village.send();
    stage.townshipSays(saved.id(), "state", "RECEIVED");
    stage.villageSays(saved.id(), "state", "RECEIVED");
    stage.villageSays(saved.id(), "transport", "AT_TOWNSHIP");
    stage.due(stage.clerk, saved.id(), "K2", "2026-03-17");
    stage.attachmentsAreAtTheTownship(saved.id());
    stage.showStates(saved.id());
  }

  private void townshipAccepts() {
    stage.step(at("2026-03-11T10:00"), "镇上受理，出具受理通知书");
    stage.act(stage.clerk, saved.id(), "T10", Map.of());
    stage.due(stage.clerk, saved.id(), "K3", "2026-03-25");
    Expect.now("法律没有另定期限", "", DeskScreens.due(stage.clerk.open(saved.id()), "K4"));
    stage.villageSays(saved.id(), "state", "REVIEW");
    letterIsInTheVillage("W03", "受理");
    stage.showStates(saved.id());
  }

  private void townshipReviewsAndForwards() {
    stage.step(at("2026-03-16T11:00"), "镇上初审转报，县线仍断，县里还不知道");
    String opinion = "经初审，申请人符合条件，建议给予养老服务补贴。";
    stage.act(stage.reviewer, saved.id(), "T21", Map.of("opinion", opinion));
    stage.townshipSays(saved.id(), "state", "FORWARDED");
    stage.countyKnowsNothing(saved.id());
    stage.showStates(saved.id());
  }

  private void countyTakesUp() throws IOException {
    stage.step(at("2026-03-17T09:00"), "县线恢复，县里收到全部经过和附件并接办");
    stage.world.townshipLine().mend();
    stage.clerk.send();
    stage.countySays(saved.id(), "state", "REVIEW");
    stage.countySays(saved.id(), "holderHere", "true");
    stage.countySays(
        saved.id(), "attachments.kept", stage.window.open(saved.id()).at("attachments.total"));
    stage.attachmentsAreComplete(saved.id());
    stage.villageSays(saved.id(), "transport", "AT_COUNTY");
    stage.due(stage.window, saved.id(), "K3", "2026-03-25");
    stage.showStates(saved.id());
  }

  private void countyGrants() {
    stage.step(at("2026-03-23T10:00"), "县民政局首席代表准予，结果交回镇上送达");
    String content = "自2026年4月起每月发放养老服务补贴。";
    stage.act(stage.first, saved.id(), "T22", Map.of("content", content));
    stage.countySays(saved.id(), "state", "DELIVERING");
    stage.due(stage.window, saved.id(), "K6", "2026-04-07");
    stage.townshipSays(saved.id(), "holderHere", "true");
    stage.villageSays(saved.id(), "next", "HAND_OVER");
    stage.showStates(saved.id());
  }

  private void villageHandsOver() {
    stage.step(at("2026-03-25T15:00"), "村里打印通知书，当面签字送达，办结归档");
    letterIsInTheVillage("W22", "养老服务补贴");
    Expect.done("送达", stage.village.handOver(saved.id(), "张有福", "2026-03-25"));
    stage.townshipSays(saved.id(), "state", "CLOSED");
    Expect.contains("经过里有送达", "T25", stage.clerk.open(saved.id()).at("history"));
    stage.closedEverywhere(saved.id());
    stage.showStates(saved.id());
  }

  private void letterIsInTheVillage(String kind, String words) {
    Expect.soon(
        "村里的文书 " + kind,
        "200",
        () -> Integer.toString(stage.village.letter(saved.id(), kind).status()));
    Expect.contains("文书 " + kind, words, stage.village.letter(saved.id(), kind).text());
    stage.note("文书 " + kind + " 已在村里，可以打印");
  }
}
