package org.daiban.core.cases;

import static org.daiban.core.cases.ActGuards.isBlank;
import static org.daiban.core.cases.ActGuards.refuse;

import java.time.LocalDate;
import java.util.Optional;
import org.daiban.core.cases.Verdict.Refused;

/** What the rows that bend a review ask of their details, and do. */
final class ReviewRows {
  /** 行政许可法 46 to 48: a hearing may be due whatever the item lists. */
  private static final String HEARING = "听证";

  private ReviewRows() {}

  static Optional<Refused> check(CaseFile file, ReviewDetail detail, ItemLaw law) {
    if (detail instanceof ReviewDetail.ProcedureStarted started) {
      return started(started, law);
    }
    if (detail instanceof ReviewDetail.ProcedureEnded ended && isBlank(ended.result())) {
      return refuse("T17", "没有写明特别程序的结果。", "请写明结果；结果没有到的，不能恢复办理。");
    }
    if (detail instanceof ReviewDetail.Posted posted) {
      return posted(file, posted);
    }
    if (detail instanceof ReviewDetail.PostingEnded ended) {
      return postingEnded(file, ended);
    }
    if (detail instanceof ReviewDetail.Objected objected && isBlank(objected.objection())) {
      return refuse("T19", "没有写明异议的内容。", "请写明异议说了什么，不要写异议人的姓名。");
    }
    if (detail instanceof ReviewDetail.Extended extended) {
      return extended(file, extended);
    }
    return detail instanceof ReviewDetail.SentBack back
        ? sentBack(file, back, law)
        : Optional.empty();
  }

  /** 行政许可法 45: only what the law lists stands outside the limits; V10 watches over it. */
  private static Optional<Refused> started(ReviewDetail.ProcedureStarted detail, ItemLaw law) {
    boolean listed = detail.procedure().equals(HEARING) || law.isOutsideLimits(detail.procedure());
    if (!listed) {
      return refuse("T16", "“" + detail.procedure() + "”不是本事项所列的、不计入时限的特别程序。", "现场踏勘等计入时限，请照常办理。");
    }
    return detail.days() > 0 && !isBlank(detail.reason())
        ? Optional.empty()
        : refuse("T16", "没有写明所需的时间和理由。", "法律要求把所需时间书面告知申请人，请填写。");
  }

  private static Optional<Refused> posted(CaseFile file, ReviewDetail.Posted detail) {
    if (file.state() != CaseState.REVIEW) {
      return refuse("T18", "公示已经开始。", "期满后请结束公示；有异议的，请登记异议。");
    }
    return detail.days() > 0 && !isBlank(detail.place())
        ? Optional.empty()
        : refuse("T18", "没有写明张贴地点和公示天数。", "请写明在哪里张贴、公示几天。");
  }

  private static Optional<Refused> postingEnded(CaseFile file, ReviewDetail.PostingEnded detail) {
    if (file.state() != CaseState.PUBLICITY) {
      return refuse("T18", "公示还没有开始。", "请先张贴并登记公示。");
    }
    return isBlank(detail.finding()) || isBlank(detail.photo())
        ? refuse("T18", "没有公示情况说明或者张贴照片。", "请写明公示情况，并附张贴的照片。")
        : Optional.empty();
  }

  private static Optional<Refused> extended(CaseFile file, ReviewDetail.Extended detail) {
    boolean joint = file.joint() != null;
    int most = joint ? LegalLimits.JOINT_EXTENSION_DAYS_MAX : LegalLimits.EXTENSION_DAYS_MAX;
    if (detail.days() < 1 || detail.days() > most) {
      return refuse("T20", "延期应在1至" + most + "个工作日之间。", "请改正延长的日数。");
    }
    if (joint && !detail.approver().contains("人民政府")) {
      return refuse("T20", "并联审批的延期由本级人民政府负责人批准。", "请写明批准的人民政府和负责人，例如“怀宁县人民政府某某”。");
    }
    return isBlank(detail.reason()) || isBlank(detail.approver())
        ? refuse("T20", "没有写明延期的理由和批准人。", "请写明理由和批准的行政机关负责人。")
        : Optional.empty();
  }

  private static Optional<Refused> sentBack(
      CaseFile file, ReviewDetail.SentBack detail, ItemLaw law) {
    boolean earlier =
        detail.toStep() > law.acceptStep()
            && detail.toStep() < file.step()
            && law.findStep(detail.toStep())
                .map(step -> !step.isJoint() && TransitionGuards.isHere(file, step))
                .orElse(false);
    if (!earlier) {
      return refuse("T29", "所选的环节不是本节点已经办过的环节。", "请选择受理之后、当前环节之前的环节。");
    }
    return isBlank(detail.reason()) ? refuse("T29", "没有写明退回的理由。", "请写明要重新核实什么。") : Optional.empty();
  }

  static void fold(CaseEdit edit, CaseFile file, Act act, ItemLaw law) {
    LocalDate date = act.date();
    ActDetail detail = act.detail();
    if (detail instanceof ReviewDetail.ProcedureStarted started) {
      edit.moveTo(CaseState.SUSPENDED);
      edit.pause(date, started.procedure());
    } else if (detail instanceof ReviewDetail.ProcedureEnded) {
      edit.moveTo(file.stateBefore(Transition.T16).orElse(CaseState.REVIEW));
      edit.resume(date);
    } else if (detail instanceof ReviewDetail.Posted posted) {
      posted(edit, date, posted, law);
    } else if (detail instanceof ReviewDetail.PostingEnded) {
      postingOver(edit, date);
    } else if (detail instanceof ReviewDetail.Objected) {
      postingOver(edit, date);
      edit.redo(date, checkedBefore(file, law));
    } else if (detail instanceof ReviewDetail.Extended extended) {
      extend(edit, extended);
    } else if (detail instanceof ReviewDetail.SentBack back) {
      law.findStep(back.toStep()).ifPresent(step -> edit.redo(date, step));
    }
  }

  private static void posted(
      CaseEdit edit, LocalDate date, ReviewDetail.Posted detail, ItemLaw law) {
    edit.moveTo(CaseState.PUBLICITY);
    if (!law.postingCounts()) {
      edit.clocks().pause(date, "公示");
    }
    edit.clocks().start(ClockKind.PUBLICITY, date, LegalLimits.publicity(detail.days()));
  }

  private static void postingOver(CaseEdit edit, LocalDate date) {
    edit.moveTo(CaseState.REVIEW);
    edit.clocks().resume(date);
    edit.clocks().end(ClockKind.PUBLICITY, date);
  }

  private static void extend(CaseEdit edit, ReviewDetail.Extended detail) {
    edit.clocks().extend(ClockKind.K4, detail.days());
    if (detail.promiseToo()) {
      edit.clocks().extend(ClockKind.K3, detail.days());
    }
  }

  /** The step that looks again after an objection: the one before the posting, if it may. */
  private static StepLaw checkedBefore(CaseFile file, ItemLaw law) {
    StepLaw posting = law.findStep(file.step()).orElseThrow(IllegalStateException::new);
    return law.findStep(file.step() - 1)
        .filter(step -> step.no() > law.acceptStep())
        .filter(step -> TransitionGuards.isHere(file, step))
        .orElse(posting);
  }
}
