package org.daiban.node.cases;

import io.micronaut.http.HttpResponse;
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
import org.daiban.node.letters.LetterPress;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.Person;
import org.daiban.node.people.Reach;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/desk}: queue, case page and acts of township clerks and county windows. */
@Controller("/api/desk")
@Produces(MediaType.APPLICATION_JSON)
public final class DeskController {
  private final CaseDesk desk;
  private final DeskPages pages;
  private final Colleagues colleagues;
  private final ManyAcceptances many;

  DeskController(CaseDesk desk, DeskPages pages, Colleagues colleagues, Jurisdiction jurisdiction) {
    this.many = new ManyAcceptances(desk, jurisdiction);
    this.desk = desk;
    this.pages = pages;
    this.colleagues = colleagues;
  }

  /** Who can go on with a case when whoever asks is away. */
  @Allowed(Staff.HANDLERS)
  @Get("/colleagues")
  public String colleagues(SignedIn who) {
    List<Object> lines = new ArrayList<>();
    for (Person person : colleagues.of(who.person())) {
      lines.add(
          new JsonLine()
              .put("id", person.id())
              .put("name", person.name())
              .put("role", person.role().name())
              .asMap());
    }
    return Json.text(lines);
  }

  /** A page of the clerk's cases. A name that is searched for stands in the body, never outside. */
  @Allowed(Staff.DESK)
  @Post("/queue")
  public String queue(SignedIn who, @Body String body) {
    CaseQuery query = JsonBody.read(body, fields -> CaseQuery.from(who.area(), fields));
    return pages.queue(desk.list(query)).text();
  }

  /** One case with its application, item and the moves that are open to the clerk. */
  @Allowed(value = Staff.DESK, within = Reach.SEEN_CASE)
  @Get("/cases/{id}")
  public String page(SignedIn who, @PathVariable String id) {
    return pages.page(who.person(), desk.get(id)).text();
  }

  /** Makes a move; 409 with the rule when it is not allowed. */
  @Allowed(value = Staff.HANDLERS, within = Reach.CASE, atHome = true)
  @Post("/cases/{id}/acts")
  public String act(SignedIn who, @PathVariable String id, @Body String body) {
    Person clerk = who.person();
    ActOrder order = colleagues.checked(clerk, ActOrder.parse(body));
    return pages.page(clerk, desk.act(clerk, id, order)).text();
  }

  /** Accepts many cases of one item, each by itself; one row for each, whatever became of it. */
  @Allowed(value = Staff.HANDLERS)
  @Post("/acceptances")
  public String acceptMany(SignedIn who, @Body String body) {
    ManyAcceptances.Asked asked = JsonBody.read(body, ManyAcceptances.Asked::from);
    return Json.text(many.accept(who.person(), asked));
  }

  /** Declares a near relative among the applicants: {@code {"relation"}}. */
  @Allowed(value = Staff.HANDLERS, within = Reach.CASE, atHome = true)
  @Post("/cases/{id}/recusal")
  public String recuse(SignedIn who, @PathVariable String id, @Body String body) {
    String relation = JsonBody.read(body, fields -> fields.textOr("relation", ""));
    return pages.page(who.person(), desk.recuse(who.person(), id, relation)).text();
  }

  /** A letter of a case as a page that prints. */
  @Allowed(value = Staff.DESK, within = Reach.SEEN_CASE)
  @Get("/cases/{id}/letters/{letter}")
  @Produces(MediaType.TEXT_HTML)
  public HttpResponse<String> letter(@PathVariable String id, @PathVariable String letter) {
    return HttpResponse.ok(LetterPress.page(pages.letter(desk.get(id), letter)));
  }

  /** How many open cases stand in each state and show each light. */
  @Allowed(Staff.DESK)
  @Get("/board")
  public String board(SignedIn who) {
    return pages.board(who.area()).text();
  }
}
