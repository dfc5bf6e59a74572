package org.daiban.node.reference;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.catalogue.Regions;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;

/** {@code /api/regions}: the county, its townships and their villages. */
@Controller("/api/regions")
@Produces(MediaType.APPLICATION_JSON)
final class RegionController {
  private final Reference reference;

  RegionController(Reference reference) {
    this.reference = reference;
  }

  /** The tree of regions. */
  @Allowed(within = Reach.SHARED)
  @Get
  String regions() {
    Regions regions =
        reference
            .regions()
            .orElseThrow(
                () -> Refusal.conflict("regions-missing", "本机还没有区划名录。", "请联网，等名录同步到本机后再办理。"));
    List<Object> townships = new ArrayList<>();
    for (Regions.Region township : regions.townships()) {
      List<Object> villages = new ArrayList<>();
      regions.villages(township.code()).forEach(village -> villages.add(line(village).asMap()));
      townships.add(line(township).put("villages", villages).asMap());
    }
    return new JsonLine()
        .put("county", line(regions.county()).asMap())
        .put("townships", townships)
        .text();
  }

  private static JsonLine line(Regions.Region region) {
    return new JsonLine().put("code", region.code().code()).put("name", region.name());
  }
}
