package org.daiban.device.visits;

/**
 * One home visit or appointment.
 *
 * @param person the agent who promised it, by the id from the county's list
 * @param day ISO, by which it is shown under today
 * @param time as agreed on, {@code HH:mm}; empty for a day without a time
 * @param item the item's code, empty while nobody knows what it is about
 * @param note what to bring, whom to ask, where the house stands
 */
public record Visit(
    String id,
    String person,
    VisitPlace place,
    String day,
    String time,
    String name,
    String phone,
    String address,
    String item,
    String note,
    VisitState state) {
  /** The same as it became. */
  public Visit become(VisitState now) {
    return new Visit(id, person, place, day, time, name, phone, address, item, note, now);
  }
}
