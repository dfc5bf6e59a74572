package org.daiban.world.launch;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.daiban.world.demo.World;
import org.daiban.world.link.Link;

/** The switches of both lines, by the words that console and control page use. */
final class Switches {
  private final World world;

  Switches(World world) {
    this.world = world;
  }

  /** Does what was asked and says so; empty when the words mean nothing. */
  Optional<String> turn(String words) {
    String[] parts = words.trim().toLowerCase(Locale.ROOT).split("[ /]+", 3);
    if (parts.length == 2 && parts[1].equals("partners")) {
      return turnPartners(parts[0]);
    }
    Optional<Link> line = parts.length == 2 ? line(parts[1]) : Optional.empty();
    return line.flatMap(found -> turn(parts[0], found)).map(done -> status());
  }

  private Optional<String> turnPartners(String verb) {
    boolean known = verb.equals("cut") || verb.equals("mend");
    return world
        .partners()
        .filter(there -> known)
        .map(
            there -> {
              there.cut(verb.equals("cut"));
              return status();
            });
  }

  private Optional<Link> line(String name) {
    return switch (name) {
      case "village" -> Optional.of(world.villageLine());
      case "township" -> Optional.of(world.townshipLine());
      default -> Optional.empty();
    };
  }

  private static Optional<Link> turn(String verb, Link line) {
    try {
      switch (verb) {
        case "cut" -> line.cut();
        case "mend" -> line.mend();
        case "portal" -> line.portal();
        default -> {
          return Optional.empty();
        }
      }
      return Optional.of(line);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** How both lines and all programs stand. */
  String status() {
    return "村—镇 village line: "
        + world.villageLine().state().words()
        + "；镇—县 township line: "
        + world.townshipLine().state().words()
        + world.partners().map(there -> "；接口 ports: " + words(there.isCut())).orElse("")
        + "；程序 programs: "
        + running();
  }

  private static String words(boolean cut) {
    return cut ? "不通 cut" : "正常 up";
  }

  private String running() {
    boolean all =
        world.county().isRunning() && world.township().isRunning() && world.village().isRunning();
    return all ? "都在运行 all running" : "有程序已停止，请看日志 one has stopped, see the logs";
  }
}
