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

  /** Working days that an extension may add (行政许可法 42(1)). */
  public static final int EXTENSION_DAYS_MAX = 10;

  /** The same where several departments approve together (行政许可法 42(2)). */
  public static final int JOINT_EXTENSION_DAYS_MAX = 15;

  /** How often a case may go back to an earlier step (product rule). */
  public static final int SENT_BACK_MAX = 2;

  /** Working days after the split in which a part may ask for a correction (product rule). */
  public static final int PART_ASKS_DAYS = 2;

  private LegalLimits() {}

  /** K4 where several departments approve together. */
  public static Limit joint(int days) {
    return workingDays(days, "行政许可法第四十二条第二款");
  }

  /** K4 of a case that a ruling has opened anew. */
  static Limit ruling(int days, Ruling ruling) {
    return workingDays(days, ruling.kind() + ruling.number() + "给的期限");
  }

  /** K5 of one department in a joint approval. */
  public static Limit opinion(int days, String department) {
    return workingDays(days, "并联方案：" + department + "的协办时限");
  }

  /** The days that a posting hangs, natural days: 7 for 最低生活保障, else as the item says. */
  public static Limit publicity(int days) {
    return new Limit(days, LimitUnit.NATURAL_DAYS, "公示公告载明的公示期");
  }

  /** The applicant's own time to answer the notice. */
  public static Limit correction(int days) {
    return workingDays(days, "一次性补正告知书载明的补正期限");
  }

  /** The applicant's own time for a paper that may follow, natural days. */
  static Limit deferred(int days) {
    return new Limit(days, LimitUnit.NATURAL_DAYS, "容缺受理承诺书载明的补交期限");
  }

  /** The office's time to check a promise, natural days. */
  static Limit promised(int days) {
    return new Limit(days, LimitUnit.NATURAL_DAYS, "告知承诺书载明的核查期限");
  }

  private static Limit workingDays(int days, String law) {
    return new Limit(days, LimitUnit.WORKING_DAYS, law);
  }
}
