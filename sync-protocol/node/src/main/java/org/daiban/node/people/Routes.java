package org.daiban.node.people;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.node.http.Refusal;

/**
 * All routes of a program and whom they let in, for the tests that walk them: no route is forgotten
 * and none opens wider than its table says.
 */
@Singleton
public final class Routes {
  private final Router router;
  private final Gate gate;

  Routes(Router router, Gate gate) {
    this.router = router;
    this.gate = gate;
  }

  /** The routes that people with an account may call, such as {@code GET /api/desk/cases/{id}}. */
  public List<String> allowed() {
    return names(routes().filter(route -> is(route, Allowed.class)));
  }

  /** The routes that anybody may call. */
  public List<String> open() {
    return names(routes().filter(route -> is(route, Open.class)));
  }

  /** The routes that say neither {@link Allowed} nor {@link Open} and so refuse all. */
  public List<String> unguarded() {
    return names(routes().filter(route -> !is(route, Allowed.class) && !is(route, Open.class)));
  }

  /** Whether the gate lets the person in on a route, with these variables in its address. */
  public boolean lets(Person person, String route, Map<String, Object> variables) {
    AnnotationMetadata guarded =
        routes()
            .filter(known -> name(known).equals(route))
            .findFirst()
            .orElseThrow()
            .getAnnotationMetadata();
    try {
      gate.require(person, guarded, variables);
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  /** Without those that follow the GET of the same address. */
  private Stream<UriRouteInfo<?, ?>> routes() {
    return router
        .uriRoutes()
        .filter(route -> route.getHttpMethod() != HttpMethod.HEAD || is(route, Open.class))
        .map(route -> (UriRouteInfo<?, ?>) route);
  }

  private static boolean is(UriRouteInfo<?, ?> route, Class<? extends Annotation> guard) {
    return route.getAnnotationMetadata().hasAnnotation(guard);
  }

  private static List<String> names(Stream<UriRouteInfo<?, ?>> routes) {
    return routes.map(Routes::name).distinct().sorted().collect(Collectors.toList());
  }

  private static String name(UriRouteInfo<?, ?> route) {
    return route.getHttpMethodName() + " " + route.getUriMatchTemplate();
  }
}
