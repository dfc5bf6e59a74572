package org.daiban.core.cases;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Walks one case from act to act; everything that a test does not set has a sound default. */
final class Story {
  static final String CASE = "0f8fad5b-d9cb-469f-a165-70867728950e";
  static final String DEVICE = "340822100201-00";
  static final String TOWNSHIP = "340822100000-00";
  static final String COUNTY = "340822000000-00";

  static final Actor AGENT = new Actor("p-agent", Role.PROXY_AGENT, "王代办");
  static final Actor CLERK = new Actor("p-clerk", Role.TOWNSHIP_CLERK, "李窗口");
  static final Actor REVIEWER = new Actor("p-reviewer", Role.TOWNSHIP_REVIEWER, "赵审核");
  static final Actor WINDOW = new Actor("p-window", Role.WINDOW_CLERK, "周窗口");
  static final Actor HEAD = new Actor("p-head", Role.FIRST_REPRESENTATIVE, "陈首席");

  final ItemLaw law;
  final List<Act> acts = new ArrayList<>();
  CaseFile file;
  LocalDate today = LocalDate.of(2026, 3, 2);

  Story(ItemLaw law) {
    this.law = law;
  }

  /** The case of 养老服务补贴, received by its township. */
  static Story received() {
    return new Story(Items.elderCare()).receive();
  }

  Story receive() {
    return does(Act.received(CASE, atMs(), today, Actor.system(), receivedDetail()));
  }

  ActDetail.Received receivedDetail() {
    return receivedDetail(TOWNSHIP);
  }

  ActDetail.Received receivedDetail(String acceptNode) {
    return new ActDetail.Received(
        new RequestRef(DEVICE, 7),
        "340822100201260302000017",
        law.code(),
        law.name(),
        "sample-2026.1",
        "张三",
        "340822100201",
        acceptNode,
        law.decideLevel(),
        law.department(),
        atMs() - 3_600_000L,
        "");
  }

  Story notifyOnce(MissingItem... missing) {
    return does(Transition.T4, TOWNSHIP, CLERK, notice(missing));
  }

  static ActDetail.Notified notice(MissingItem... missing) {
    return new ActDetail.Notified(Arrays.asList(missing), 15, letter("W05"));
  }

  Story correct(Integer... given) {
    return does(Transition.T5, TOWNSHIP, AGENT, supplement(given));
  }

  static ActDetail.Corrected supplement(Integer... given) {
    return new ActDetail.Corrected(new RequestRef(DEVICE, 9), Arrays.asList(given));
  }

  Story accept() {
    return does(Transition.T10, TOWNSHIP, CLERK, acceptance());
  }

  static ActDetail.Accepted acceptance() {
    return new ActDetail.Accepted(letter("W03"), Collections.emptyList());
  }

  Story startStep() {
    return does(Transition.T10a, file.holder(), Actor.system(), new ActDetail.StepStarted());
  }

  Story stepDone() {
    return does(Transition.T12, file.holder(), REVIEWER, new ActDetail.StepDone("属实"));
  }

  Story forward() {
    return does(Transition.T21, TOWNSHIP, REVIEWER, forwarding());
  }

  static ActDetail.Forwarded forwarding() {
    return new ActDetail.Forwarded("材料属实，建议给付", COUNTY, letter("W20"));
  }

  Story takeUp() {
    return does(Transition.T21b, COUNTY, Actor.system(), new ActDetail.TakenUp());
  }

  Story decideYes() {
    return does(Transition.T22, file.holder(), HEAD, yes());
  }

  static ActDetail.Decided yes() {
    return new ActDetail.Decided(true, "", "", "自2026年4月起每月给付60元", letter("W22"));
  }

  Story decideNo() {
    return does(Transition.T23, file.holder(), HEAD, no());
  }

  static ActDetail.Decided no() {
    return new ActDetail.Decided(false, "不属于经济困难家庭", "财社〔2014〕113号", "", letter("W23"));
  }

  Story handToTownship() {
    return does(
        Transition.T24b,
        file.holder(),
        WINDOW,
        new ActDetail.ReadyToDeliver(TOWNSHIP, letter("W25")));
  }

  Story deliver() {
    return does(Transition.T25, file.holder(), AGENT, proof(today));
  }

  static ActDetail.Delivered proof(LocalDate signedOn) {
    return new ActDetail.Delivered(
        new RequestRef(DEVICE, 12),
        "张三",
        "本人",
        signedOn,
        "sha256:" + "a".repeat(64),
        "agent",
        true,
        letter("W26"));
  }

  Story close() {
    return does(Transition.T26, file.holder(), Actor.system(), new ActDetail.Closed());
  }

  Story daysLater(int days) {
    today = today.plusDays(days);
    return this;
  }

  Story does(Transition row, String node, Actor actor, ActDetail detail) {
    return does(next(row, node, actor, detail));
  }

  Act next(Transition row, String node, Actor actor, ActDetail detail) {
    return Act.on(file, row, atMs(), today, node, actor, detail);
  }

  Story does(Act act) {
    Verdict verdict = CaseFlow.move(file, act, law);
    if (verdict instanceof Verdict.Moved moved) {
      file = moved.file();
      acts.add(act);
      return this;
    }
    throw new AssertionError(act.transition() + " was refused: " + verdict);
  }

  Verdict.Refused refusalOf(Act act) {
    Verdict verdict = CaseFlow.move(file, act, law);
    if (verdict instanceof Verdict.Refused refused) {
      return refused;
    }
    throw new AssertionError(act.transition() + " was not refused");
  }

  Verdict.Refused refusalOf(Transition row, Actor actor, ActDetail detail) {
    return refusalOf(next(row, file.holder(), actor, detail));
  }

  /** Ten in the morning of the story's day, Beijing time. */
  long atMs() {
    return today.atTime(LocalTime.of(10, 0)).toInstant(ZoneOffset.ofHours(8)).toEpochMilli();
  }

  static MissingItem idCard() {
    return new MissingItem(2, "居民身份证", "没有复印件", "交复印件一份");
  }

  static MissingItem report() {
    return new MissingItem(3, "能力评估报告", "没有提交", "由评估机构出具");
  }

  static Letter letter(String kind) {
    return new Letter(
        kind + "-1",
        kind,
        "怀民告〔2026〕1号",
        "文书",
        LocalDate.of(2026, 3, 2),
        "<p>正文</p>",
        "sha256:" + "b".repeat(64));
  }
}
