package org.daiban.core.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a county's items holds after one edition after another has taken effect. A text ends only
 * a stop that was there when it was published: one that was to come already when its item was
 * suspended or withdrawn waits behind that stop.
 */
final class Holding {
  private final Map<String, ServiceItem> items = new LinkedHashMap<>();
  private final Map<String, ItemStop> stops = new LinkedHashMap<>();
  private final Map<String, Integer> stoppedBy = new HashMap<>();
  private final Map<String, ServiceItem> waiting = new HashMap<>();

  /** Lets an edition take effect; to be called in the order of their days. */
  void add(Catalogue edition) {
    edition.items().forEach(item -> bring(item, edition.edition()));
    edition.stops().forEach(stop -> stop(stop, edition));
  }

  private void bring(ServiceItem item, int edition) {
    Integer by = stoppedBy.get(item.code());
    if (by != null && by > edition) {
      waiting.put(item.code(), item);
    } else {
      lift(item.code());
      items.put(item.code(), item);
    }
  }

  private void stop(ItemStop stop, Catalogue edition) {
    ItemStop before = stops.get(stop.code());
    boolean withdrawn = before != null && before.kind() == ItemStop.Kind.WITHDRAWN;
    switch (stop.kind()) {
      case WITHDRAWN -> end(stop, edition);
      case SUSPENDED -> {
        if (!withdrawn) { // for a while is less than for good
          end(stop, edition);
        }
      }
      case RESUMED -> {
        if (before != null && !withdrawn) {
          lift(stop.code());
        }
      }
    }
  }

  private void end(ItemStop stop, Catalogue edition) {
    ServiceItem item = items.remove(stop.code());
    if (item != null) {
      waiting.put(stop.code(), item);
    }
    ServiceItem stopped = waiting.get(stop.code());
    String name = stopped == null ? "" : stopped.name();
    stops.put(stop.code(), stop.of(name, edition.effectiveFrom()));
    stoppedBy.put(stop.code(), edition.edition());
  }

  private void lift(String code) {
    stops.remove(code);
    stoppedBy.remove(code);
    ServiceItem item = waiting.remove(code);
    if (item != null) {
      items.put(code, item);
    }
  }

  /** All of it, under the name of the edition that took effect last. */
  Catalogue whole(Catalogue newest) {
    List<ServiceItem> held = new ArrayList<>(items.values());
    return new Catalogue(
        newest.version(),
        newest.effectiveFrom(),
        newest.effectiveTo(),
        newest.county(),
        held,
        newest.edition(),
        new ArrayList<>(stops.values()));
  }
}
