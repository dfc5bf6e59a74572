package org.daiban.world.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * What a page costs the person in front of it: clicks and fields that are not the villager's own
 * data, and, on a processor made four times slower, how long the first page takes and the longest
 * piece of script of what is clicked.
 */
final class Hands {
  /** What the villager says, shows and signs is theirs to give, however many fields it has. */
  private static final String COUNTING =
      """
      (() => {
        const own = "[data-field], .paperedit, .pad, .camera";
        const more = () => sessionStorage.setItem("acts", 1 + Number(sessionStorage.getItem("acts") || 0));
        const isOwn = event => !event.isTrusted || event.target.closest(own);
        addEventListener("click", event => {
          if (!isOwn(event) && event.target.closest("button, a, summary, input[type=radio], input[type=checkbox]")) more();
        }, true);
        addEventListener("change", event => {
          if (!isOwn(event) && !["radio", "checkbox"].includes(event.target.type)) more();
        }, true);
        window.longest = 0;
        new PerformanceObserver(seen => seen.getEntries().forEach(one => window.longest = Math.max(window.longest, one.duration))).observe({ type: "longtask" });
        const look = new MutationObserver(() => {
          if (document.querySelector("[data-testid=new-case]")) {
            window.first = performance.now();
            look.disconnect();
          }
        });
        look.observe(document, { childList: true, subtree: true });
      })()
      """;

  private static final int SLOWER = 4;

  private final Page page;

  private Hands(Page page) {
    this.page = page;
  }

  /** Everything that happens in a context's pages from now on is counted. */
  static void watch(BrowserContext context) {
    context.addInitScript(COUNTING);
  }

  static Hands at(Page page) {
    return new Hands(page);
  }

  void beginToCount() {
    page.evaluate("sessionStorage.setItem('acts', 0)");
  }

  int counted() {
    return ((Number) page.evaluate("Number(sessionStorage.getItem('acts'))")).intValue();
  }

  /** Runs with a processor that is four times slower. */
  void slowly(Runnable acts) {
    CDPSession session = page.context().newCDPSession(page);
    throttle(session, SLOWER);
    try {
      acts.run();
    } finally {
      throttle(session, 1);
      session.detach();
    }
  }

  private static void throttle(CDPSession session, int rate) {
    JsonObject slower = new JsonObject();
    slower.addProperty("rate", rate);
    session.send("Emulation.setCPUThrottlingRate", slower);
  }

  /** Milliseconds from asking for the page until its first cases or its button stood there. */
  long firstPageMs() {
    return ((Number) page.evaluate("window.first || 0")).longValue();
  }

  /** The longest piece of script, in milliseconds, since the page was loaded or this was asked. */
  long longestScriptMs() {
    return ((Number)
            page.evaluate(
                "(() => { const was = window.longest; window.longest = 0; return was; })()"))
        .longValue();
  }
}
