package org.daiban.world.browser;

import java.io.IOException;
import org.daiban.world.browser.VillagePages.Saved;
import org.daiban.world.demo.Player;
import org.daiban.world.story.Drawings;
import org.daiban.world.story.Papers;

/** 特困人员救助供养认定: the county says no, with reasons, a basis and the way to object. */
final class RefusedWalk {
  private static final String REASON = "经核对，申请人名下有符合规定的赡养义务人且具备履行能力，不符合特困人员认定条件。";
  private static final String BASIS = "《特困人员认定办法》第四条";

  private final Office office;
  private final Papers papers = Papers.destituteSupport();
  private final VillagePages village;
  private final DeskPages clerk;
  private final DeskPages reviewer;
  private final DeskPages county;
  private Saved saved;

  RefusedWalk(Office office) {
    this.office = office;
    this.village = new VillagePages(office.seat(Player.AGENT));
    this.clerk = new DeskPages(office.seat(Player.CLERK));
    this.reviewer = new DeskPages(office.seat(Player.REVIEWER));
    this.county = new DeskPages(office.seat(Player.FIRST));
  }

  /** Answers the case, which is closed then. */
  Saved walk() throws IOException {
    office.world().villageLine().mend();
    office.world().townshipLine().mend();
    agentRegistersWithAllPapers();
    townshipWalksItsSteps();
    countyRefusesWithReasons();
    villageReadsTheReasonsAndHandsOver();
    return saved;
  }

  private void agentRegistersWithAllPapers() {
    office.itIs("2026-03-30T09:00");
    village.openMyCases();
    village.findItem("特困", papers.item());
    village.openItem(papers.item());
    village.startCase();
    village.fillForm(papers.form());
    village.nextStep();
    village.photographAll(papers);
    village.nextStep();
    village.nextStep();
    village.signMandate();
    saved = village.save(false);
    village.caseIs("AT_COUNTY", "RECEIVED");
  }

  private void townshipWalksItsSteps() throws IOException {
    office.itIs("2026-04-01T09:30");
    clerk.open(saved.number());
    new TownshipPlan(clerk.seat()).photosStandBesideTheForm();
    clerk.seat().at("recusal").locator("summary").click();
    clerk.seat().look("township-recusal");
    clerk.act("T10");
    office.itIs("2026-04-08T15:00");
    reviewerVisitsTheHome();
    clerkPosts();
    step(clerk, "T12", "公示7天期满，无异议。");
    office.itIs("2026-04-17T10:00");
    step(reviewer, "T21", "赡养人情况请县里核对后决定。");
    clerk.openQueue();
    new TownshipPlan(clerk.seat()).envelopeGoesUp(saved);
    new TownshipPlan(clerk.seat()).colleagueIsAwayAndBack();
    new TownshipPlan(clerk.seat()).board();
  }

  /** What was written on the tablet becomes the opinion with one click. */
  private void reviewerVisitsTheHome() throws IOException {
    String seen = "已入户调查，情况属实记录在案。";
    reviewer.openQueue();
    new TownshipPlan(reviewer.seat()).surveyGoesAlongAndComesBack(saved, seen);
    reviewer.open(saved.number());
    reviewer.begin("T12");
    reviewer.seat().at("form-T12").locator(".phrases .chip").last().click();
    reviewer.go("T12");
    reviewer.confirm();
    clerk.openQueue();
    new TownshipPlan(clerk.seat()).posting(saved, "HANG");
  }

  /** Hangs the posting, looks at what may be done meanwhile, and ends it after its days. */
  private void clerkPosts() {
    clerk.open(saved.number());
    clerk.begin("T18");
    clerk.write("place", "村务公开栏");
    clerk.seat().look("township-posting");
    clerk.go("T18");
    clerk.confirm();
    clerk.caseIs("PUBLICITY");
    clerk.seat().click("other-acts");
    clerk.seat().look("township-posted-other-acts");
    new TownshipPlan(clerk.seat()).posting(saved, "HANGING");
    office.itIs("2026-04-16T09:00");
    clerk.openQueue();
    new TownshipPlan(clerk.seat()).posting(saved, "OVER");
    clerk.seat().look("township-postings");
    clerk.open(saved.number());
    clerk.begin("T18");
    clerk.write("finding", "公示期满，没有收到异议");
    clerk.seat().upload("photo", "公示.jpg", Drawings.paper(901));
    clerk.seat().look("township-posting-ends");
    clerk.go("T18");
    clerk.confirm();
    clerk.caseIs("REVIEW");
    clerk.readLetter("W16", "村务公开栏");
  }

  private void step(DeskPages desk, String act, String opinion) {
    desk.open(saved.number());
    desk.begin(act);
    desk.write("opinion", opinion);
    desk.go(act);
    desk.confirm();
  }

  private void countyRefusesWithReasons() {
    office.itIs("2026-04-22T10:00");
    county.open(saved.number());
    county.begin("T23");
    county.write("reason", REASON);
    county.write("basis", BASIS);
    county.seat().look("county-refusal");
    county.go("T23");
    county.confirm();
    county.caseIs("DELIVERING");
    county.readLetter("W23", REASON);
    county.seat().paperReads("行政复议");
    county.seat().look("county-refusal-letter");
  }

  private void villageReadsTheReasonsAndHandsOver() {
    office.itIs("2026-04-24T16:00");
    village.open(saved);
    village.seat().reads("next", REASON);
    village.seat().look("village-case-refused");
    village.readLetter(saved, "W23", REASON);
    village.signForResult(saved);
    village.saveDelivery(saved);
    village.seat().shows("case-state", "CLOSED");
    village.openMyCases();
    village.seat().sees("group-closed");
    village.seat().look("village-my-cases");
  }
}
