package org.daiban.world.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.daiban.world.browser.VillagePages.Saved;
import org.daiban.world.demo.Player;
import org.daiban.world.story.Papers;

/** 经济困难老年人养老服务补贴: caught without a link, supplemented once, granted, handed over. */
final class GrantedWalk {
  private static final String WRONG_NUMBER = "340822190001010018";
  private static final int IDENTITY_CARD = 2;
  private static final int ACTS_MAX = 25;

  private final Office office;
  private final Papers papers = Papers.careSubsidyWithoutCard();
  private final VillagePages village;
  private final DeskPages clerk;
  private final DeskPages reviewer;
  private final DeskPages county;
  private Saved saved;

  GrantedWalk(Office office) {
    this.office = office;
    this.village = new VillagePages(office.seat(Player.AGENT));
    this.clerk = new DeskPages(office.seat(Player.CLERK));
    this.reviewer = new DeskPages(office.seat(Player.REVIEWER));
    this.county = new DeskPages(office.seat(Player.FIRST));
  }

  void walk() throws IOException {
    linesAreCut();
    agentFindsTheItemByItsInitials();
    ruleErrorIsShownAndMended();
    formIsFilledAndKept();
    papersArePhotographed();
    whatIsMissingIsToldAtOnce();
    mandateIsSignedAndTheCaseSaved();
    outboxSaysWhyNothingLeaves();
    reloadKeepsEverything();
    lineToTheTownshipIsMended();
    clerkReachesTheCaseWithoutAMouse();
    clerkTellsOnceWhatIsMissing();
    villageSupplements();
    clerkAccepts();
    reviewerForwards();
    countyGrants();
    villagePrintsTheLetter();
    everyWayOfDeliveryAsksForItsProof();
    villageHandsOver();
  }

  private void linesAreCut() throws IOException {
    office.itIs("2026-03-02T09:00");
    village.openMyCases();
    village.seat().look("village-first-day");
    Hands.at(village.seat().page()).beginToCount();
    office.world().villageLine().cut();
    office.world().townshipLine().cut();
  }

  private void agentFindsTheItemByItsInitials() {
    village.findItem("ylfwbt", papers.item());
    village.seat().look("village-items-found");
    village.openItem(papers.item());
    village.seat().look("village-item");
    village.startCase();
  }

  private void ruleErrorIsShownAndMended() {
    village.seat().look("village-form-empty");
    village.writeField("id_no", WRONG_NUMBER);
    village.fieldIsWrong("id_no");
    village.seat().look("village-form-error");
    village.writeField("id_no", papers.form().get("id_no").toString());
    village.fieldIsRight("id_no");
  }

  private void formIsFilledAndKept() {
    village.fillForm(papers.form());
    village.seat().look("village-form-filled");
    village.seat().reload();
    village.seat().has("field-applicant_name", papers.applicant());
    village.seat().sees("field-applicant_signature-signed");
    village.nextStep();
  }

  private void papersArePhotographed() {
    village.photographAll(papers);
    village.seat().look("village-papers");
    village.nextStep();
  }

  private void whatIsMissingIsToldAtOnce() {
    village.seat().reads("missing", "居民身份证");
    village.seat().look("village-check");
    village.nextStep();
  }

  private void mandateIsSignedAndTheCaseSaved() {
    village.signMandate();
    village.seat().look("village-mandate");
    saved = village.save(true);
    fewClicksBeyondTheVillagersOwnData();
    village.caseIs("SAVED", "CAPTURED");
    village.openReceipt(saved);
    village.seat().look("village-receipt");
  }

  private void fewClicksBeyondTheVillagersOwnData() {
    int acts = Hands.at(village.seat().page()).counted();
    System.out.println("A simple item takes " + acts + " clicks or fields beyond the own data.");
    assertTrue(acts > 3 && acts <= ACTS_MAX, "clicks or fields beyond the own data: " + acts);
  }

  private void outboxSaysWhyNothingLeaves() {
    village.openOutbox();
    village.seat().shows("link-state", "DOWN");
    village.seat().look("village-outbox-cut");
  }

  private void reloadKeepsEverything() {
    village.open(saved);
    village.seat().reload();
    village.caseIs("SAVED", "CAPTURED");
    village.seat().reads("shown-applicant_name", papers.applicant());
    village.seat().look("village-case-saved");
  }

  private void lineToTheTownshipIsMended() throws IOException {
    office.itIs("2026-03-02T16:00");
    office.world().villageLine().mend();
    village.sendNow();
    village.open(saved);
    village.caseIs("AT_TOWNSHIP", "RECEIVED");
    village.seat().shows("attachments", "AT_TOWNSHIP");
  }

  /** From the sign-in to the open case, with keys alone. */
  private void clerkReachesTheCaseWithoutAMouse() {
    Seat keys = office.stranger(Player.CLERK);
    keys.sees("login");
    new Keyboard(keys).signIn(office.account(Player.CLERK));
    keys.sees("queue-" + saved.number());
    new Keyboard(keys).openFromQueue(saved.number());
    keys.sees("acts");
  }

  private void clerkTellsOnceWhatIsMissing() {
    office.itIs("2026-03-04T10:00");
    clerk.awaitInQueue(saved.number());
    clerk.seat().look("township-queue");
    clerk.linkIsDown();
    clerk.seat().look("township-link-cut");
    clerk.seat().click("link-state");
    clerk.open(saved.number());
    clerk.seat().look("township-case");
    clerk.begin("T4");
    clerk.ask(IDENTITY_CARD, "缺少原件及照片", "请带身份证到村代办点拍照核验");
    clerk.seat().look("township-notice");
    clerk.go("T4");
    clerk.seat().look("township-confirm");
    clerk.confirm();
    clerk.caseIs("CORRECTION");
  }

  private void villageSupplements() {
    office.itIs("2026-03-10T09:30");
    village.open(saved);
    village.seat().shows("next", "SUPPLEMENT");
    village.seat().look("village-case-correction");
    village.readLetter(saved, "W05", "身份证");
    village.seat().look("village-letter");
    village.supplement(saved, IDENTITY_CARD);
    village.supplementIsKept(IDENTITY_CARD);
    village.seat().look("village-supplement");
    village.saveSupplement(saved);
    village.caseIs("AT_TOWNSHIP", "RECEIVED");
  }

  private void clerkAccepts() {
    office.itIs("2026-03-11T10:00");
    clerk.open(saved.number());
    clerk.act("T10");
    clerk.caseIs("REVIEW");
    clerk.seat().look("township-case-accepted");
  }

  private void reviewerForwards() throws IOException {
    office.itIs("2026-03-16T11:00");
    reviewer.open(saved.number());
    reviewer.begin("T21");
    reviewer.write("opinion", "经初审，申请人符合条件，建议给予养老服务补贴。");
    reviewer.seat().look("township-opinion");
    reviewer.go("T21");
    reviewer.confirm();
    reviewer.caseIs("FORWARDED");
    office.world().townshipLine().mend();
  }

  private void countyGrants() {
    office.itIs("2026-03-23T10:00");
    county.open(saved.number());
    county.caseIs("REVIEW");
    county.photosAreThere();
    county.begin("T22");
    county.write("content", "自2026年4月起每月发放养老服务补贴。");
    county.seat().look("county-decision");
    county.go("T22");
    county.confirm();
    county.caseIs("DELIVERING");
    county.seat().look("county-decided");
  }

  private void everyWayOfDeliveryAsksForItsProof() {
    clerk.open(saved.number());
    clerk.seat().click("act-T25");
    for (String mode : new String[] {"pickup", "agent", "post", "electronic", "left"}) {
      clerk.seat().choose("delivery-mode", mode);
      clerk.seat().look("township-delivery-" + mode);
    }
  }

  private void villagePrintsTheLetter() {
    office.itIs("2026-03-25T15:00");
    village.open(saved);
    village.seat().shows("next", "HAND_OVER");
    village.caseIs("AT_COUNTY", "DELIVERING");
    village.seat().look("village-case-result");
    village.readLetter(saved, "W22", "养老服务补贴");
    village.seat().printPaper();
    village.seat().look("village-result");
  }

  private void villageHandsOver() {
    village.signForResult(saved);
    village.seat().look("village-delivery");
    village.saveDelivery(saved);
    village.seat().shows("case-state", "CLOSED");
    village.seat().look("village-case-closed");
    clerk.seat().goAgain();
    clerk.caseIs("CLOSED");
    county.seat().goAgain();
    county.caseIs("CLOSED");
  }
}
