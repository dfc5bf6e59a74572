package org.daiban.node.people;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import org.daiban.core.cases.Role;

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

  @Post("/clerks")
  @Allowed({Role.TOWNSHIP_CLERK, Role.CENTRE_MANAGER})
  Map<String, String> clerks() {
    return Map.of();
  }

  @Get("/village")
  @Allowed
  Map<String, String> village(SignedIn who) {
    who.mustCover("340822100201", "");
    return Map.of();
  }

  @Get("/forgotten")
  Map<String, String> forgotten() {
    return Map.of();
  }
}
