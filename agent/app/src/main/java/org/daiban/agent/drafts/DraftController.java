package org.daiban.agent.drafts;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import java.util.ArrayList;
import java.util.List;
import org.daiban.agent.duty.Duty;
import org.daiban.agent.village.Agents;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.device.capture.Agent;
import org.daiban.device.capture.Capture;
import org.daiban.device.capture.Captured;
import org.daiban.device.capture.Draft;
import org.daiban.device.capture.DraftContent;
import org.daiban.node.http.JsonBody;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/drafts}: applications under way on this village's device. */
@Controller("/api/drafts")
@Produces(MediaType.APPLICATION_JSON)
final class DraftController {
  private final Duty duty;
  private final DraftJson json;

  DraftController(Duty duty, DraftJson json) {
    this.duty = duty;
    this.json = json;
  }

  /** The agent's own drafts, the one touched last on top. */
  @Allowed(value = Staff.AGENTS, within = Reach.OWN)
  @Get
  String list(SignedIn who) {
    List<Object> lines = new ArrayList<>();
    capture().drafts(Agents.of(who)).forEach(draft -> lines.add(json.line(draft).asMap()));
    return Json.text(lines);
  }

  /** Begins an application for an item; 507 when there may be no room to end it. */
  @Allowed(value = Staff.AGENTS, within = Reach.OWN)
  @Post
  String create(SignedIn who, @Body String body) {
    String item = JsonBody.read(body, fields -> fields.text("item"));
    duty.village().safekeeping().requireRoom();
    return shown(who, capture().createDraft(Agents.of(who), item));
  }

  /** A draft and what it still lacks. */
  @Allowed(value = Staff.AGENTS, within = Reach.OWN)
  @Get("/{id}")
  String draft(SignedIn who, @PathVariable String id) {
    return shown(who, capture().draft(Agents.of(who), id));
  }

  /** Saves what has been typed, right or wrong, and says what is still lacking. */
  @Allowed(value = Staff.AGENTS, within = Reach.OWN)
  @Put("/{id}")
  String save(SignedIn who, @PathVariable String id, @Body String body) {
    DraftContent content = JsonBody.read(body, DraftContent::from);
    return shown(who, capture().saveDraft(Agents.of(who), id, content));
  }

  /** Throws a draft away. */
  @Allowed(value = Staff.AGENTS, within = Reach.OWN)
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void delete(SignedIn who, @PathVariable String id) {
    capture().deleteDraft(Agents.of(who), id);
  }

  /** Makes a case of a draft; a second time answers the same case. */
  @Allowed(value = Staff.AGENTS, within = Reach.OWN)
  @Post("/{id}/capture")
  HttpResponse<String> capture(SignedIn who, @PathVariable String id, @Body String body) {
    boolean acceptMissing = JsonBody.read(body, (Fields fields) -> fields.flag("acceptMissing"));
    Captured captured = capture().capture(Agents.of(who), id, acceptMissing);
    duty.written();
    return HttpResponse.ok(
        new JsonLine().put("case", captured.caseId()).put("number", captured.number()).text());
  }

  private String shown(SignedIn who, Draft draft) {
    Agent agent = Agents.of(who);
    return json.draft(draft, capture().check(agent, draft.id())).text();
  }

  private Capture capture() {
    return duty.village().capture();
  }
}
