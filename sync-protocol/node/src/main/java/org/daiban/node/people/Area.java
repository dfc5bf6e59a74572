package org.daiban.node.people;

import java.util.Optional;
import org.daiban.core.number.RegionCode;

/**
 * What a person is in charge of: a region with all below it, and there one department's cases or,
 * where none is named, those of all departments. {@link Jurisdiction} says whose area is which; a
 * list is limited by it as a single case is.
 */
public record Area(RegionCode region, Optional<String> department) {

  /** Whether cases of this region (12 digits) and department belong to the area. */
  public boolean covers(String region, String department) {
    return RegionCode.isWellFormed(region)
        && this.region.contains(new RegionCode(region))
        && this.department.filter(own -> !own.equals(department)).isEmpty();
  }

  /** The digits by which every region of the area begins. */
  public String regionPrefix() {
    return region.code().substring(0, region.level().digits());
  }
}
