package org.daiban.core.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything a county has published, and what of it holds on a day. Of two texts of an item the one
 * that takes effect later counts from its day on; of two that take effect on one day the one
 * published later. Nothing published is ever forgotten: a case's item is found by the version that
 * brought it. The first catalogue holds from the first day on, whatever day it names, since before
 * it nothing could be applied for.
 */
public final class Editions {
  private final List<Catalogue> inOrder;

  private Editions(List<Catalogue> inOrder) {
    this.inOrder = inOrder;
  }

  /** What was published, in the order in which it came. */
  public static Editions of(List<Catalogue> published) {
    List<Catalogue> inOrder = new ArrayList<>(published);
    inOrder.sort(
        Comparator.comparing(Editions::from).thenComparing(Catalogue::edition)); // keeps the order
    return new Editions(inOrder);
  }

  private static String from(Catalogue catalogue) {
    return catalogue.edition() == 0 ? "" : catalogue.effectiveFrom();
  }

  /** Everything, by the day from which it holds. */
  public List<Catalogue> all() {
    return new ArrayList<>(inOrder);
  }

  /** The number of the edition published last. */
  public int last() {
    return inOrder.stream().mapToInt(Catalogue::edition).max().orElse(0);
  }

  /**
   * An item by the version that brought it; of a version that did not bring it, the text that held
   * when that version began.
   */
  public Optional<ServiceItem> find(String version, String code) {
    Optional<ServiceItem> before = Optional.empty();
    for (Catalogue catalogue : inOrder) {
      Optional<ServiceItem> here = catalogue.find(code);
      before = here.isPresent() ? here : before;
      if (catalogue.version().equals(version)) {
        return before;
      }
    }
    return Optional.empty();
  }

  /** What can be applied for on a day, and what cannot any more; empty before anything came. */
  public Optional<Catalogue> inForce(LocalDate day) {
    Holding holding = new Holding();
    Catalogue last = null;
    for (Catalogue catalogue : inOrder) {
      if (from(catalogue).compareTo(day.toString()) <= 0) {
        last = catalogue;
        holding.add(catalogue);
      }
    }
    return Optional.ofNullable(last).map(holding::whole);
  }

  /** The last text of an item that was published, whether it holds already, is to come or ended. */
  public Optional<ServiceItem> newest(String code) {
    Optional<ServiceItem> newest = Optional.empty();
    for (Catalogue catalogue : inOrder) {
      Optional<ServiceItem> here = catalogue.find(code);
      newest = here.isPresent() ? here : newest;
    }
    return newest;
  }

  /** The day from which the last text of an item holds; empty when it is of the first catalogue. */
  public Optional<LocalDate> newestFrom(String code) {
    Optional<LocalDate> newest = Optional.empty();
    for (Catalogue catalogue : inOrder) {
      if (catalogue.edition() > 0 && catalogue.find(code).isPresent()) {
        newest = Optional.of(LocalDate.parse(catalogue.effectiveFrom()));
      }
    }
    return newest;
  }
}
