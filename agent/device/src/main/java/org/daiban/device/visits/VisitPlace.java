package org.daiban.device.visits;

/** Where the agent and the villager meet. */
public enum VisitPlace {
  /** At the villager's home 上门. */
  HOME,
  /** In the village's room, at a time agreed on 预约. */
  ROOM
}
