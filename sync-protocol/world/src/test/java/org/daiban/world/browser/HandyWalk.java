package org.daiban.world.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.function.Consumer;
import org.daiban.world.demo.Player;
import org.daiban.world.story.Drawings;
import org.daiban.world.story.Papers;

/**
 * What spares an agent work and forgives their hands: visits under today, answers, what was typed
 * before, a scanner, bad photos, two tabs, double clicks. The draft of it is thrown away.
 */
final class HandyWalk {
  private static final String FULL_WIDTH = "３４０８２２１９０００１０１００５ｘ";
  private static final String SOMEBODY_ELSE = "340822190402290013";
  private static final int OTHER_PROOF = 3;
  private static final int ROWS_AT_ONCE = 60;
  private static final String FIRST_NUMBER =
      "async () => (await (await fetch('/api/cases')).json())[0].number";
  private static final String FIVE_THOUSAND =
      """
      async () => {
        const one = (await (await fetch("/api/cases")).json())[0];
        const nth = (_, n) => ({ ...one, case: "c" + n, number: String(n).padStart(24, "0") });
        return JSON.stringify(Array.from({ length: 5000 }, nth));
      }
      """;

  private final Papers papers = Papers.careSubsidyWithoutCard();
  private final VillagePages village;
  private final Seat seat;

  HandyWalk(Office office) {
    this.seat = office.seat(Player.AGENT);
    this.village = new VillagePages(seat);
  }

  void walk() {
    visitStandsUnderToday();
    answersAreFoundByTheVillagersWords();
    doubleClickBeginsOneDraft();
    fullWidthDigitsAreUnderstoodAndThePersonIsKnown();
    scannedNumberGoesIntoItsField();
    twoTabsAgree();
    badPhotosAreToldOf();
    draftIsThrownAway();
    oldLaptopIsQuickEnough();
    fiveThousandCasesScrollSmoothly();
  }

  private void visitStandsUnderToday() {
    village.openMyCases();
    seat.click("tab-visits");
    seat.click("visit-new");
    seat.write("visit-name", "李奶奶");
    seat.write("visit-phone", "０５５６－０００００２２");
    seat.has("visit-phone", "0556-0000022");
    seat.write("visit-time", "10:00");
    seat.write("visit-address", "老屋组，村口第三家");
    seat.write("visit-note", "高龄津贴，带户口簿和社保卡");
    seat.look("village-visit-new");
    scannedCaseIsOfferedBesideUnsavedWords();
    seat.click("visit-save");
    seat.sees("visit");
    seat.look("village-visits");
    seat.click("tab-home");
    seat.reads("visits-due", "李奶奶");
    seat.look("village-today");
    seat.click("tab-visits");
    seat.click("visit-done");
    seat.click("confirm-yes");
    seat.seesNot("visit");
  }

  private void scannedCaseIsOfferedBesideUnsavedWords() {
    seat.at("visit-note").focus();
    seat.scan((String) seat.page().evaluate(FIRST_NUMBER));
    seat.sees("scan-open");
    seat.has("visit-note", "高龄津贴，带户口簿和社保卡");
  }

  private void answersAreFoundByTheVillagersWords() {
    seat.click("tab-knowledge");
    seat.write("knowledge-search", "本人");
    assertThat(seat.at("answers").locator("details[open]").first()).isVisible();
    seat.look("village-knowledge");
  }

  private void doubleClickBeginsOneDraft() {
    village.findItem("ylfwbt", papers.item());
    village.openItem(papers.item());
    seat.at("start-case").dblclick();
    seat.sees("step-1");
    String draft = seat.route();
    seat.go("/drafts");
    assertThat(seat.page().locator("[data-testid^=draft-]")).hasCount(1);
    seat.go(draft);
  }

  private void fullWidthDigitsAreUnderstoodAndThePersonIsKnown() {
    seat.at("field-id_no").pressSequentially(FULL_WIDTH);
    seat.has("field-id_no", papers.form().get("id_no").toString());
    seat.reads("known", "申请人姓名");
    seat.look("village-known");
    seat.click("known-fill");
    seat.has("field-applicant_name", papers.applicant());
    seat.seesNot("known");
    village.isKept();
  }

  /** As fast as a scanner, while the cursor stands somewhere else. */
  private void scannedNumberGoesIntoItsField() {
    String phone = papers.form().get("phone").toString();
    seat.write("field-id_no", "");
    seat.at("field-phone").focus();
    seat.scan(papers.form().get("id_no").toString());
    seat.has("field-id_no", papers.form().get("id_no").toString());
    seat.has("field-phone", phone);
    seat.scan(SOMEBODY_ELSE);
    seat.sees("other-person");
    seat.has("field-id_no", papers.form().get("id_no").toString());
    seat.click("other-not");
    seat.seesNot("other-person");
    village.isKept();
  }

  private void twoTabsAgree() {
    Seat other = seat.secondTab();
    other.write("field-hukou_address", "另一个窗口里写的地址");
    new VillagePages(other).isKept();
    seat.comesToTheFront();
    seat.has("field-hukou_address", "另一个窗口里写的地址");
    other.close();
  }

  private void badPhotosAreToldOf() {
    village.nextStep();
    String photo = "photo-" + OTHER_PROOF;
    doubted(photo, BadPhotos.dark(), "dark");
    seat.look("village-photo-dark");
    seat.click(photo + "-readable");
    seat.seesNot(photo + "-doubt");
    doubted(photo, BadPhotos.blurred(), "blurred");
    FileChooser better = seat.page().waitForFileChooser(() -> seat.click(photo + "-again"));
    Locator kept = seat.at("material-" + OTHER_PROOF).locator("img");
    assertThat(kept).hasCount(2);
    better.setFiles(new FilePayload("重拍.jpg", "image/jpeg", BadPhotos.sideways()));
    seat.shows(photo + "-doubt", "sideways");
    assertThat(kept).hasCount(2);
    seat.click(photo + "-turn-2");
    seat.seesNot(photo + "-doubt");
    seat.drawsAll("material-" + OTHER_PROOF);
    Object wide =
        seat.at("material-" + OTHER_PROOF)
            .locator("img")
            .last()
            .evaluate("image => image.naturalWidth > image.naturalHeight");
    assertEquals(true, wide, "the photo lies as it should now");
    seat.upload(photo, "清楚.jpg", Drawings.paper(77));
    assertThat(seat.at("material-" + OTHER_PROOF).locator("img")).hasCount(3);
    seat.seesNot(photo + "-doubt");
    village.isKept();
  }

  /** Told and not judged: what else this machine does would decide. */
  private void oldLaptopIsQuickEnough() {
    Hands hands = Hands.at(seat.page());
    hands.slowly(
        () -> {
          village.openMyCases();
          long first = hands.firstPageMs();
          hands.longestScriptMs();
          seat.click("tab-new");
          seat.sees("item-" + papers.item());
          seat.write("item-search", "养老");
          seat.sees("item-" + papers.item());
          seat.click("tab-outbox");
          seat.sees("unsent");
          seat.click("tab-home");
          seat.sees("new-case");
          System.out.println(
              "Four times slower: first page after "
                  + first
                  + " ms, longest script of a click "
                  + hands.longestScriptMs()
                  + " ms");
        });
  }

  /** One real case five thousand times; only rows near the screen are drawn. */
  private void fiveThousandCasesScrollSmoothly() {
    Page page = seat.page();
    String cases = (String) page.evaluate(FIVE_THOUSAND);
    Consumer<Route> answer =
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(cases));
    page.route("**/api/cases", answer);
    village.openMyCases();
    Locator rows = page.locator("main li[data-testid^=case-]");
    assertThat(rows).hasCount(ROWS_AT_ONCE);
    Hands hands = Hands.at(page);
    hands.longestScriptMs();
    rows.last().scrollIntoViewIfNeeded();
    assertThat(rows).hasCount(2 * ROWS_AT_ONCE);
    seat.write("case-search", "000000000000000000004321");
    assertThat(rows).hasCount(1);
    System.out.println(
        "Five thousand cases: longest script of scrolling and searching "
            + hands.longestScriptMs()
            + " ms");
    page.unroute("**/api/cases", answer);
  }

  private void doubted(String photo, byte[] jpeg, String doubt) {
    seat.upload(photo, "材料.jpg", jpeg);
    seat.shows(photo + "-doubt", doubt);
  }

  private void draftIsThrownAway() {
    seat.go("/drafts");
    seat.page().locator("[data-testid^=draft-] .button.plain").click();
    seat.losesSession();
    seat.click("confirm-yes");
    seat.sees("signed-out");
    seat.signIn();
    seat.click("confirm-yes");
    assertThat(seat.page().locator("[data-testid^=draft-]")).hasCount(0);
  }
}
