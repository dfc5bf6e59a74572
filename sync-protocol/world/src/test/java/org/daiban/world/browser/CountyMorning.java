package org.daiban.world.browser;

import org.daiban.world.demo.Player;

/** What the centre's manager looks after. */
final class CountyMorning {
  private final Office office;

  CountyMorning(Office office) {
    this.office = office;
  }

  void walk() {
    wrongPasswordIsToldPlainly();
    machinesAreListedAndACodeLetsANewOneIn();
    peopleAreListed();
    calendarSaysWhichYearsAreOnlyAGuess();
    boardCounts();
  }

  private void wrongPasswordIsToldPlainly() {
    Seat stranger = office.stranger(Player.MANAGER);
    stranger.sees("login");
    stranger.look("county-sign-in");
    stranger.write("login", Player.MANAGER.login());
    stranger.write("password", "不是这个");
    stranger.click("sign-in");
    stranger.sees("problem");
    stranger.look("county-sign-in-refused");
  }

  private void machinesAreListedAndACodeLetsANewOneIn() {
    DeskPages manager = new DeskPages(office.seat(Player.MANAGER));
    manager.openQueue();
    manager.seat().look("county-queue-empty");
    manager.openDevices();
    manager.seat().sees("device-" + Player.TOWNSHIP + "-00");
    manager.seat().choose("code-region-township", Player.TOWNSHIP);
    manager.seat().click("new-code");
    manager.seat().sees("fresh-code");
    manager.seat().look("county-devices");
  }

  private void peopleAreListed() {
    DeskPages manager = new DeskPages(office.seat(Player.MANAGER));
    manager.openPeople();
    manager.seat().sees("person-" + Player.AGENT.login());
    manager.seat().look("county-people");
  }

  private void calendarSaysWhichYearsAreOnlyAGuess() {
    DeskPages manager = new DeskPages(office.seat(Player.MANAGER));
    manager.openCalendar();
    manager.yearIs(2026, "LOADED");
    manager.yearIs(2027, "PROVISIONAL");
    manager.seat().look("county-calendar");
  }

  private void boardCounts() {
    DeskPages manager = new DeskPages(office.seat(Player.MANAGER));
    manager.openBoard();
    manager.seat().look("county-board-empty");
    manager.openSupervision();
    manager.seat().look("county-supervision-empty");
  }
}
