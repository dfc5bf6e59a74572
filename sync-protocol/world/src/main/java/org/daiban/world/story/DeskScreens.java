package org.daiban.world.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.world.visit.Reply;
import org.daiban.world.visit.Visit;

/** What a clerk of township or county does at the desk. */
public final class DeskScreens {
  private final Visit clerk;

  public DeskScreens(Visit clerk) {
    this.clerk = clerk;
  }

  /** The newest cases of all states in the clerk's queue. */
  public List<Reply> queue() {
    return clerk.post("/api/desk/queue", Map.of("view", "all")).list("rows");
  }

  /** How often a number stands in the queue. */
  public long timesInQueue(String number) {
    return queue().stream().filter(row -> row.at("number").equals(number)).count();
  }

  public Reply open(String caseId) {
    return clerk.get("/api/desk/cases/" + caseId);
  }

  /** Makes a move on the case as it stands now. */
  public Reply act(String caseId, String act, Map<String, Object> details) {
    Map<String, Object> order = new LinkedHashMap<>(details);
    order.put("act", act);
    order.put("revision", Integer.parseInt("0" + open(caseId).at("revision")));
    return clerk.post("/api/desk/cases/" + caseId + "/acts", order);
  }

  /** Adds a photo at this desk; the answer is its name. */
  String photo(int number) {
    byte[] bytes = Drawings.paper(number);
    return Expect.done("保存照片", clerk.upload("/api/attachments", bytes, "image/jpeg")).at("hash");
  }

  /** The page of the newest letter of this kind. */
  public Reply letter(String caseId, String kind) {
    String id =
        open(caseId).list("letters").stream()
            .filter(letter -> letter.at("kind").equals(kind))
            .map(letter -> letter.at("id"))
            .reduce("none", (first, second) -> second);
    return clerk.get("/api/desk/cases/" + caseId + "/letters/" + id);
  }

  /** The button that sends at once; a township has it. */
  public void send() {
    clerk.post("/api/outbox/send", Map.of());
  }

  /** The due date of one clock of a case, the newest of its kind; empty when there is none. */
  public static String due(Reply page, String clock) {
    return page.list("clocks").stream()
        .filter(line -> line.at("kind").equals(clock))
        .map(line -> line.at("due"))
        .reduce("", (first, second) -> second);
  }
}
