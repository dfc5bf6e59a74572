package org.daiban.world.browser;

import org.daiban.world.demo.Player;

/** A version of an item on the screens: drafted, reviewed by three, published, and then stopped. */
final class CatalogueWalk {
  /** An item that no other walk applies for. */
  private static final String ITEM = "/catalogue/340511002000";

  private final Office office;

  CatalogueWalk(Office office) {
    this.office = office;
  }

  void walk() {
    drafted();
    reviewed(Player.DISCLOSURE, "DISCLOSURE");
    reviewed(Player.ESTABLISHMENT, "ESTABLISHMENT");
    reviewed(Player.LEGAL, "LEGAL");
    publishedAndStopped();
  }

  private void drafted() {
    Seat editor = office.seat(Player.EDITOR);
    editor.go(ITEM);
    editor.click("draft-begin");
    editor.write("item-responsible", "县民政局社会救助股");
    editor.write("item-about", "补上责任岗位");
    editor.look("catalogue-draft");
    editor.click("draft-save");
    editor.sees("differences");
    editor.click("draft-submit");
    editor.seesNot("draft-submit");
  }

  private void reviewed(Player who, String of) {
    Seat reviewer = office.seat(who);
    reviewer.go(ITEM);
    reviewer.choose("review-office", of);
    reviewer.click("review-agree");
    reviewer.reads("draft", who.person());
  }

  private void publishedAndStopped() {
    Seat publisher = office.seat(Player.PUBLISHER);
    publisher.go(ITEM);
    publisher.look("catalogue-approved");
    publisher.click("publish");
    publisher.look("catalogue-publish-asked");
    publisher.click("confirm-yes");
    publisher.sees("stop-reason");
    publisher.write("stop-reason", "系统改造");
    publisher.click("stop-SUSPENDED");
    publisher.click("confirm-yes");
    publisher.sees("stop-RESUMED");
    publisher.look("catalogue-stopped");
  }
}
