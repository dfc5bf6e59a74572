package org.daiban.device.visits;

/** What became of a visit. */
public enum VisitState {
  OPEN,
  DONE,
  DROPPED
}
