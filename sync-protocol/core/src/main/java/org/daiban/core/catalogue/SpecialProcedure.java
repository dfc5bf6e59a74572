package org.daiban.core.catalogue;

import java.util.Optional;
import org.daiban.core.calendar.LimitUnit;

/**
 * A special procedure 特别程序 that may stop the clock.
 *
 * @param days empty when its length is told in the notice
 * @param countsInLimit whether its time counts all the same
 */
public record SpecialProcedure(
    String name, Optional<Integer> days, LimitUnit unit, boolean countsInLimit, String note) {}
