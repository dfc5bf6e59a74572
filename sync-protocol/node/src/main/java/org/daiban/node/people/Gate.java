package org.daiban.node.people;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.daiban.core.cases.Role;
import org.daiban.node.http.Refusal;

/**
 * The one place where a route is checked against the person who asks. It refuses what another site
 * makes a browser send, lets {@link Open} routes through, wants a session and a fitting role for
 * {@link Allowed} ones, and refuses every route that says neither.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-100)
final class Gate {
  private final Sessions sessions;

  Gate(Sessions sessions) {
    this.sessions = sessions;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    Optional<AnnotationMetadata> route =
        RouteAttributes.getRouteMatch(request).map(RouteMatch::getAnnotationMetadata);
    if (route.isEmpty()) {
      return; // no such route: the answer is 404 whoever asks
    }
    refuseOtherSites(request);
    if (!route.get().hasAnnotation(Open.class)) {
      letIn(request, route.get());
    }
  }

  private void letIn(HttpRequest<?> request, AnnotationMetadata route) {
    if (!route.hasAnnotation(Allowed.class)) {
      throw Refusal.forbidden("route-not-guarded", "这个功能没有写明谁可以使用，因此一律拒绝。", "请报告开发者。");
    }
    Person person =
        SessionCookie.token(request).flatMap(sessions::find).orElseThrow(Refusal::notSignedIn);
    Role[] roles = route.enumValues(Allowed.class, Role.class);
    if (!Jurisdiction.has(person, roles)) {
      throw Refusal.forbidden(
          "role-not-allowed", "“" + person.role().title() + "”不能办理此操作。", "请由有权的人员登录办理。");
    }
    request.setAttribute(SignedIn.ATTRIBUTE, new SignedIn(person));
  }

  /** Browsers tell where a request comes from; machines send neither header. */
  private static void refuseOtherSites(HttpRequest<?> request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    boolean sameSite = site == null || site.equals("same-origin") || site.equals("none");
    if ((!sameSite && !isSafe(request)) || !isFromHere(request)) {
      throw Refusal.forbidden("cross-site", "这个请求来自别的网站。", "请直接打开本系统的网页操作。");
    }
  }

  private static boolean isSafe(HttpRequest<?> request) {
    return switch (request.getMethod()) {
      case GET, HEAD, OPTIONS -> true;
      default -> false;
    };
  }

  private static boolean isFromHere(HttpRequest<?> request) {
    String origin = request.getHeaders().get("Origin");
    if (origin == null) {
      return true;
    }
    try {
      String authority = new URI(origin).getAuthority();
      return authority != null && authority.equalsIgnoreCase(request.getHeaders().get("Host"));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
