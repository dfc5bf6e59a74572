package org.daiban.world.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The desk's pages, of township and county alike. */
final class DeskPages {
  private final Seat seat;

  DeskPages(Seat seat) {
    this.seat = seat;
  }

  Seat seat() {
    return seat;
  }

  void openQueue() {
    seat.go("/");
    seat.sees("view-todo");
  }

  void awaitInQueue(String number) {
    openQueue();
    seat.sees("queue-" + number);
  }

  void open(String number) {
    awaitInQueue(number);
    seat.at("queue-" + number).locator("a").click();
    seat.sees("acts");
  }

  void caseIs(String state) {
    seat.shows("case-state", state);
  }

  /** All photos have come, and are drawn. */
  void photosAreThere() {
    seat.shows("attachments", "COMPLETE");
    seat.drawsAll("application-papers");
  }

  /** The line to the county is cut; opened, the mark says since when. */
  void linkIsDown() {
    seat.shows("link-state", "DOWN");
    seat.click("link-state");
    seat.sees("link-more");
  }

  /** Opens what an act asks for. */
  void begin(String act) {
    seat.click("act-" + act);
    seat.sees("form-" + act);
  }

  void write(String need, String text) {
    seat.write(need, text);
  }

  /** Puts a material into the one-time notice. */
  void ask(int material, String what, String how) {
    seat.at("missing-" + material).check();
    seat.write("missing-" + material + "-what", what);
    seat.write("missing-" + material + "-how", how);
  }

  /** Asks for the act; it is asked once more before it is done. */
  void go(String act) {
    seat.click("go-" + act);
    seat.sees("confirm-yes");
  }

  void confirm() {
    seat.click("confirm-yes");
    seat.seesNot("confirm-yes");
  }

  void act(String act) {
    begin(act);
    go(act);
    confirm();
  }

  /** Reads a letter, and comes back to the case. */
  void readLetter(String kind, String words) {
    seat.click("letter-" + kind);
    seat.paperReads(words);
  }

  void openDevices() {
    seat.click("tab-devices");
    seat.sees("new-code");
  }

  void openPeople() {
    seat.click("tab-people");
    seat.sees("person-add");
  }

  void openCalendar() {
    seat.click("tab-calendar");
    seat.sees("calendar-years");
  }

  void openSupervision() {
    seat.click("tab-supervision");
    seat.sees("watch-none");
  }

  void openBoard() {
    seat.click("tab-board");
    seat.sees("board-lights");
  }

  /** A year whose list is loaded counts by it; another is only a guess. */
  void yearIs(int year, String state) {
    assertThat(seat.at("year-" + year)).hasAttribute("data-state", state);
  }
}
