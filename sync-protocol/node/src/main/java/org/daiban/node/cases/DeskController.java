package org.daiban.node.cases;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Role;
import org.daiban.core.wire.Json;
import org.daiban.node.letters.LetterPress;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Person;
import org.daiban.node.people.SignedIn;

/** {@code /api/desk}: queue, case page and acts of township clerks and county windows. */
@Controller("/api/desk")
@Produces(MediaType.APPLICATION_JSON)
public final class DeskController {
  private final CaseDesk desk;
  private final DeskPages pages;

  DeskController(CaseDesk desk, DeskPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /** The cases of the clerk's jurisdiction: {@code view=todo} the open ones, {@code all} all. */
  @Allowed({
    Role.TOWNSHIP_CLERK,
    Role.TOWNSHIP_REVIEWER,
    Role.WINDOW_CLERK,
    Role.FIRST_REPRESENTATIVE,
    Role.CENTRE_MANAGER
  })
  @Get("/queue{?view,q}")
  public String queue(
      SignedIn who,
      @QueryValue(defaultValue = "todo") String view,
      @QueryValue(defaultValue = "") String q) {
    Person clerk = who.person();
    return Json.text(pages.rows(desk.list(clerk, view.equals("todo"), q)));
  }

  /** One case with its application, item and the moves that are open to the clerk. */
  @Allowed({
    Role.TOWNSHIP_CLERK,
    Role.TOWNSHIP_REVIEWER,
    Role.WINDOW_CLERK,
    Role.FIRST_REPRESENTATIVE,
    Role.CENTRE_MANAGER
  })
  @Get("/cases/{id}")
  public String page(SignedIn who, @PathVariable String id) {
    Person clerk = who.person();
    return pages.page(clerk, desk.get(clerk, id)).text();
  }

  /** Makes a move; 409 with the rule when it is not allowed. */
  @Allowed({
    Role.TOWNSHIP_CLERK,
    Role.TOWNSHIP_REVIEWER,
    Role.WINDOW_CLERK,
    Role.FIRST_REPRESENTATIVE
  })
  @Post("/cases/{id}/acts")
  public String act(SignedIn who, @PathVariable String id, @Body String body) {
    Person clerk = who.person();
    return pages.page(clerk, desk.act(clerk, id, ActOrder.parse(body))).text();
  }

  /** A letter of a case as a page that prints. */
  @Allowed({
    Role.TOWNSHIP_CLERK,
    Role.TOWNSHIP_REVIEWER,
    Role.WINDOW_CLERK,
    Role.FIRST_REPRESENTATIVE,
    Role.CENTRE_MANAGER
  })
  @Get("/cases/{id}/letters/{letter}")
  @Produces(MediaType.TEXT_HTML)
  public HttpResponse<String> letter(
      SignedIn who, @PathVariable String id, @PathVariable String letter) {
    CaseFile file = desk.get(who.person(), id);
    return HttpResponse.ok(LetterPress.page(pages.letter(file, letter)));
  }

  /** How many cases stand in each state. */
  @Allowed({
    Role.TOWNSHIP_CLERK,
    Role.TOWNSHIP_REVIEWER,
    Role.WINDOW_CLERK,
    Role.FIRST_REPRESENTATIVE,
    Role.CENTRE_MANAGER
  })
  @Get("/board")
  public String board(SignedIn who) {
    return pages.board(who.person()).text();
  }
}
