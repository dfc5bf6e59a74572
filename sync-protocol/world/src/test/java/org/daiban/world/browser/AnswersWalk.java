package org.daiban.world.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daiban.world.demo.Player;
import org.daiban.world.visit.Reply;
import org.daiban.world.visit.Visit;

/**
 * What the programs answer at the end of the story, asked for by each of its people, is as their
 * descriptions say; and so as the screens believe it to be.
 */
final class AnswersWalk {
  private static final String ITEM = "340511001000";

  private final Office office;
  private final Set<String> looked = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();

  AnswersWalk(Office office) {
    this.office = office;
  }

  void walk() throws IOException {
    Described county = Described.of("county");
    Described agent = Described.of("agent");
    for (Player player : List.of(Player.MANAGER, Player.FIRST, Player.WINDOW)) {
      ask(county, office.visit(player), "county");
    }
    ask(agent, office.visit(Player.CLERK), "township");
    ask(agent, office.visit(Player.AGENT), "village");
    assertEquals(List.of(), faults);
    Set<String> heart =
        Set.of(
            "GET /api/cases/{id}",
            "GET /api/desk/board",
            "GET /api/desk/cases/{id}",
            "GET /api/desk/devices",
            "GET /api/desk/rolls",
            "GET /api/desk/seals",
            "GET /api/desk/supervision",
            "GET /api/desk/supervision/board",
            "GET /api/items/{code}",
            "GET /api/outbox",
            "GET /api/people",
            "GET /api/session",
            "POST /api/desk/queue");
    assertTrue(looked.containsAll(heart), looked::toString);
  }

  private void ask(Described described, Visit visit, String manual) {
    Reply queue = visit.post("/api/desk/queue", Map.of("view", "all", "text", ""));
    look(described, "POST", "/api/desk/queue", queue);
    List<Reply> cases = queue.isOk() ? queue.list("rows") : visit.get("/api/cases").list("");
    for (String path : described.paths("GET")) {
      if (path.contains("{id}") && path.contains("cases")) {
        cases.forEach(one -> look(described, "GET", path, visit.get(filled(path, one, manual))));
      } else {
        look(described, "GET", path, visit.get(filled(path, queue, manual)));
      }
    }
  }

  private static String filled(String path, Reply one, String manual) {
    String id = one.at("case");
    return path.replace("{id}", id.isEmpty() ? "none" : id)
        .replace("{code}", ITEM)
        .replace("{name}", manual)
        .replaceAll("\\{\\w+\\}", "none");
  }

  /** What somebody may not see, or what is not there, has another answer, that of a problem. */
  private void look(Described described, String method, String path, Reply reply) {
    if (!reply.isOk() || reply.text().isEmpty()) {
      return;
    }
    looked.add(method + " " + path);
    for (String fault : described.faults(method, path, reply.text())) {
      faults.add(method + " " + path + ": " + fault);
    }
  }
}
