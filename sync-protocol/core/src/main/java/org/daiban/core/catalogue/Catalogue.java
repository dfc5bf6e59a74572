package org.daiban.core.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * All service items of one county in one version. A case keeps the version it was captured with
 * (O3).
 *
 * @param version names this content, such as {@code sample-2026.1}
 * @param effectiveFrom ISO date
 * @param effectiveTo ISO date of the last day, empty when open
 * @param county region code of 12 digits
 */
public record Catalogue(
    String version,
    String effectiveFrom,
    Optional<String> effectiveTo,
    String county,
    List<ServiceItem> items) {
  public Catalogue {
    items = Collections.unmodifiableList(new ArrayList<>(items));
  }

  /** The item of that code of 12 digits. */
  public Optional<ServiceItem> find(String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst();
  }
}
