package org.daiban.core.cases;

import static org.daiban.core.cases.ActGuards.isBlank;
import static org.daiban.core.cases.ActGuards.refuse;

import java.util.Optional;
import org.daiban.core.cases.Verdict.Refused;

/** What the rows between receipt and acceptance ask of their details, and do. */
final class IntakeRows {
  private IntakeRows() {}

  static Optional<Refused> check(CaseFile file, IntakeDetail detail) {
    if (detail instanceof IntakeDetail.FixedOnSpot fixed) {
      return fixed(fixed);
    }
    if (detail instanceof IntakeDetail.NotNeeded notNeeded && isBlank(notNeeded.reason())) {
      return refuse("T8", "没有写明为什么不需要审批。", "请写明理由，当场告知申请人。");
    }
    if (detail instanceof IntakeDetail.Declined declined) {
      return declined(declined);
    }
    if (detail instanceof IntakeDetail.Followed followed) {
      return FollowingRows.followed(file, followed);
    }
    return detail instanceof IntakeDetail.Transferred transferred
        ? transferred(file, transferred)
        : Optional.empty();
  }

  private static Optional<Refused> fixed(IntakeDetail.FixedOnSpot detail) {
    if (detail.changes().isEmpty()) {
      return refuse("T3", "没有写明更正了什么。", "请逐项写明更正前后的内容。");
    }
    return isBlank(detail.confirmedBy())
        ? refuse("T3", "没有写明由谁在场确认。", "请写明申请人在场，或者代办员代为确认。")
        : Optional.empty();
  }

  /** 行政许可法 32(1)(2): the applicant is told at once where to go. */
  private static Optional<Refused> declined(IntakeDetail.Declined detail) {
    boolean told =
        !isBlank(detail.reason()) && !isBlank(detail.basis()) && !isBlank(detail.rightOrgan());
    return told ? Optional.empty() : refuse("T9", "没有写明不予受理的理由、依据和应当去的机关。", "请写明这三项，告知申请人向哪个机关申请。");
  }

  private static Optional<Refused> transferred(CaseFile file, IntakeDetail.Transferred detail) {
    if (isBlank(detail.reason()) || isBlank(detail.toDepartment())) {
      return refuse("T9", "没有写明转给哪个部门和理由。", "请写明主管部门和转办理由。");
    }
    boolean elsewhere =
        !detail.toNode().equals(file.holder())
            || !detail.toDepartment().equals(file.subject().department());
    return elsewhere && Level.mayServe(detail.toNode(), file.subject().region())
        ? Optional.empty()
        : refuse("T9", "转办的去向不是本县有管辖的另一个机关。", "请选择登记地的乡镇或者县级主管部门。");
  }

  static void fold(CaseEdit edit, Act act, ItemLaw law) {
    ActDetail detail = act.detail();
    if (detail instanceof IntakeDetail.Lapsed) {
      edit.endAs(CaseState.TERMINATED, act.date());
    } else if (detail instanceof IntakeDetail.DeemedAccepted deemed) {
      edit.deemedAccepted(act.date(), deemed.deferred(), law);
    } else if (detail instanceof IntakeDetail.NotNeeded) {
      edit.endAs(CaseState.NOT_NEEDED, act.date());
    } else if (detail instanceof IntakeDetail.Declined) {
      edit.endAs(CaseState.NOT_ACCEPTED, act.date());
    } else if (detail instanceof IntakeDetail.Transferred transferred) {
      edit.transfer(transferred.toNode(), transferred.toDepartment());
      edit.clocks().endAll(act.date());
    } else if (detail instanceof IntakeDetail.TransferReceived received) {
      edit.receivedBy(act.node(), received.department(), act.date());
    } else if (detail instanceof IntakeDetail.Followed followed) {
      FollowingRows.fold(edit, act, followed);
    }
  }
}
