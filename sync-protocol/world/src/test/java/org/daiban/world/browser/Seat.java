package org.daiban.world.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * One person in front of one browser: what a hand can do there, by the marks of docs/screens.md.
 */
final class Seat {
  private static final int STROKE_PARTS = 80;

  private final Page page;
  private final URI program;
  private final Account account;
  private final Album album;

  /**
   * Sits down, with cookies of one's own.
   *
   * @param program address of the county, the township or the village
   * @param account for {@link #go}
   */
  Seat(Browser browser, URI program, Account account, Album album) {
    Browser.NewContextOptions chinese =
        new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1366, 768);
    BrowserContext context = browser.newContext(chinese);
    Hands.watch(context);
    this.page = context.newPage();
    this.program = program;
    this.account = account;
    this.album = album;
    page.navigate(program.toString());
  }

  private Seat(Page page, Seat before) {
    this.page = page;
    this.program = before.program;
    this.account = before.account;
    this.album = before.album;
  }

  /** The same page in a second tab of the same browser. */
  Seat secondTab() {
    Page second = page.context().newPage();
    second.navigate(page.url());
    return new Seat(second, this);
  }

  /** What happens when a tab is looked at again. */
  void comesToTheFront() {
    page.bringToFront();
    page.evaluate("window.dispatchEvent(new Event('focus'))");
  }

  void close() {
    page.close();
  }

  Page page() {
    return page;
  }

  /** How somebody signs in. */
  record Account(String login, String password) {}

  /** A control by its mark. */
  Locator at(String mark) {
    return page.getByTestId(mark);
  }

  /** Opens a page; who has been signed out overnight signs in again, and is where they wanted. */
  void go(String route) {
    page.navigate(program + "/#" + route);
    page.reload();
    assertThat(at("who").or(at("login"))).isVisible();
    if (at("login").isVisible()) {
      signIn();
    }
  }

  /** The session ends behind one's back; whatever is asked next is refused. */
  void losesSession() {
    page.context().clearCookies();
  }

  /** Signs in where one is asked to. */
  void signIn() {
    write("login", account.login());
    write("password", account.password());
    click("sign-in");
    sees("who");
  }

  /** Opens a page that needs no signing in. */
  void open(String path) {
    page.navigate(program.resolve(path).toString());
  }

  /** Opens the page that is open, some days later. */
  void goAgain() {
    go(route());
  }

  void reload() {
    page.reload();
  }

  /** What stands behind the hash of the address. */
  String route() {
    return page.url().replaceFirst("^[^#]*#", "");
  }

  void awaitRoute(String pattern) {
    page.waitForURL(Pattern.compile("#" + pattern + "$"));
  }

  void click(String mark) {
    at(mark).click();
  }

  /** Clicks the one control whose mark begins so. */
  void clickOne(String begin) {
    page.locator("[data-testid^=" + begin + "]").click();
  }

  void write(String mark, String text) {
    at(mark).fill(text);
  }

  void choose(String mark, String option) {
    at(mark).selectOption(option);
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  /**
   * What a code scanner does: types faster than any hand into whatever has the focus, then Enter.
   */
  void scan(String text) {
    page.evaluate(
        """
        text => {
          const field = document.activeElement;
          let at = performance.now();
          const strike = key => {
            const struck = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
            Object.defineProperty(struck, "timeStamp", { value: at += 5 });
            field.dispatchEvent(struck);
          };
          const isBox = field.matches("input, textarea");
          const kind = Object.getPrototypeOf(field);
          const value = isBox && Object.getOwnPropertyDescriptor(kind, "value");
          for (const key of text) {
            strike(key);
            if (isBox) {
              value.set.call(field, field.value + key);
              field.dispatchEvent(new Event("input", { bubbles: true }));
            }
          }
          strike("Enter");
        }
        """,
        text);
  }

  void type(String text) {
    page.keyboard().type(text);
  }

  /** Whether the keyboard's focus is on this mark, or on something within. */
  boolean isFocused(String mark) {
    return (boolean)
        page.evaluate(
            "mark => !!document.activeElement.closest(`[data-testid=\"${mark}\"]`)", mark);
  }

  void upload(String mark, String name, byte[] jpeg) {
    at(mark).setInputFiles(new FilePayload(name, "image/jpeg", jpeg));
  }

  /** Chooses a table as the browser's file. */
  void uploadSheet(String mark, byte[] sheet) {
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    at(mark).setInputFiles(new FilePayload("花名册.xlsx", type, sheet));
  }

  /** Draws a signature with the mouse, and waits until it is kept. */
  void sign(String mark) {
    at(mark).scrollIntoViewIfNeeded();
    BoundingBox box = at(mark).boundingBox();
    Mouse mouse = page.mouse();
    for (int part = 0; part <= STROKE_PARTS; part++) {
      double turn = part * 0.35;
      double across = 0.15 + 0.6 * part / STROKE_PARTS + 0.03 * Math.cos(turn * 1.7);
      double down = 0.5 + 0.28 * Math.sin(turn) * Math.cos(turn * 0.31);
      mouse.move(box.x + box.width * across, box.y + box.height * down);
      if (part == 0) {
        mouse.down();
      }
    }
    mouse.up();
    assertThat(at(mark + "-signed")).isVisible();
  }

  /** Waits until a badge shows a code; the words beside it are for people. */
  void shows(String mark, String code) {
    assertThat(at(mark).first()).hasAttribute("data-code", code);
  }

  void sees(String mark) {
    assertThat(at(mark).first()).isVisible();
  }

  void seesNot(String mark) {
    assertThat(at(mark)).hasCount(0);
  }

  void reads(String mark, String text) {
    assertThat(at(mark).first()).containsText(text);
  }

  void has(String mark, String value) {
    assertThat(at(mark)).hasValue(value);
  }

  /** Waits until every picture within a mark is drawn. */
  void drawsAll(String mark) {
    page.waitForFunction(
        "mark => { const all = document.querySelectorAll(`[data-testid=\"${mark}\"] img`);"
            + " return all.length > 0 && [...all].every(one => one.naturalWidth > 0); }",
        mark);
  }

  /** A paper made by a node stands in a frame in which no script runs: it is read from outside. */
  void paperReads(String text) {
    page.waitForFunction(
        "text => { const paper = document.querySelector('[data-testid=paper]');"
            + " const body = paper && paper.contentDocument && paper.contentDocument.body;"
            + " return !!body && body.innerText.includes(text); }",
        text);
  }

  /** Prints the paper that is shown, into nothing. */
  void printPaper() {
    page.evaluate(
        "() => { const paper = document.querySelector('[data-testid=paper]').contentWindow;"
            + " paper.print = () => document.body.setAttribute('data-printed', 'yes'); }");
    click("print");
    assertThat(page.locator("body")).hasAttribute("data-printed", "yes");
  }

  /** Looks at the page: pictures, and no fault of access. */
  void look(String name) {
    album.look(page, name);
  }

  /** What went wrong is shown for people to read. */
  void picture(String name) {
    album.keep(page, name);
  }
}
