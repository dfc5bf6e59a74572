package org.daiban.world.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks at a page as it stands: it must fit both screens, axe must find nothing to mend, and where
 * pictures are asked for ({@code -Dpictures.taken=true}, as the command {@code pictures} does) they
 * are kept for people to look at, in {@code target/pictures/<name>-<width>x<height>.png}.
 */
final class Album {
  /** An old laptop, and a tablet held upright. */
  private static final List<int[]> SIZES = List.of(new int[] {800, 1280}, new int[] {1366, 768});

  /**
   * What stays beside a long page while one scrolls stands at its top in a picture of all of it.
   */
  private static final String AT_THE_TOP =
      ".columns.desk .beside { position: static; max-height: none; overflow: visible; }";

  private static final String PAPER = "[data-testid=paper]";

  private final Path folder = Path.of("target", "pictures");

  /** A picture of a long page takes a second; the test command lives without. */
  private final boolean taken = Boolean.getBoolean("pictures.taken");

  void look(Page page, String name) {
    for (int[] size : SIZES) {
      page.setViewportSize(size[0], size[1]);
      if (taken) {
        take(page, name + "-" + size[0] + "x" + size[1]);
      }
      assertTrue(fits(page), name + " is wider than a screen of " + size[0]);
    }
    assertEquals(List.of(), faults(page), "what axe finds on " + name);
    assertEquals(List.of(), faultsOfPaper(page), "what axe finds on the paper of " + name);
  }

  private void take(Page page, String name) {
    boolean whole = page.locator("dialog[open]").count() == 0;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(folder.resolve(name + ".png"))
            .setFullPage(whole)
            .setStyle(AT_THE_TOP));
  }

  /** A picture without a verdict. */
  void keep(Page page, String name) {
    Path file = folder.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  private static boolean fits(Page page) {
    return (boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
  }

  /** In one page: the newer mode, made for frames of other sites, takes four times as long. */
  private static List<String> faults(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true).exclude(PAPER).analyze().getViolations().stream()
            .map(Album::told)
            .toList();
  }

  /** No script runs in the frame of a paper, so axe looks at it on a page of its own. */
  private static List<String> faultsOfPaper(Page page) {
    if (page.locator(PAPER).count() == 0) {
      return List.of();
    }
    try (Page paper = page.context().newPage()) {
      paper.setContent(page.locator(PAPER).getAttribute("srcdoc"));
      return faults(paper);
    }
  }

  private static String told(Rule fault) {
    List<String> places = fault.getNodes().stream().map(node -> node.getHtml()).toList();
    return fault.getId() + ": " + fault.getHelp() + " at " + places;
  }
}
