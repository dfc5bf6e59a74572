package org.daiban.world.story;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import org.daiban.world.demo.World;
import org.daiban.world.visit.Reply;

/** Prints each step as it happens, and how the case stands on each node. */
final class Narrator {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final PrintStream out;
  private final World world;
  private final PinnedClock clock;
  private int steps;

  Narrator(PrintStream out, World world, PinnedClock clock) {
    this.out = out;
    this.world = world;
    this.clock = clock;
  }

  void step(String what) {
    steps++;
    out.printf("%n【第%d步 %s】%s%n", steps, clock.time().format(TIME), what);
  }

  int steps() {
    return steps;
  }

  void note(String text) {
    out.println("    " + text);
  }

  /** The two facts of the village side by side, then what township and county say. */
  void states(Reply village, Reply township, Reply county) {
    out.printf(
        "    线路 村—镇 %s  镇—县 %s%n",
        world.villageLine().state().words(), world.townshipLine().state().words());
    out.printf("    村：%s │ %s%n", transport(village), legal(village));
    out.printf("    镇：%s%n", legal(township));
    out.printf("    县：%s%n", legal(county));
  }

  private static String transport(Reply page) {
    String word =
        switch (page.at("transport")) {
          case "SAVED" -> "已保存";
          case "AT_TOWNSHIP" -> "已到镇";
          case "AT_COUNTY" -> "已到县";
          default -> page.at("transport");
        };
    return word + attachments(page);
  }

  private static String attachments(Reply page) {
    String kept = page.at("attachments.kept");
    String total = page.at("attachments.total");
    String township = page.at("attachments.township");
    return kept.equals(total)
        ? " 附件已齐"
        : " 附件到镇 " + township + "/" + total + " 到县 " + kept + "/" + total;
  }

  private static String legal(Reply page) {
    if (!page.isOk()) {
      return "还没有这个办件";
    }
    String step = page.at("stepName").isEmpty() ? "" : "（" + page.at("stepName") + "）";
    String due =
        page.at("due.date").isEmpty() ? "" : "，" + page.at("due.name") + "到 " + page.at("due.date");
    return page.at("stateName") + step + due;
  }
}
