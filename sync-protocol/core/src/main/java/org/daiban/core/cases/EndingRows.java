package org.daiban.core.cases;

import static org.daiban.core.cases.ActGuards.isBlank;
import static org.daiban.core.cases.ActGuards.refuse;

import java.util.Optional;
import org.daiban.core.cases.Verdict.Refused;

/** What certificates, ends without a decision and words between offices ask, and do. */
final class EndingRows {
  private EndingRows() {}

  static Optional<Refused> check(CaseFile file, Act act, EndingDetail detail) {
    if (detail instanceof EndingDetail.Served served) {
      return ServingRows.step(file, act, served.step());
    }
    if (detail instanceof EndingDetail.CertificateBegun begun) {
      return begun(file, begun);
    }
    if (detail instanceof EndingDetail.CertificateMade made) {
      return made(file, made);
    }
    if (detail instanceof EndingDetail.Withdrawn withdrawn && isBlank(withdrawn.by())) {
      return refuse("T27", "没有写明由谁撤回。", "撤回由申请人书面提出；代办员须有明确授权。");
    }
    if (detail instanceof EndingDetail.Terminated ended) {
      return isBlank(ended.reason()) || isBlank(ended.basis())
          ? refuse("T28", "没有写明终止的理由和依据。", "请写明申请人死亡、主体终止或者事项消失的事实和依据。")
          : Optional.empty();
    }
    if (detail instanceof EndingDetail.Urged urged) {
      return isBlank(urged.manner()) || isBlank(urged.words())
          ? refuse("T31", "没有写明是提醒、催办还是督办，以及内容。", "请填写这两项。")
          : Optional.empty();
    }
    if (detail instanceof EndingDetail.Recused recused && isBlank(recused.relation())) {
      return refuse("T37", "没有写明与申请人是什么关系。", "请写明，例如配偶、父母、子女、兄弟姐妹。");
    }
    return detail instanceof EndingDetail.Reassigned handed
        ? reassigned(file, handed)
        : Optional.empty();
  }

  private static Optional<Refused> begun(CaseFile file, EndingDetail.CertificateBegun detail) {
    if (file.state() != CaseState.DECIDED_YES) {
      return refuse("T24", "证件已经在制作。", "做好后请填写证号。");
    }
    return isBlank(detail.certificate())
        ? refuse("T24", "没有写明制作什么证件。", "请写明证件名称。")
        : Optional.empty();
  }

  private static Optional<Refused> made(CaseFile file, EndingDetail.CertificateMade detail) {
    if (file.state() != CaseState.PRODUCING) {
      return refuse("T24", "证件还没有开始制作。", "请先登记制证。");
    }
    if (isBlank(detail.number())) {
      return refuse("T24", "没有写明证号。", "请填写证件上的编号。");
    }
    return DetailGuards.mayDeliver(file, detail.handTo())
        ? Optional.empty()
        : refuse("T24", "送达节点既不是本节点，也不是收件节点。", "请选择由本中心送达，或者交回收件的乡镇送达。");
  }

  private static Optional<Refused> reassigned(CaseFile file, EndingDetail.Reassigned detail) {
    if (file.isRecused(detail.toPerson())) {
      return refuse("T32", "所选的人已声明与申请人有近亲属关系，应当回避。", "请选择另一位同事。");
    }
    return isBlank(detail.toPerson()) || isBlank(detail.note())
        ? refuse("T32", "没有写明交给谁和为什么。", "请选择接手的人并写明原因。")
        : Optional.empty();
  }

  static void fold(CaseEdit edit, Act act) {
    ActDetail detail = act.detail();
    if (detail instanceof EndingDetail.CertificateBegun) {
      edit.moveTo(CaseState.PRODUCING);
    } else if (detail instanceof EndingDetail.Served served) {
      edit.serving().add(served.step());
    } else if (detail instanceof EndingDetail.Recused own) {
      edit.recused().add(new Recusal(act.actor().person(), act.actor().name(), own.relation()));
    } else if (detail instanceof EndingDetail.CertificateMade made) {
      edit.toBeDelivered(made.handTo());
    } else if (detail instanceof EndingDetail.Withdrawn) {
      edit.endAs(CaseState.WITHDRAWN, act.date());
    } else if (detail instanceof EndingDetail.Terminated) {
      edit.endAs(CaseState.TERMINATED, act.date());
    }
  }
}
