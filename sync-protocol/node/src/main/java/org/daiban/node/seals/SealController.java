package org.daiban.node.seals;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import org.daiban.core.wire.Json;
import org.daiban.node.http.JsonBody;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.NodeIdentity;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/desk/seals}: the seals of this node's organs. */
@Controller("/api/desk/seals")
@Produces(MediaType.APPLICATION_JSON)
final class SealController {
  private final SealDesk desk;
  private final NodeIdentity node;

  SealController(SealDesk desk, NodeIdentity node) {
    this.desk = desk;
    this.node = node;
  }

  /** Seals, authorisations and the log; a window sees its own department's. */
  @Allowed(Staff.DESK)
  @Get
  String list(SignedIn who) {
    return Json.text(desk.list(who.area(), node.view().region()));
  }

  /** Who keeps a seal, and whether only those named may use it: {@code {"keeper","named"}}. */
  @Allowed(value = Staff.KEEPERS, atHome = true)
  @Post("/{organ}")
  @Status(HttpStatus.NO_CONTENT)
  void keep(SignedIn who, @PathVariable String organ, @Body String body) {
    JsonBody.read(
        body,
        fields -> {
          desk.keep(who.person(), organ, fields);
          return organ;
        });
  }

  /** Gives the use of a seal: {@code {"login","items","from","to","document"}}. */
  @Allowed(value = Staff.KEEPERS, atHome = true)
  @Post("/{organ}/authorisations")
  @Status(HttpStatus.NO_CONTENT)
  void authorise(SignedIn who, @PathVariable String organ, @Body String body) {
    JsonBody.read(
        body,
        fields -> {
          desk.authorise(who.person(), organ, fields);
          return organ;
        });
  }

  /** Takes it back. */
  @Allowed(value = Staff.KEEPERS, atHome = true)
  @Post("/{organ}/authorisations/{authorisation}/revoke")
  @Status(HttpStatus.NO_CONTENT)
  void revoke(SignedIn who, @PathVariable String organ, @PathVariable String authorisation) {
    desk.revoke(who.person(), organ, authorisation);
  }

  /** W47 授权书 as a page that prints. */
  @Allowed(value = Staff.DESK, atHome = true)
  @Get("/{organ}/authorisations/{authorisation}")
  @Produces(MediaType.TEXT_HTML)
  String paper(SignedIn who, @PathVariable String organ, @PathVariable String authorisation) {
    return desk.paper(who.person(), organ, authorisation);
  }

  /** W47 用章登记 as a page that prints. */
  @Allowed(value = Staff.DESK, atHome = true)
  @Get("/{organ}/log")
  @Produces(MediaType.TEXT_HTML)
  String log(SignedIn who, @PathVariable String organ) {
    return desk.log(who.person(), organ);
  }
}
