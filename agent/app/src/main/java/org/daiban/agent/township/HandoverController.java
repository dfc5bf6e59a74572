package org.daiban.agent.township;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.http.JsonBody;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/desk/handovers}: envelopes with papers, given and taken (W44). */
@Controller("/api/desk/handovers")
@Produces(MediaType.APPLICATION_JSON)
final class HandoverController {
  private final HandoverDesk desk;

  HandoverController(HandoverDesk desk) {
    this.desk = desk;
  }

  /** The newest. */
  @Allowed(value = Staff.HANDLERS, atHome = true)
  @Get
  String list(SignedIn who) {
    List<Object> lines = new ArrayList<>();
    desk.list(who.person()).forEach(made -> lines.add(line(made).asMap()));
    return Json.text(lines);
  }

  /** One with its cases, to print. */
  @Allowed(value = Staff.HANDLERS, atHome = true)
  @Get("/{handover}")
  String one(SignedIn who, @PathVariable String handover) {
    return line(desk.get(who.person(), handover)).text();
  }

  /** Writes one down. */
  @Allowed(value = Staff.HANDLERS, atHome = true)
  @Post
  String make(SignedIn who, @Body String body) {
    return line(desk.make(who, JsonBody.read(body, HandoverDesk.Asked::from))).text();
  }

  private static JsonLine line(Handover made) {
    List<Object> cases = new ArrayList<>();
    for (Handover.Line each : made.lines()) {
      cases.add(
          new JsonLine()
              .put("case", each.caseId())
              .put("number", each.number())
              .put("applicant", each.applicant())
              .put("itemName", each.itemName())
              .asMap());
    }
    return new JsonLine()
        .put("id", made.id())
        .put("direction", made.direction())
        .put("place", made.place())
        .put("giver", made.giver())
        .put("taker", made.taker())
        .put("sealNo", made.sealNo())
        .put("envelopes", made.envelopes())
        .put("note", made.note())
        .put("madeAt", made.madeAtMs())
        .put("cases", cases);
  }
}
