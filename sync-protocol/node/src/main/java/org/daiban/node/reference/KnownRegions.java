package org.daiban.node.reference;

import java.util.Optional;
import org.daiban.core.catalogue.Places;
import org.daiban.core.number.RegionCode;

/** The regions as this machine knows them now; before they have arrived it judges none. */
public record KnownRegions(Reference reference) implements Places {
  @Override
  public boolean covers(RegionCode code) {
    return reference.regions().filter(regions -> regions.covers(code)).isPresent();
  }

  @Override
  public Optional<String> findName(RegionCode code) {
    return reference.regions().flatMap(regions -> regions.findName(code));
  }
}
