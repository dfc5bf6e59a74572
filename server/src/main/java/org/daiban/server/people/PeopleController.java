package org.daiban.server.people;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.cases.Role;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;
import org.daiban.node.http.JsonBody;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Person;
import org.daiban.node.people.Reach;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/people}: the centre's manager makes accounts and closes them. */
@Controller("/api/people")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleController {
  private static final int CHARS_MAX = 16 * 1024;

  private final PeopleDesk desk;

  PeopleController(PeopleDesk desk) {
    this.desk = desk;
  }

  /** Everybody, by login. */
  @Get
  @Allowed(Staff.MANAGER)
  public String all(SignedIn who) {
    List<Object> lines = new ArrayList<>();
    for (Person person : desk.all(who.area().region())) {
      lines.add(
          new JsonLine()
              .put("id", person.id())
              .put("login", person.login())
              .put("name", person.name())
              .put("role", person.role().name())
              .put("region", person.region())
              .put("department", person.department())
              .put("active", person.active())
              .asMap());
    }
    return Json.text(lines);
  }

  /** Adds a person and answers the first password, once. */
  @Post
  @Allowed(value = Staff.MANAGER, atHome = true)
  public String add(@Body String body) {
    try {
      Fields fields = Json.object(body, CHARS_MAX);
      PeopleDesk.NewPerson person =
          desk.add(
              fields.text("login"),
              fields.text("name"),
              role(fields),
              fields.text("region"),
              fields.textOr("department", ""));
      return json(person);
    } catch (WireException e) {
      throw Refusal.badRequest("person-unreadable", "账号信息不完整或格式不对。", "请刷新页面后再填一次。", e.field());
    }
  }

  /** Shuts a person out, or lets them in again. */
  @Post("/{id}/active")
  @Allowed(value = Staff.MANAGER, within = Reach.PERSON, atHome = true)
  @Status(HttpStatus.NO_CONTENT)
  public void setActive(SignedIn who, @PathVariable String id, @Body String body) {
    boolean active = JsonBody.read(body, fields -> fields.flag("active"));
    desk.setActive(who.person(), id, active);
  }

  /** Answers a fresh password for a person who forgot theirs, once. */
  @Post("/{id}/password")
  @Allowed(value = Staff.MANAGER, within = Reach.PERSON, atHome = true)
  public String resetPassword(SignedIn who, @PathVariable String id) {
    return json(desk.resetPassword(who.person(), id));
  }

  private static String json(PeopleDesk.NewPerson person) {
    return new JsonLine()
        .put("id", person.id())
        .put("login", person.login())
        .put("password", person.password())
        .text();
  }

  private static Role role(Fields fields) {
    for (Role role : Role.values()) {
      if (role.name().equals(fields.text("role"))) {
        return role;
      }
    }
    throw fields.wrong("role", "a role");
  }
}
