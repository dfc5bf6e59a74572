package org.daiban.world.browser;

import org.daiban.world.demo.Player;
import org.daiban.world.story.Papers;
import org.daiban.world.story.VillageScreens;

/** 农村村民宅基地: the township asks the county's departments, all at once, and one of them says no. */
final class HomesteadWalk {
  private static final String FORESTRY = "县林业局";

  private final Office office;
  private final DeskPages clerk;
  private final DeskPages forestry;
  private String number;

  HomesteadWalk(Office office) {
    this.office = office;
    this.clerk = new DeskPages(office.seat(Player.CLERK));
    this.forestry = new DeskPages(office.newcomer("lin", "郑林业", FORESTRY));
  }

  void walk() {
    office.itIs("2026-04-27T08:30");
    number = new VillageScreens(office.visit(Player.AGENT)).register(Papers.homestead()).number();
    townshipAsksAllAtOnce();
    departmentSaysNo();
    townshipReadsIt();
  }

  private void townshipAsksAllAtOnce() {
    clerk.open(number);
    clerk.act("T10");
    clerk.begin("T13");
    clerk.seat().at("split-4").check();
    clerk.write("survey-date", "2026-04-29");
    clerk.write("survey-time", "09:30");
    clerk.write("survey-place", "高河村老屋组地块现场");
    clerk.seat().look("township-split");
    clerk.go("T13");
    clerk.confirm();
    clerk.caseIs("JOINT");
    clerk.seat().shows("part-4-light", "GREEN");
    clerk.seat().look("township-joint");
  }

  private void departmentSaysNo() {
    Seat seat = forestry.seat();
    seat.go("/parts");
    seat.sees("asked-" + number);
    seat.look("county-parts");
    seat.at("asked-" + number).locator("a").click();
    seat.sees("part-form");
    seat.at("part-ask").check();
    seat.look("county-part-asks");
    seat.at("part-no").check();
    seat.write("part-reason", "地块位于国家级公益林内，不得占用（森林法第三十七条）。");
    seat.look("county-part-answer");
    seat.click("part-go");
    seat.click("confirm-yes");
    seat.seesNot("part-form");
    seat.look("county-part-signed");
  }

  private void townshipReadsIt() {
    clerk.open(number);
    clerk.seat().shows("part-4-answer", "REFUSED");
    clerk.seat().look("township-part-refused");
  }
}
