package org.daiban.node.people;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.stream.Collectors;

/** All routes of a program, for the test that no route was forgotten. */
public final class Routes {
  private Routes() {}

  /** The routes that say neither {@link Allowed} nor {@link Open}, such as {@code GET /api/x}. */
  public static List<String> unguarded(Router router) {
    return router
        .uriRoutes()
        .filter(route -> route.getHttpMethod() != HttpMethod.HEAD) // they follow their GET
        .filter(route -> !isGuarded(route.getAnnotationMetadata()))
        .map(Routes::name)
        .distinct()
        .collect(Collectors.toList());
  }

  private static boolean isGuarded(AnnotationMetadata route) {
    return route.hasAnnotation(Allowed.class) || route.hasAnnotation(Open.class);
  }

  private static String name(UriRouteInfo<?, ?> route) {
    return route.getHttpMethodName() + " " + route.getUriMatchTemplate();
  }
}
