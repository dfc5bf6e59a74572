package org.daiban.agent.outbox;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import org.daiban.agent.duty.Duty;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Staff;

/** {@code /api/outbox}: what is not yet where it belongs, and why. */
@Controller("/api/outbox")
@Produces(MediaType.APPLICATION_JSON)
final class OutboxController {
  private final Duty duty;
  private final OutboxJson json;

  OutboxController(Duty duty, OutboxJson json) {
    this.duty = duty;
    this.json = json;
  }

  /** What waits on this village's device, and how the line is. */
  @Allowed(Staff.AGENTS)
  @Get
  String outbox() {
    return json.outbox(duty.village(), duty.line().link()).text();
  }

  /** Tries the line now: rests after failures are over. */
  @Allowed(Staff.SENDERS)
  @Post("/send")
  @Status(HttpStatus.ACCEPTED)
  void send() {
    duty.line().sendNow();
  }

  /** A person has read what became of a damaged store. */
  @Allowed(Staff.AGENTS)
  @Post("/recovered")
  @Status(HttpStatus.NO_CONTENT)
  void recoveredRead() {
    duty.village().safekeeping().recoveredRead();
  }
}
