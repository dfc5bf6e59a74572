package org.daiban.agent.duty;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import org.daiban.node.http.JsonBody;
import org.daiban.node.people.NodeIdentity;
import org.daiban.node.people.Open;

/** {@code POST /api/enrolment}: makes this machine a village's device or a township's node. */
@Controller("/api/enrolment")
final class EnrolmentController {
  private final Joining joining;
  private final NodeIdentity identity;

  EnrolmentController(Joining joining, NodeIdentity identity) {
    this.joining = joining;
    this.identity = identity;
  }

  private record Asked(String upstream, String code) {}

  /** Takes the address of the node above and the one-time code; answers what the machine is now. */
  @Open
  @Post(produces = MediaType.APPLICATION_JSON)
  NodeIdentity.View enrol(@Body String body) {
    Asked asked =
        JsonBody.read(
            body, fields -> new Asked(fields.textOr("upstream", ""), fields.textOr("code", "")));
    joining.join(asked.upstream().trim(), asked.code().trim());
    return identity.view();
  }
}
