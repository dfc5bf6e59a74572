package org.daiban.core.courier;

import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Certificate;

/** Knows which machines belong to this county. */
@FunctionalInterface
public interface Senders {
  /**
   * The certificate of a machine whose parcels are taken here; empty when its chain does not hold,
   * when another key is known under that name, or when it is not the place for it.
   *
   * @param certificates what the parcel brings along, as signed texts
   */
  Optional<Certificate> find(String subject, List<String> certificates);
}
