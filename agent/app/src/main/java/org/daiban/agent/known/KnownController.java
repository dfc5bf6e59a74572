package org.daiban.agent.known;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Collections;
import org.daiban.agent.duty.Duty;
import org.daiban.agent.village.Agents;
import org.daiban.agent.village.Village;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.wire.JsonLine;
import org.daiban.device.capture.KnownPerson;
import org.daiban.node.http.JsonBody;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;
import org.daiban.node.reference.Reference;

/**
 * {@code POST /api/known}: what the agent has typed before for a citizen's number, which stands in
 * the body since addresses are written into logs. An empty form when there is nothing.
 */
@Controller("/api/known")
@Produces(MediaType.APPLICATION_JSON)
final class KnownController {
  private static final KnownPerson NOBODY = new KnownPerson(Collections.emptyMap(), "", "", false);

  private final Duty duty;
  private final Reference reference;

  KnownController(Duty duty, Reference reference) {
    this.duty = duty;
    this.reference = reference;
  }

  @Allowed(value = Staff.AGENTS, within = Reach.OWN)
  @Post
  String known(SignedIn who, @Body String body) {
    String number = JsonBody.read(body, fields -> fields.text("number"));
    Village village = duty.village();
    KnownPerson known =
        village.knownPeople().find(Agents.of(who), number, village.today()).orElse(NOBODY);
    return new JsonLine()
        .put("form", known.form())
        .put("itemName", itemName(known.item()))
        .put("on", known.on())
        .put("member", known.member())
        .text();
  }

  private String itemName(String code) {
    return reference
        .catalogue()
        .flatMap(catalogue -> catalogue.find(code))
        .map(ServiceItem::shortName)
        .orElse("");
  }
}
