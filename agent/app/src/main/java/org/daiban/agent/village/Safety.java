package org.daiban.agent.village;

import java.util.Optional;
import java.util.function.Function;
import org.daiban.device.copy.SecondCopy;
import org.daiban.device.space.Reserve;

/**
 * What a device has beside its store for bad days.
 *
 * @param names a person's name by their id, for cases that are made again out of the log; empty
 *     when it is not known
 */
public record Safety(
    Optional<Reserve> reserve, Optional<SecondCopy> copy, Function<String, String> names) {
  /** Nothing, as in a simulation. */
  public static final Safety NONE = new Safety(Optional.empty(), Optional.empty(), id -> "");
}
