package org.daiban.core.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Service items of one county as they were published together: all of them, or as a later edition
 * only those that changed. What holds on a day is put together by {@link Editions}. A case keeps
 * the version that brought its item (O3).
 *
 * @param version names this content, such as {@code sample-2026.1}
 * @param effectiveFrom ISO date
 * @param effectiveTo ISO date of the last day, empty when open
 * @param county region code of 12 digits
 * @param edition counts what the county published after its first catalogue, which has 0
 * @param stops items that are suspended, withdrawn or taken up again by this edition
 */
public record Catalogue(
    String version,
    String effectiveFrom,
    Optional<String> effectiveTo,
    String county,
    List<ServiceItem> items,
    int edition,
    List<ItemStop> stops) {
  public Catalogue {
    items = Collections.unmodifiableList(new ArrayList<>(items));
    stops = Collections.unmodifiableList(new ArrayList<>(stops));
  }

  /** A county's first catalogue. */
  public Catalogue(
      String version,
      String effectiveFrom,
      Optional<String> effectiveTo,
      String county,
      List<ServiceItem> items) {
    this(version, effectiveFrom, effectiveTo, county, items, 0, Collections.emptyList());
  }

  /** The item of that code of 12 digits. */
  public Optional<ServiceItem> find(String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst();
  }

  /** Why an item that once was here cannot be applied for now. */
  public Optional<ItemStop> findStop(String code) {
    return stops.stream().filter(stop -> stop.code().equals(code)).findFirst();
  }
}
