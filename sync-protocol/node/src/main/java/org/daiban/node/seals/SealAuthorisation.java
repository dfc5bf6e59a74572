package org.daiban.node.seals;

import java.time.LocalDate;
import java.util.List;

/**
 * That somebody may use a seal, or decide in its organ's name, or that the node may put it on what
 * the law does by itself (授权书, W47).
 *
 * @param purpose what it is for
 * @param organ whose seal
 * @param items codes of the items whose letters it covers; empty for all
 * @param from first day
 * @param to last day
 * @param document the paper that gives it, by number or title
 * @param revokedAtMs when it was taken back; 0 if it was not
 */
record SealAuthorisation(
    String id,
    Purpose purpose,
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

  /** What an authorisation is for. */
  enum Purpose {
    /** To put the seal on letters. */
    SEAL,
    /** To decide (首席代表授权). */
    DECIDE,
    /** That the node puts the seal on letters which nobody decides on (系统自动用章). */
    SYSTEM
  }

  /** Whether it holds for this item on this day. */
  boolean covers(String item, LocalDate day) {
    return revokedAtMs == 0
        && !day.isBefore(from)
        && !day.isAfter(to)
        && (items.isEmpty() || items.contains(item));
  }
}
