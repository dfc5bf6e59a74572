package org.daiban.world.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.daiban.core.catalogue.CatalogueReader;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.world.demo.MadeUpRoll;
import org.daiban.world.demo.Player;

/** A clerk brings a sheet in, sees it worked off, and reads which rows are to be mended. */
final class RollWalk {
  private static final int PEOPLE = 60;
  private static final int WRONG_EVERY = 20;

  private final Seat clerk;

  RollWalk(Office office) {
    this.clerk = office.seat(Player.CLERK);
  }

  void walk() throws IOException {
    clerk.go("/");
    clerk.click("tab-rolls");
    clerk.sees("roll-bring");
    clerk.look("township-rolls");
    bring(0, PEOPLE, WRONG_EVERY);
    clerk.awaitRoute("/rolls/[0-9a-f]+");
    clerk.shows("roll-state", "DONE");
    clerk.reads("roll-counts", "57");
    clerk.sees("roll-faults");
    clerk.sees("roll-failed");
    clerk.look("township-roll-faults");
    broughtAgainNobodyIsRegisteredTwice();
    manyAreOfferedToBeAcceptedAtOnce();
    portsAreShownBesideTheMachines();
  }

  private void manyAreOfferedToBeAcceptedAtOnce() {
    clerk.go("/");
    clerk.at("many").locator("summary").click();
    clerk.sees("many-go");
    clerk.look("township-many");
  }

  /** Another sheet with some of the same people. */
  private void broughtAgainNobodyIsRegisteredTwice() throws IOException {
    clerk.click("back-to-rolls");
    clerk.sees("roll-bring");
    bring(0, 10, 0);
    clerk.awaitRoute("/rolls/[0-9a-f]+");
    clerk.shows("roll-state", "DONE");
    clerk.sees("roll-again");
    clerk.look("township-roll-again");
  }

  private void portsAreShownBesideTheMachines() {
    clerk.click("tab-devices");
    clerk.sees("ports");
    clerk.sees("port-shares");
    clerk.look("township-ports");
  }

  private void bring(int from, int people, int wrongEvery) throws IOException {
    clerk.choose("roll-item", MadeUpRoll.ITEM);
    clerk.uploadSheet(
        "roll-file", MadeUpRoll.sheet(item(), Player.VILLAGE, from, people, wrongEvery));
    clerk.write("roll-paper", "高河镇为民服务中心档案柜3号");
    clerk.click("roll-send");
  }

  private static ServiceItem item() throws IOException {
    try (InputStream in = RollWalk.class.getResourceAsStream("/sample/catalogue.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return CatalogueReader.read(text).find(MadeUpRoll.ITEM).orElseThrow();
    }
  }
}
