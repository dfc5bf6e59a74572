package org.daiban.node.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.number.RegionCode;

/**
 * What a person is in charge of: a region with all below it, and there one department's cases or,
 * where none is named, those of all departments. {@link Jurisdiction} says whose area is which; a
 * list is limited by it as a single case is.
 */
public record Area(RegionCode region, Optional<String> department, Villages villages) {
  /** The area as the codes of its villages tell it. */
  public Area(RegionCode region, Optional<String> department) {
    this(region, department, Villages.AS_CODED);
  }

  /**
   * Whether cases of this region (12 digits) and department belong to the area. What a township has
   * had from a village it may go on to read when the village has moved on.
   */
  public boolean covers(String region, String department) {
    return RegionCode.isWellFormed(region)
        && (this.region.contains(new RegionCode(region)) || villages.known().contains(region))
        && this.department.filter(own -> !own.equals(department)).isEmpty();
  }

  /** The beginnings of the regions that belong here now, those of {@link #hasLost} excepted. */
  public List<String> prefixes() {
    List<String> prefixes = new ArrayList<>();
    prefixes.add(regionPrefix());
    prefixes.addAll(villages.come());
    return prefixes;
  }

  /** Whether a region of these digits belongs to another township now. */
  public boolean hasLost(String region) {
    return villages.left().contains(region);
  }

  /** The digits by which the code of every region of the area begins. */
  public String regionPrefix() {
    return region.code().substring(0, region.level().digits());
  }
}
