package org.daiban.node.people;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/** A village that is always the same. */
@Singleton
@Primary
@Requires(property = "guarded")
final class VillageNode implements NodeIdentity {
  @Override
  public View view() {
    return new View(
        "VILLAGE",
        "某村代办点",
        "340822100201",
        "某村",
        "340822100201-00",
        "某镇",
        null,
        "2026-03-02",
        "2026-03-02T01:00:00Z",
        List.of(2026),
        true);
  }

  @Override
  public String regionName(String region) {
    return "某村";
  }
}
