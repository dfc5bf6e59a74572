package org.daiban.world.browser;

import java.io.IOException;
import org.daiban.world.browser.VillagePages.Saved;
import org.daiban.world.demo.Player;

/**
 * What the centre's manager does on a bad day: a dead township, papers to erase, a lost machine.
 */
final class ManagerWalk {
  private static final String TOWNSHIP_MACHINE = Player.TOWNSHIP + "-00";

  /** 查湾村, and 石牌镇 beside 高河镇. */
  private static final String NEXT_VILLAGE = "340822100201";

  private static final String NEXT_TOWNSHIP = "340822101000";

  private final Office office;
  private final DeskPages manager;
  private final VillagePages village;

  ManagerWalk(Office office) {
    this.office = office;
    this.manager = new DeskPages(office.seat(Player.MANAGER));
    this.village = new VillagePages(office.seat(Player.AGENT));
  }

  void walk(Saved closed) throws IOException {
    office.itIs("2026-05-11T09:00");
    helpOpensWhereOneIs();
    whatIsLateStandsInTheList();
    sealsAreKeptByPosts();
    countyStandsInForTheTownshipAndGivesItBack();
    closedCaseIsErased(closed);
    villageIsNotGivenToATownshipWithoutAMachine();
    lostMachineIsShutOutAndSaysSo();
    nothingWaitsToBeAdopted();
  }

  private void helpOpensWhereOneIs() {
    manager.openQueue();
    manager.seat().sees("help");
    manager.seat().go("/help/监察");
    manager.seat().reads("manual", "监督员");
    manager.seat().look("county-help");
  }

  private void whatIsLateStandsInTheList() {
    manager.openQueue();
    manager.seat().click("tab-supervision");
    manager.seat().sees("light");
    manager.seat().look("county-supervision");
    manager.openBoard();
    manager.seat().sees("board-departments");
    manager.seat().sees("heard-" + Player.TOWNSHIP);
    manager.seat().look("county-board");
  }

  private void sealsAreKeptByPosts() {
    manager.seat().click("tab-seals");
    manager.seat().sees("check-go");
    manager.seat().look("county-seals");
  }

  private void countyStandsInForTheTownshipAndGivesItBack() {
    Seat seat = manager.seat();
    manager.openQueue();
    manager.openDevices();
    seat.click("take-over-" + Player.TOWNSHIP);
    seat.write("township-reason", "机房进水，主机送修");
    seat.look("county-take-over");
    seat.click("township-go");
    seat.sees("hand-over-" + TOWNSHIP_MACHINE);
    seat.look("county-stands-in");
    seat.click("hand-over-" + TOWNSHIP_MACHINE);
    seat.write("township-reason", "主机修好了");
    seat.click("township-go");
    seat.sees("take-over-" + Player.TOWNSHIP);
  }

  private void closedCaseIsErased(Saved closed) {
    Seat seat = manager.seat();
    manager.openQueue();
    seat.click("view-all");
    seat.at("queue-" + closed.number()).locator("a").click();
    seat.click("reopen");
    seat.look("county-reopen");
    seat.click("erase");
    seat.write("erasure-reason", "短期十年期满");
    seat.look("county-erasure");
    seat.click("erase-go");
    seat.sees("erased");
    seat.look("county-case-erased");
  }

  private void villageIsNotGivenToATownshipWithoutAMachine() {
    Seat seat = manager.seat();
    manager.openDevices();
    seat.click("move-village");
    seat.choose("move-region-township", Player.TOWNSHIP);
    seat.choose("move-region", NEXT_VILLAGE);
    seat.choose("move-township-township", NEXT_TOWNSHIP);
    seat.write("move-reason", "区划调整，省政府批复");
    seat.losesSession();
    seat.sees("signed-out");
    seat.look("county-signed-out");
    seat.signIn();
    seat.has("move-reason", "区划调整，省政府批复");
    seat.look("county-village-move");
    seat.click("move-go");
    seat.sees("problem");
    seat.seesNot("moved-" + NEXT_VILLAGE);
    seat.look("county-village-not-moved");
  }

  private void lostMachineIsShutOutAndSaysSo() {
    Seat seat = manager.seat();
    manager.openDevices();
    String lost = office.world().visit(Player.AGENT).get("/api/node").at("id");
    seat.click("revoke-" + lost);
    seat.write("revoke-reason", "手提电脑在集市上丢失");
    seat.look("county-shut-out");
    seat.click("revoke-go");
    seat.seesNot("revoke-form");
    seat.seesNot("revoke-" + lost);
    seat.look("county-machine-shut-out");
    village.openOutbox();
    village.seat().reads("shut-out", "手提电脑在集市上丢失。");
    village.seat().look("village-shut-out");
    village.openMyCases();
    village.seat().sees("shut-out");
  }

  private void nothingWaitsToBeAdopted() {
    manager.openQueue();
    manager.seat().click("tab-quarantine");
    manager.seat().look("county-quarantine-empty");
  }
}
