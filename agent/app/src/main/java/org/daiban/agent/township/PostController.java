package org.daiban.agent.township;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.http.JsonBody;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Person;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/desk/posts}: who is away, and who stands in. */
@Controller("/api/desk/posts")
@Produces(MediaType.APPLICATION_JSON)
final class PostController {
  private final PostDesk desk;

  PostController(PostDesk desk) {
    this.desk = desk;
  }

  /** The people of one's office. */
  @Allowed(value = Staff.HANDLERS, atHome = true)
  @Get
  String posts(SignedIn who) {
    return text(desk.posts(who.person()));
  }

  /** Somebody is away for some days. */
  @Allowed(value = Staff.HANDLERS, atHome = true)
  @Post
  String leave(SignedIn who, @Body String body) {
    return text(desk.leave(who.person(), JsonBody.read(body, PostDesk.Asked::from)));
  }

  /** They are back. */
  @Allowed(value = Staff.HANDLERS, atHome = true)
  @Delete("/{away}")
  String back(SignedIn who, @PathVariable String away) {
    return text(desk.back(who.person(), away));
  }

  private static String text(PostDesk.Posts posts) {
    List<Object> people = new ArrayList<>();
    for (Person person : posts.people()) {
      people.add(
          new JsonLine()
              .put("id", person.id())
              .put("name", person.name())
              .put("role", person.role().name())
              .asMap());
    }
    List<Object> away = new ArrayList<>();
    posts.away().forEach(each -> away.add(line(each, posts.today()).asMap()));
    return new JsonLine().put("people", people).put("away", away).text();
  }

  private static JsonLine line(Away away, String today) {
    return new JsonLine()
        .put("id", away.id())
        .put("person", away.person())
        .put("deputy", away.deputy())
        .put("from", away.from())
        .put("until", away.until())
        .put("note", away.note())
        .put("now", away.holdsOn(today));
  }
}
