package org.daiban.core.cases;

import org.daiban.core.calendar.LimitUnit;

/** The limits that every case has, whatever its item. The item adds its promise and its law. */
public final class LegalLimits {
  /** K1: an agent hands a case in within one working day. */
  public static final Limit HAND_IN = workingDays(1, "产品规则：登记后1个工作日内上交");

  /** K2: accept, or tell once what is missing. */
  public static final Limit NOTICE = workingDays(5, "行政许可法第三十二条第一款第（四）项");

  /** K6: deliver the decision. */
  public static final Limit DELIVERY = workingDays(10, "行政许可法第四十四条");

  /** Working days for a correction unless the clerk gives others. */
  public static final int CORRECTION_DAYS = 15;

  private LegalLimits() {}

  /** The applicant's own time to answer the notice. */
  public static Limit correction(int days) {
    return workingDays(days, "一次性补正告知书载明的补正期限");
  }

  private static Limit workingDays(int days, String law) {
    return new Limit(days, LimitUnit.WORKING_DAYS, law);
  }
}
