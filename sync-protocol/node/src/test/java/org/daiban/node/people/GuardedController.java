package org.daiban.node.people;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.Map;

/** One route of each kind for the gate to look at. */
@Controller("/api/guarded")
@Requires(property = "guarded")
final class GuardedController {
  @Get("/open")
  @Open
  Map<String, String> open() {
    return Map.of();
  }

  @Get("/anybody")
  @Allowed
  Map<String, String> anybody(SignedIn who) {
    return Map.of("id", who.person().id());
  }

  @Get("/own")
  @Allowed(within = Reach.OWN)
  Map<String, String> own() {
    return Map.of();
  }

  @Post("/clerks")
  @Allowed(Staff.KEEPERS)
  Map<String, String> clerks() {
    return Map.of();
  }

  @Get("/cases/{id}")
  @Allowed(within = Reach.CASE)
  Map<String, String> village(String id) {
    return Map.of("id", id);
  }

  @Get("/forgotten")
  Map<String, String> forgotten() {
    return Map.of();
  }
}
