package org.daiban.agent.township;

/**
 * Somebody is away from their post, and somebody else stands in for them.
 *
 * @param person who is away, by id
 * @param deputy the B post, by id
 * @param from the first day, ISO
 * @param until the last day, ISO
 */
record Away(String id, String person, String deputy, String from, String until, String note) {
  /** Whether it holds on a day. */
  boolean holdsOn(String day) {
    return from.compareTo(day) <= 0 && day.compareTo(until) <= 0;
  }
}
