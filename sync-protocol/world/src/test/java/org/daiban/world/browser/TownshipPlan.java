package org.daiban.world.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daiban.world.browser.VillagePages.Saved;

/** The township's working papers: postings, homes to be looked at, envelopes, who stands in. */
final class TownshipPlan {
  private final Seat seat;

  TownshipPlan(Seat seat) {
    this.seat = seat;
  }

  /** A posting stands in the calendar with what is to be done. */
  void posting(Saved saved, String todo) {
    seat.click("tab-plan");
    seat.sees("posting-" + saved.number());
    assertThat(seat.at("posting-" + saved.number()).locator("[data-code]"))
        .hasAttribute("data-code", todo);
  }

  /**
   * The list goes along as a file, is filled in on a tablet without any line, and comes back. The
   * machine's own finding is then one of the phrases of the opinion.
   */
  void surveyGoesAlongAndComesBack(Saved saved, String seen) throws IOException {
    seat.click("tab-plan");
    seat.sees("survey-" + saved.number());
    seat.look("township-plan");
    Download list = seat.page().waitForDownload(() -> seat.click("survey-take"));
    Path sheet = Files.createTempDirectory("入户").resolve("list.html");
    list.saveAs(sheet);
    Path found = filledOffline(sheet, seen);
    seat.at("survey-bring").setInputFiles(found);
    seat.reads("finding-brought", seen);
    Seat nextDay = seat.secondTab();
    nextDay.reads("finding-brought", seen);
    nextDay.close();
  }

  private Path filledOffline(Path sheet, String seen) throws IOException {
    try (BrowserContext tablet = seat.page().context().browser().newContext()) {
      tablet.setOffline(true);
      Page page = tablet.newPage();
      page.setViewportSize(800, 1280);
      page.navigate(sheet.toUri().toString());
      page.locator("input[type=radio]").first().check();
      page.waitForDownload(() -> page.locator("#save").click());
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("已保存1件");
      page.locator("textarea").fill(seen);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "pictures", "township-survey-sheet-800x1280.png"))
              .setFullPage(true));
      Download result = page.waitForDownload(() -> page.locator("#save").click());
      Path found = sheet.resolveSibling("found.json");
      result.saveAs(found);
      return found;
    }
  }

  /** The papers of a case go up in an envelope. */
  void envelopeGoesUp(Saved saved) {
    seat.click("tab-plan");
    seat.click("plan-handovers");
    seat.click("handover-new");
    seat.write("handover-taker", "县中心收发员");
    seat.write("handover-sealNo", "0031");
    seat.write("handover-find", saved.number());
    assertThat(seat.page().locator("[data-testid^=handover-case-]")).hasCount(1);
    seat.at("handover-case-" + saved.number()).check();
    seat.look("township-handover-new");
    seat.click("handover-save");
    seat.sees("handover-paper");
    seat.look("township-handover");
    seat.click("tab-plan");
    seat.click("plan-handovers");
    seat.sees("handover");
  }

  /** The township's own board. */
  void board() {
    seat.click("tab-board");
    seat.sees("board-villages");
    seat.sees("board-heard");
    seat.look("township-board");
  }

  /** Somebody is away for the day, and the queue says who stands in. */
  void colleagueIsAwayAndBack() {
    seat.click("tab-plan");
    seat.click("plan-posts");
    seat.sees("away-deputy");
    String deputy = seat.at("away-deputy").locator("option").nth(1).getAttribute("value");
    seat.choose("away-deputy", deputy);
    seat.click("away-save");
    seat.sees("away");
    seat.look("township-posts");
    seat.click("tab-home");
    seat.sees("away-now");
    seat.click("tab-plan");
    seat.click("plan-posts");
    seat.click("away-back");
    seat.seesNot("away");
  }

  /** The photos stand beside the form, large enough to be read against it. */
  void photosStandBesideTheForm() {
    seat.click("compare");
    seat.sees("scans");
    seat.click("scan-after");
    seat.click("scan-zoom");
    seat.look("township-compare");
    seat.click("compare");
    seat.seesNot("scans");
  }
}
