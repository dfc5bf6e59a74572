package org.daiban.core.cases;

/** The warning light of a clock, from the calmest to the worst. */
public enum Light {
  /** The clock has stopped for good. */
  GREY,
  /** Time does not count now. */
  BLUE,
  /** Running. */
  GREEN,
  /** Nearly due. */
  YELLOW,
  /** Past the promise or a step's limit. */
  RED,
  /** Past the statutory limit. */
  DEEP_RED
}
