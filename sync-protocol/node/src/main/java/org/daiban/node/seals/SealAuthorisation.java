package org.daiban.node.seals;

import java.time.LocalDate;
import java.util.List;

/**
 * That somebody may use a seal (授权书, W47).
 *
 * @param organ whose seal
 * @param items codes of the items whose letters it covers; empty for all
 * @param from first day
 * @param to last day
 * @param document the paper that gives it, by number or title
 * @param revokedAtMs when it was taken back; 0 if it was not
 */
record SealAuthorisation(
    String id,
    String organ,
    String person,
    String personName,
    List<String> items,
    LocalDate from,
    LocalDate to,
    String document,
    String givenByName,
    long givenAtMs,
    long revokedAtMs) {
  SealAuthorisation {
    items = List.copyOf(items);
  }

  /** Whether it lets its holder seal a letter about this item on this day. */
  boolean covers(String item, LocalDate day) {
    return revokedAtMs == 0
        && !day.isBefore(from)
        && !day.isAfter(to)
        && (items.isEmpty() || items.contains(item));
  }
}
