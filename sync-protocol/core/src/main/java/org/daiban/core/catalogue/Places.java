package org.daiban.core.catalogue;

import java.util.Optional;
import org.daiban.core.number.RegionCode;

/** Which regions there are: what a form check asks about a region that was chosen. */
public interface Places {
  /** Whether the list is complete there, so that a region it lacks does not exist. */
  boolean covers(RegionCode code);

  /** The region's own name, such as 查湾村. */
  Optional<String> findName(RegionCode code);
}
