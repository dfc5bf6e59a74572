package org.daiban.core.calendar;

import java.util.Objects;

/**
 * A budget of time: so many units, plus an extension once one is granted (RD-5: {@code 20+10}). It
 * is not a date; {@link WorkingCalendar#due} makes one of it.
 *
 * @param amount 0 to {@value #AMOUNT_MAX}
 * @param extension units added by a granted extension, 0 without one
 */
public record TimeLimit(int amount, LimitUnit unit, int extension) {
  static final int AMOUNT_MAX = 4000;

  public TimeLimit {
    Objects.requireNonNull(unit, "unit");
    requireSmall(amount);
    requireSmall(extension);
  }

  private static void requireSmall(int units) {
    if (units < 0 || units > AMOUNT_MAX) {
      throw new IllegalArgumentException("时限应在0至" + AMOUNT_MAX + "之间");
    }
  }

  public static TimeLimit workingDays(int days) {
    return new TimeLimit(days, LimitUnit.WORKING_DAYS, 0);
  }

  public static TimeLimit naturalDays(int days) {
    return new TimeLimit(days, LimitUnit.NATURAL_DAYS, 0);
  }

  public static TimeLimit months(int months) {
    return new TimeLimit(months, LimitUnit.MONTHS, 0);
  }

  /** This limit with so many more units granted. */
  public TimeLimit extendedBy(int units) {
    return new TimeLimit(amount, unit, extension + units);
  }

  /** Amount and extension together. */
  public int total() {
    return amount + extension;
  }

  /** In Chinese, such as 20个工作日 or 20+10个工作日. */
  public String label() {
    return (extension == 0 ? amount : amount + "+" + extension) + unit.label();
  }
}
