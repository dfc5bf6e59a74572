package org.daiban.agent.visits;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import java.util.ArrayList;
import java.util.List;
import org.daiban.agent.duty.Duty;
import org.daiban.agent.village.Agents;
import org.daiban.agent.village.Village;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.device.visits.Visit;
import org.daiban.device.visits.VisitState;
import org.daiban.node.http.JsonBody;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/visits}: the agent's home visits and appointments on this village's device. */
@Controller("/api/visits")
@Produces(MediaType.APPLICATION_JSON)
final class VisitController {
  private final Duty duty;

  VisitController(Duty duty) {
    this.duty = duty;
  }

  /** The agent's own: what is to come on top, then what was. */
  @Allowed(value = Staff.AGENTS, within = Reach.OWN)
  @Get
  String list(SignedIn who) {
    List<Object> lines = new ArrayList<>();
    duty.village().visits().of(Agents.of(who)).forEach(visit -> lines.add(line(visit).asMap()));
    return Json.text(lines);
  }

  /** Writes one down. */
  @Allowed(value = Staff.AGENTS, within = Reach.OWN)
  @Post
  String book(SignedIn who, @Body String body) {
    Village village = duty.village();
    return line(village.visits().book(Agents.of(who), typed(village, body))).text();
  }

  /** Another day or house for one that is open. */
  @Allowed(value = Staff.AGENTS, within = Reach.OWN)
  @Put("/{visit}")
  String change(SignedIn who, @PathVariable String visit, @Body String body) {
    Village village = duty.village();
    return village
        .visits()
        .change(Agents.of(who), visit, typed(village, body))
        .map(changed -> line(changed).text())
        .orElseThrow(VisitController::unknown);
  }

  /** It took place, or was called off. */
  @Allowed(value = Staff.AGENTS, within = Reach.OWN)
  @Post("/{visit}/close")
  String close(SignedIn who, @PathVariable String visit, @Body String body) {
    boolean done = JsonBody.read(body, fields -> fields.flag("done"));
    return duty.village()
        .visits()
        .close(Agents.of(who), visit, done ? VisitState.DONE : VisitState.DROPPED)
        .map(closed -> line(closed).text())
        .orElseThrow(VisitController::unknown);
  }

  private static Visit typed(Village village, String body) {
    return JsonBody.read(body, fields -> VisitForm.read(fields, village.today()));
  }

  private static Refusal unknown() {
    return Refusal.notFound("visit-unknown", "没有这条上门或预约，或者它已经结束。", "请重新打开“上门和预约”再看。");
  }

  private static JsonLine line(Visit visit) {
    return new JsonLine()
        .put("id", visit.id())
        .put("place", visit.place().name())
        .put("day", visit.day())
        .put("time", visit.time())
        .put("name", visit.name())
        .put("phone", visit.phone())
        .put("address", visit.address())
        .put("item", visit.item())
        .put("note", visit.note())
        .put("state", visit.state().name());
  }
}
