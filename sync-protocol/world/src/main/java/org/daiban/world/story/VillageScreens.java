package org.daiban.world.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.world.visit.Reply;
import org.daiban.world.visit.Visit;

/** What the village's proxy agent does at the screens. */
public final class VillageScreens {
  private static final List<String> POWERS = List.of("submit", "supplement", "query", "collect");

  private final Visit agent;

  public VillageScreens(Visit agent) {
    this.agent = agent;
  }

  /** A case as it was saved: the program's name for it, and the 24 digits that people use. */
  public record Saved(String id, String number) {}

  /** Begins a draft, photographs, lets the villager sign, and saves what has been typed. */
  public Reply draft(Papers papers) {
    String id =
        Expect.done("新建登记", agent.post("/api/drafts", Map.of("item", papers.item()))).at("id");
    Map<String, Object> form = new LinkedHashMap<>(papers.form());
    form.put("applicant_signature", sign(1));
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("form", form);
    draft.put("materials", originals(papers.originals(), papers.photos()));
    draft.put("mandate", Map.of("powers", POWERS, "signature", sign(2)));
    return Expect.done("保存草稿", agent.put("/api/drafts/" + id, draft));
  }

  /** Makes a case of a draft. */
  public Reply capture(String draft, boolean acceptMissing) {
    return agent.post("/api/drafts/" + draft + "/capture", Map.of("acceptMissing", acceptMissing));
  }

  /** Draft and capture in one. */
  public Saved register(Papers papers) {
    Reply made = Expect.done("保存办件", capture(draft(papers).at("id"), true));
    return new Saved(made.at("case"), made.at("number"));
  }

  public Reply open(String caseId) {
    return agent.get("/api/cases/" + caseId);
  }

  public List<Reply> cases() {
    return agent.get("/api/cases").list("");
  }

  public Reply receipt(String caseId) {
    return agent.get("/api/cases/" + caseId + "/receipt");
  }

  /** The page of the newest letter of this kind. */
  public Reply letter(String caseId, String kind) {
    String id = letterId(caseId, kind);
    return agent.get("/api/cases/" + caseId + "/letters/" + id);
  }

  private String letterId(String caseId, String kind) {
    return open(caseId).list("letters").stream()
        .filter(letter -> letter.at("kind").equals(kind))
        .map(letter -> letter.at("id"))
        .reduce("none", (first, second) -> second);
  }

  public Reply supplement(String caseId, int material, int photos) {
    Map<String, Object> body =
        Map.of("materials", originals(List.of(material), photos), "form", Map.of());
    return agent.post("/api/cases/" + caseId + "/supplement", body);
  }

  /** Hands the result over: the applicant signs on the screen. */
  public Reply handOver(String caseId, String receiver, String date) {
    Map<String, Object> proof =
        Map.of("receiver", receiver, "relation", "本人", "date", date, "signature", sign(3));
    return agent.post("/api/cases/" + caseId + "/delivery", proof);
  }

  public Reply outbox() {
    return agent.get("/api/outbox");
  }

  /** The button that sends at once. */
  public void send() {
    agent.post("/api/outbox/send", Map.of());
  }

  private List<Object> originals(List<Integer> numbers, int photos) {
    List<Object> lines = new ArrayList<>();
    for (int number : numbers) {
      List<String> pictures = new ArrayList<>();
      for (int page = 0; page < photos; page++) {
        pictures.add(picture(Drawings.paper(number * 10 + page), "image/jpeg"));
      }
      lines.add(Map.of("no", number, "have", "original", "attachments", pictures, "note", ""));
    }
    return lines;
  }

  private String sign(int stroke) {
    return picture(Drawings.signature(stroke), "image/png");
  }

  private String picture(byte[] bytes, String type) {
    return Expect.done("保存照片", agent.upload("/api/attachments", bytes, type)).at("hash");
  }
}
