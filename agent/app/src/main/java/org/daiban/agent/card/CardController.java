package org.daiban.agent.card;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.Options;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;
import org.daiban.node.people.Staff;

/** {@code /api/card}: the reader of identity cards beside this machine. */
@Controller("/api/card")
@Produces(MediaType.APPLICATION_JSON)
@Requires(beans = Options.class)
final class CardController {
  private final CardReader reader;

  CardController(CardReader reader) {
    this.reader = reader;
  }

  /** Whether there is a reader. */
  @Allowed(value = Staff.AGENTS, within = Reach.OWN)
  @Get
  String reader() {
    return new JsonLine().put("reader", reader.isThere()).text();
  }

  /** Reads the card that lies on it; nothing of it is kept here. */
  @Allowed(value = Staff.AGENTS, within = Reach.OWN)
  @Post
  String read() {
    return reader.read().json();
  }
}
