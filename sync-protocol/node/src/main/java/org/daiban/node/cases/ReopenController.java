package org.daiban.node.cases;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.http.JsonBody;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/desk/cases/{id}/reopen}: what a ruling orders, by the centre's manager. */
@Controller("/api/desk/cases/{id}/reopen")
@Produces(MediaType.APPLICATION_JSON)
public final class ReopenController {
  private final ReopenDesk desk;

  ReopenController(ReopenDesk desk) {
    this.desk = desk;
  }

  /** Opens a closed case anew; answers the new case's id and number. */
  @Allowed(value = Staff.MANAGER, within = Reach.CASE, atHome = true)
  @Post
  public String reopen(SignedIn who, @PathVariable String id, @Body String body) {
    ReopenDesk.Order order =
        JsonBody.read(
            body,
            fields ->
                new ReopenDesk.Order(
                    fields.text("kind").trim(),
                    fields.text("number").trim(),
                    fields.text("organ").trim(),
                    fields.text("text").trim(),
                    fields.integer("step"),
                    fields.integer("days")));
    CaseFile anew = desk.reopen(who.person(), id, order);
    return new JsonLine().put("case", anew.caseId()).put("number", anew.number()).text();
  }
}
