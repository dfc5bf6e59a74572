package org.daiban.world.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.daiban.world.story.Drawings;
import org.daiban.world.story.Papers;

/** The village's pages, as its proxy agent uses them. */
final class VillagePages {
  private static final String TOWNSHIP_DIGITS = "340822100";

  private final Seat seat;

  VillagePages(Seat seat) {
    this.seat = seat;
  }

  Seat seat() {
    return seat;
  }

  /** A case as it was saved. */
  record Saved(String page, String number) {}

  void openMyCases() {
    seat.go("/");
    seat.sees("new-case");
  }

  void findItem(String typed, String code) {
    seat.click("tab-new");
    seat.write("item-search", typed);
    seat.sees("item-" + code);
  }

  void openItem(String code) {
    seat.click("item-" + code);
    seat.sees("start-case");
  }

  void startCase() {
    seat.click("start-case");
    seat.sees("step-1");
  }

  /** Fills the form as the catalogue describes it, with the applicant's signature. */
  void fillForm(Map<String, Object> answers) {
    answers.forEach((field, value) -> fill("field-" + field, value));
    seat.sign("field-applicant_signature");
    isKept();
  }

  private void fill(String mark, Object value) {
    if (value instanceof Boolean) {
      seat.at(mark).check();
    } else if (value.toString().startsWith(TOWNSHIP_DIGITS)) {
      seat.choose(mark + "-township", TOWNSHIP_DIGITS + "000");
      seat.choose(mark, value.toString());
    } else if (isChoice(mark)) {
      seat.choose(mark, value.toString());
    } else {
      seat.write(mark, value.toString());
    }
  }

  private boolean isChoice(String mark) {
    return "SELECT".equals(seat.at(mark).evaluate("control => control.tagName"));
  }

  void writeField(String field, String text) {
    seat.write("field-" + field, text);
    seat.at("field-" + field).blur();
  }

  void fieldIsWrong(String field) {
    assertThat(seat.at("field-" + field + "-help").locator(".message").first()).isVisible();
    assertThat(seat.at("field-" + field)).hasAttribute("aria-invalid", "true");
  }

  void fieldIsRight(String field) {
    assertThat(seat.at("field-" + field + "-help").locator(".message")).hasCount(0);
  }

  void isKept() {
    assertThat(seat.at("draft-saved")).hasAttribute("data-state", "saved");
  }

  void nextStep() {
    seat.click("next-step");
  }

  /** Photographs an original. */
  void photograph(int material, int photos) {
    seat.at("have-" + material + "-original").check();
    for (int page = 0; page < photos; page++) {
      seat.upload("photo-" + material, "材料" + page + ".jpg", Drawings.paper(material * 10 + page));
      assertThat(seat.at("material-" + material).locator("img")).hasCount(page + 1);
    }
  }

  void photographAll(Papers papers) {
    papers.originals().forEach(material -> photograph(material, papers.photos()));
    isKept();
  }

  void signMandate() {
    for (String power : new String[] {"submit", "supplement", "query", "collect"}) {
      seat.at("power-" + power).check();
    }
    seat.sign("mandate-signature");
    isKept();
  }

  /** Saves for good; the receipt follows. */
  Saved save(boolean papersAreMissing) {
    seat.click("save-case");
    if (papersAreMissing) {
      seat.click("confirm-yes");
    }
    seat.awaitRoute("/cases/[^/]+/receipt");
    String page = seat.route().replace("/receipt", "");
    seat.sees("paper");
    seat.go(page);
    return new Saved(page, seat.at("case-number").getAttribute("data-number"));
  }

  void openReceipt(Saved saved) {
    seat.go(saved.page() + "/receipt");
    seat.sees("paper");
  }

  void open(Saved saved) {
    seat.go(saved.page());
    seat.sees("case-state");
    seat.sees("shown-applicant_name");
  }

  /** Two facts, apart: how far the papers came, and what the law says. */
  void caseIs(String transport, String state) {
    seat.shows("case-transport", transport);
    seat.shows("case-state", state);
  }

  void openOutbox() {
    seat.go("/outbox");
    seat.sees("unsent");
  }

  void sendNow() {
    openOutbox();
    seat.click("send-now");
  }

  void supplement(Saved saved, int material) {
    open(saved);
    seat.click("act-supplement");
    photograph(material, 2);
  }

  /** What was photographed is still there after a reload. */
  void supplementIsKept(int material) {
    assertThat(seat.at("supplement-kept")).hasAttribute("data-state", "saved");
    seat.reload();
    assertThat(seat.at("material-" + material).locator("img")).hasCount(2);
  }

  void saveSupplement(Saved saved) {
    seat.click("save-supplement");
    seat.awaitRoute(saved.page());
  }

  void readLetter(Saved saved, String kind, String words) {
    open(saved);
    seat.click("letter-" + kind);
    seat.paperReads(words);
  }

  /** The villager takes the paper and signs for it. */
  void signForResult(Saved saved) {
    open(saved);
    seat.click("act-hand-over");
    seat.sign("delivery-signature");
  }

  void saveDelivery(Saved saved) {
    seat.click("save-delivery");
    seat.awaitRoute(saved.page());
  }
}
