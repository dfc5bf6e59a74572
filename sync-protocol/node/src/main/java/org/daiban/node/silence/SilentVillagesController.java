package org.daiban.node.silence;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.NodeIdentity;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code GET /api/desk/silent-villages}: who has not been heard for some working days. */
@Controller("/api/desk/silent-villages")
@Produces(MediaType.APPLICATION_JSON)
public final class SilentVillagesController {
  private final SilentVillages silent;
  private final NodeIdentity node;

  SilentVillagesController(SilentVillages silent, NodeIdentity node) {
    this.silent = silent;
    this.node = node;
  }

  /** Those of the person's region. */
  @Get
  @Allowed(Staff.KEEPERS)
  public String silent(SignedIn who) {
    List<Object> lines = new ArrayList<>();
    for (SilentVillages.Silent village : silent.within(who.area())) {
      lines.add(line(village).asMap());
    }
    return new JsonLine()
        .put("workingDays", SilentVillages.WORKING_DAYS)
        .put("villages", lines)
        .text();
  }

  private JsonLine line(SilentVillages.Silent village) {
    return new JsonLine()
        .put("region", village.region())
        .put("regionName", node.regionName(village.region()))
        .put("lastSeen", village.seenAtMs() == 0 ? null : instant(village.seenAtMs()))
        .put("workingDays", village.workingDays())
        .put("unsent", village.unsent());
  }

  private static String instant(long ms) {
    return Instant.ofEpochMilli(ms).toString();
  }
}
