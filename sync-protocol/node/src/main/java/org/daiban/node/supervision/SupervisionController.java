package org.daiban.node.supervision;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import org.daiban.node.http.JsonBody;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Person;
import org.daiban.node.people.Reach;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/desk/…}: the list of open cards, the cards of a case, and what is said of them. */
@Controller("/api/desk")
@Produces(MediaType.APPLICATION_JSON)
public final class SupervisionController {
  private final SupervisionDesk desk;
  private final SupervisionViews views;
  private final SupervisionBoard board;

  SupervisionController(SupervisionDesk desk, SupervisionViews views, SupervisionBoard board) {
    this.desk = desk;
    this.views = views;
    this.board = board;
  }

  /** The open cards of the person's area, the worst first. */
  @Get("/supervision")
  @Allowed(Staff.DESK)
  public String open(SignedIn who) {
    return views.list(who.person(), desk.open(who.area())).text();
  }

  /** What is red and yellow, by department and village, who was heard when, and the windows. */
  @Get("/supervision/board")
  @Allowed(Staff.DESK)
  public String board(SignedIn who) {
    return board.of(who.person(), who.area()).text();
  }

  /** All cards of a case with what was said of them. */
  @Get("/cases/{id}/cards")
  @Allowed(value = Staff.DESK, within = Reach.SEEN_CASE)
  public String ofCase(SignedIn who, @PathVariable String id) {
    return views.list(who.person(), desk.ofCase(who.person(), id)).text();
  }

  private record Said(String card, String word, String text) {}

  /** Acknowledges a card, replies to it or appeals against it. */
  @Post("/cases/{id}/cards/words")
  @Allowed(value = Staff.HANDLERS, within = Reach.SEEN_CASE)
  public String say(SignedIn who, @PathVariable String id, @Body String body) {
    Said said =
        JsonBody.read(
            body,
            fields ->
                new Said(fields.text("card"), fields.text("word"), fields.textOr("text", "")));
    Person person = who.person();
    switch (said.word()) {
      case "ACKNOWLEDGED" -> desk.acknowledge(person, id, said.card());
      case "REPLIED" -> desk.reply(person, id, said.card(), said.text());
      case "APPEALED" -> desk.appeal(person, id, said.card(), said.text());
      default -> throw Refusal.invalid(List.of(new Problem.Field("word", "请选择知悉、回复或者申诉。")));
    }
    return ofCase(who, id);
  }

  private record Ruled(String card, boolean upheld, String level, String text) {}

  /** Rules on a red card. */
  @Post("/cases/{id}/cards/ruling")
  @Allowed(value = Staff.SUPERVISORS, within = Reach.CASE)
  public String rule(SignedIn who, @PathVariable String id, @Body String body) {
    Ruled ruled =
        JsonBody.read(
            body,
            fields ->
                new Ruled(
                    fields.text("card"),
                    fields.flag("upheld"),
                    fields.textOr("level", ""),
                    fields.textOr("text", "")));
    desk.rule(who.person(), id, ruled.card(), ruled.upheld(), ruled.level(), ruled.text());
    return ofCase(who, id);
  }
}
