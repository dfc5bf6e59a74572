package org.daiban.node.cases;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/**
 * {@code /api/desk/parts}: what a department is asked by others who lead a case, and its answer.
 */
@Controller("/api/desk/parts")
@Produces(MediaType.APPLICATION_JSON)
public final class PartController {
  private final PartDesk desk;
  private final JointView view;
  private final CaseViews views;
  private final DeskPages pages;

  PartController(PartDesk desk, JointView view, CaseViews views, DeskPages pages) {
    this.desk = desk;
    this.view = view;
    this.views = views;
    this.pages = pages;
  }

  /** The cases that await the word of the department for which the person works. */
  @Allowed(Staff.DESK)
  @Get
  public String awaiting(SignedIn who) {
    return new JsonLine().put("rows", view.rows(who.person().department(), views)).text();
  }

  /** Signs the department's answer; 409 with the rule when it is not allowed. */
  @Allowed(value = Staff.HANDLERS, within = Reach.PART, atHome = true)
  @Post("/{id}")
  public String answer(SignedIn who, @PathVariable String id, @Body String body) {
    return pages.page(who.person(), desk.answer(who.person(), id, PartOrder.parse(body))).text();
  }
}
