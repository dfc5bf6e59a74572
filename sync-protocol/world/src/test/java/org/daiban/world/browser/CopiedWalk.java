package org.daiban.world.browser;

import java.io.IOException;
import org.daiban.world.demo.Player;
import org.daiban.world.process.StartFailed;
import org.daiban.world.story.Papers;
import org.daiban.world.story.VillageScreens;

/**
 * Somebody copied the village's folder to a second laptop, and both work on without signal. Both
 * are off for days, and the village is missed; then both come back, each under a name of its own,
 * and a clerk decides about the case that came second.
 */
final class CopiedWalk {
  private final Office office;
  private final DeskPages clerk;
  private final DeskPages manager;

  CopiedWalk(Office office) {
    this.office = office;
    this.clerk = new DeskPages(office.seat(Player.CLERK));
    this.manager = new DeskPages(office.seat(Player.MANAGER));
  }

  void walk() throws IOException, StartFailed {
    office.itIs("2026-04-27T17:00");
    Seat copy = office.copyVillage();
    office.world().villageLine().cut();
    bothCapture();
    office.seat(Player.AGENT).go("/outbox");
    office.stopBothVillages();
    pageStaysCalmWithoutItsProgram();
    countyMissesTheVillage();
    bothComeBack(copy);
    clerkAdopts();
    copySaysItsNewName(copy);
  }

  private void bothCapture() {
    office.itIs("2026-04-27T17:05");
    new VillageScreens(office.world().visit(Player.AGENT)).register(Papers.destituteSupport());
    new VillageScreens(office.copyVisit()).register(Papers.destituteSupport());
  }

  private void pageStaysCalmWithoutItsProgram() {
    Seat agent = office.seat(Player.AGENT);
    agent.shows("problem", "PROGRAM_UNREACHABLE");
    agent.shows("link-state", "GONE");
    agent.look("village-program-away");
  }

  private void countyMissesTheVillage() {
    office.itIs("2026-05-08T09:00");
    manager.openQueue();
    manager.openDevices();
    manager.seat().sees("silent-" + Player.VILLAGE);
    manager.seat().look("county-silent-village");
  }

  private void bothComeBack(Seat copy) throws IOException, StartFailed {
    office.world().villageLine().mend();
    office.startBothVillages();
    VillagePages village = new VillagePages(office.seat(Player.AGENT));
    village.sendNow();
    copy.go("/outbox");
    copy.click("send-now");
  }

  private void clerkAdopts() {
    Seat seat = clerk.seat();
    clerk.openQueue();
    seat.click("tab-quarantine");
    seat.clickOne("leave-");
    seat.look("township-quarantine");
    seat.clickOne("adopt-");
    seat.seesNot("aside-reason");
    seat.look("township-quarantine-adopted");
  }

  private void copySaysItsNewName(Seat copy) {
    copy.go("/outbox");
    copy.look("village-copied");
  }
}
