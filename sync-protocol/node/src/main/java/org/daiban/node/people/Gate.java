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
import java.util.Map;
import java.util.Optional;
import org.daiban.node.http.Refusal;

/**
 * The one place where a route is checked against the person who asks. It refuses what another site
 * makes a browser send, lets {@link Open} routes through, and refuses every route that says neither
 * who may call it nor that anybody may. For {@link Allowed} ones it wants a session, and {@link
 * Jurisdiction} judges role and place together.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-100)
final class Gate {
  private static final String PERSON = "Daiban-Person";

  private final Sessions sessions;
  private final Jurisdiction jurisdiction;

  Gate(Sessions sessions, Jurisdiction jurisdiction) {
    this.sessions = sessions;
    this.jurisdiction = jurisdiction;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    Optional<RouteMatch<?>> route = RouteAttributes.getRouteMatch(request);
    if (route.isEmpty()) {
      return; // no such route: the answer is 404 whoever asks
    }
    refuseOtherSites(request);
    if (!route.get().getAnnotationMetadata().hasAnnotation(Open.class)) {
      letIn(request, route.get());
    }
  }

  private void letIn(HttpRequest<?> request, RouteMatch<?> route) {
    requireGuarded(route.getAnnotationMetadata());
    Person person =
        SessionCookie.token(request)
            .flatMap(sessions::find)
            .filter(found -> isSpokenFor(request, found))
            .orElseThrow(Refusal::notSignedIn);
    require(person, route.getAnnotationMetadata(), route.getVariableValues());
    request.setAttribute(SignedIn.ATTRIBUTE, new SignedIn(person));
  }

  /**
   * Tabs of a browser share the cookie: when somebody else signs in beside it, an open page still
   * speaks for the one who opened it and says so in a header. Addresses and machines say nothing.
   */
  private static boolean isSpokenFor(HttpRequest<?> request, Person person) {
    String named = request.getHeaders().get(PERSON);
    return named == null || named.equals(person.id());
  }

  private static void requireGuarded(AnnotationMetadata route) {
    if (!route.hasAnnotation(Allowed.class)) {
      throw Refusal.forbidden("route-not-guarded", "这个功能没有写明谁可以使用，因此一律拒绝。", "请报告开发者。");
    }
  }

  /** Refuses unless the person may call the route with these variables in its address. */
  void require(Person person, AnnotationMetadata route, Map<String, Object> variables) {
    Staff staff = route.enumValue(Allowed.class, Staff.class).orElse(Staff.EVERYBODY);
    Reach reach = route.enumValue(Allowed.class, "within", Reach.class).orElse(Reach.AREA);
    boolean atHome = route.booleanValue(Allowed.class, "atHome").orElse(false);
    Object named = variables.getOrDefault(reach.variable(), "");
    jurisdiction.require(person, staff, reach, atHome, named.toString());
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
