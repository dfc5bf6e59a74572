package org.daiban.world.browser;

import java.util.Map;
import org.daiban.world.browser.VillagePages.Saved;
import org.daiban.world.demo.Player;
import org.daiban.world.story.Papers;

/** The villager's daughter, far away, with a telephone and the slip's number. */
final class PublicWalk {
  private static final String FORGED =
      "DAIBAN:2:340822100200260330000001:W23-9:000000000000000000000000:340822000000-00:GABACAQ";

  private final Seat seat;

  PublicWalk(Office office) {
    this.seat = office.stranger(Player.MANAGER);
  }

  void walk(Saved closed) {
    seat.open("/public");
    seat.look("public-home");
    guideIsRead();
    progressIsAskedFor(closed);
    forgedPaperIsToldPlainly();
  }

  private void guideIsRead() {
    seat.open("/public/items");
    seat.look("public-guides");
    seat.open("/public/items/" + Papers.destituteSupport().item());
    seat.reads("answer", "申请材料");
    seat.look("public-guide");
  }

  private void progressIsAskedFor(Saved closed) {
    Map<String, Object> form = Papers.destituteSupport().form();
    String citizen = form.get("id_no").toString();
    seat.open("/public/progress");
    seat.look("public-progress-asked");
    ask(closed, "9999");
    seat.reads("answer", "没有查到");
    seat.look("public-progress-none");
    ask(closed, citizen.substring(citizen.length() - 4));
    seat.reads("answer", "已办结");
    seat.look("public-progress");
  }

  private void ask(Saved closed, String last) {
    seat.write("number", closed.number());
    seat.write("last", last);
    seat.click("ask");
  }

  private void forgedPaperIsToldPlainly() {
    seat.open("/public/papers");
    seat.write("code", FORGED);
    seat.click("ask");
    seat.reads("answer", "这不是真的");
    seat.look("public-paper-forged");
  }
}
