package org.daiban.node.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import org.daiban.node.http.JsonBody;

/** {@code POST /api/session/password}: changing one's own password. */
@Controller("/api/session/password")
final class PasswordController {
  private final PasswordDesk desk;

  PasswordController(PasswordDesk desk) {
    this.desk = desk;
  }

  private record Asked(String before, String after) {
    /** Says nothing: a password must not reach a log. */
    @Override
    public String toString() {
      return "Asked";
    }
  }

  /** Takes the old and the new password. */
  @Post
  @Allowed(within = Reach.OWN)
  @Status(HttpStatus.NO_CONTENT)
  void change(SignedIn who, HttpRequest<?> request, @Body String body) {
    Asked asked =
        JsonBody.read(
            body, fields -> new Asked(fields.textOr("before", ""), fields.textOr("after", "")));
    String token = SessionCookie.token(request).orElse("");
    desk.change(who.person(), token, asked.before(), asked.after());
  }
}
