package org.daiban.node.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;

/** Signing in and out. */
@Controller("/api/session")
final class SessionController {
  /** What the sign-in form sends. */
  @Serdeable
  record Credentials(@Nullable String login, @Nullable String password) {
    /** Says nothing: a password must not reach a log. */
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  /** The person as screens show them. */
  @Serdeable
  record PersonView(
      String id, String name, String role, String region, String regionName, String department) {}

  /** Who is signed in, and where. */
  @Serdeable
  record SessionView(PersonView person, NodeIdentity.View node) {}

  /** Tries are counted by what was typed, so what was typed has a limit. */
  private static final int LOGIN_LENGTH_MAX = 64;

  private final Sessions sessions;
  private final NodeIdentity node;

  SessionController(Sessions sessions, NodeIdentity node) {
    this.sessions = sessions;
    this.node = node;
  }

  @Post
  @Open
  HttpResponse<SessionView> open(HttpRequest<?> request, @Body Credentials credentials) {
    check(credentials);
    SessionCookie.token(request).ifPresent(sessions::close);
    Sessions.Opened opened = sessions.open(credentials.login(), credentials.password());
    MutableHttpResponse<SessionView> answer = HttpResponse.ok(view(opened.person()));
    SessionCookie.set(request, answer, opened.token());
    return answer;
  }

  @Get
  @Allowed(within = Reach.OWN)
  SessionView current(SignedIn who) {
    return view(who.person());
  }

  @Delete
  @Open
  HttpResponse<Void> close(HttpRequest<?> request) {
    SessionCookie.token(request).ifPresent(sessions::close);
    MutableHttpResponse<Void> answer = HttpResponse.noContent();
    SessionCookie.clear(request, answer);
    return answer;
  }

  private static void check(Credentials credentials) {
    List<Problem.Field> missing = new ArrayList<>();
    if (credentials.login() == null || credentials.login().isBlank()) {
      missing.add(new Problem.Field("login", "请填写用户名。"));
    } else if (credentials.login().length() > LOGIN_LENGTH_MAX) {
      missing.add(new Problem.Field("login", "用户名没有这么长，请核对。"));
    }
    if (credentials.password() == null || credentials.password().isEmpty()) {
      missing.add(new Problem.Field("password", "请填写密码。"));
    }
    if (!missing.isEmpty()) {
      throw Refusal.invalid(missing);
    }
  }

  private SessionView view(Person person) {
    PersonView shown =
        new PersonView(
            person.id(),
            person.name(),
            person.role().name(),
            person.region(),
            node.regionName(person.region()),
            person.department());
    return new SessionView(shown, node.view());
  }
}
