package org.daiban.core.engine;

/** Where chance comes from; handed in, so that a seed replays a run. */
public interface Chance {
  /** A number from 0 to 1, 1 left out. */
  double fraction();
}
