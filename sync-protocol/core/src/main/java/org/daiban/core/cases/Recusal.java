package org.daiban.core.cases;

import java.util.Objects;
import org.daiban.core.cases.Verdict.Refused;

/**
 * That somebody has declared the applicant a near relative and handles the case no more (近亲属回避,
 * 公务员法 76). It belongs to the case and goes wherever the case goes.
 *
 * @param person who keeps out, by id
 * @param name theirs
 * @param relation in the declarer's words, such as 配偶; it names nobody
 */
public record Recusal(String person, String name, String relation) {
  public Recusal {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(relation, "relation");
  }

  /** What whoever keeps out is told when they act all the same. */
  public static Refused refusal() {
    return new Refused(
        "AVOID", "您已声明与申请人有近亲属关系，应当回避，不能办理本件。", "请由本单位的其他人员办理；需要移交的，请首席代表或者中心管理员办理移交（T32）。");
  }
}
