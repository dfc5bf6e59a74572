package org.daiban.node.rolls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.catalogue.Regions;
import org.daiban.core.number.RegionCode;

/** Finds a village as people write it: by its code, its name, or the name with its township's. */
final class Villages {
  private final Regions regions;

  Villages(Regions regions) {
    this.regions = regions;
  }

  /** Its code; empty when there is none of this name, or more than one. */
  Optional<RegionCode> find(String written) {
    if (RegionCode.isWellFormed(written)) {
      return Optional.of(new RegionCode(written))
          .filter(code -> code.level() == RegionCode.Level.VILLAGE)
          .filter(code -> regions.find(code).isPresent());
    }
    List<RegionCode> found = new ArrayList<>();
    for (Regions.Region township : regions.townships()) {
      for (Regions.Region village : regions.villages(township.code())) {
        boolean named =
            village.name().equals(written)
                || (township.name() + village.name()).equals(written)
                || regions.fullName(village.code()).equals(written);
        if (named) {
          found.add(village.code());
        }
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
