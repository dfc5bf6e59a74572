package org.daiban.core.cases;

import static org.daiban.core.cases.ActGuards.isBlank;
import static org.daiban.core.cases.ActGuards.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Verdict.Refused;

/** Whether what an act carries satisfies its row: lists complete, reasons given, proof at hand. */
final class DetailGuards {
  /** China has one zone and no summer time; dates in law are Beijing dates. */
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private DetailGuards() {}

  /** Whether this is the kind of detail that the row carries. */
  static boolean belongs(Transition row, ActDetail detail) {
    return kindsOf(row).stream().anyMatch(kind -> kind.isInstance(detail));
  }

  private static List<Class<? extends ActDetail>> kindsOf(Transition row) {
    return switch (row) {
      case T1 -> Arrays.asList(ActDetail.Captured.class);
      case T2 -> Arrays.asList(ActDetail.Received.class);
      case T3 -> Arrays.asList(IntakeDetail.FixedOnSpot.class);
      case T4 -> Arrays.asList(ActDetail.Notified.class);
      case T5 -> Arrays.asList(ActDetail.Corrected.class);
      case T6 -> Arrays.asList(IntakeDetail.Lapsed.class);
      case T7 -> Arrays.asList(IntakeDetail.DeemedAccepted.class);
      case T8 -> Arrays.asList(IntakeDetail.NotNeeded.class);
      case T9 -> Arrays.asList(IntakeDetail.Declined.class, IntakeDetail.Transferred.class);
      case T9b -> Arrays.asList(IntakeDetail.TransferReceived.class);
      case T10 -> Arrays.asList(ActDetail.Accepted.class);
      case T10a -> Arrays.asList(ActDetail.StepStarted.class);
      case T10b -> Arrays.asList(IntakeDetail.Followed.class);
      case T12 -> Arrays.asList(ActDetail.StepDone.class);
      case T16 -> Arrays.asList(ReviewDetail.ProcedureStarted.class);
      case T17 -> Arrays.asList(ReviewDetail.ProcedureEnded.class);
      case T18 -> Arrays.asList(ReviewDetail.Posted.class, ReviewDetail.PostingEnded.class);
      case T19 -> Arrays.asList(ReviewDetail.Objected.class);
      case T20 -> Arrays.asList(ReviewDetail.Extended.class);
      case T21 -> Arrays.asList(ActDetail.Forwarded.class);
      case T21b -> Arrays.asList(ActDetail.TakenUp.class);
      case T11, T22, T23 -> Arrays.asList(ActDetail.Decided.class);
      case T24 ->
          Arrays.asList(EndingDetail.CertificateBegun.class, EndingDetail.CertificateMade.class);
      case T24b -> Arrays.asList(ActDetail.ReadyToDeliver.class);
      case T24c -> Arrays.asList(EndingDetail.Served.class);
      case T25 -> Arrays.asList(ActDetail.Delivered.class);
      case T26 -> Arrays.asList(ActDetail.Closed.class);
      case T27 -> Arrays.asList(EndingDetail.Withdrawn.class);
      case T28 -> Arrays.asList(EndingDetail.Terminated.class);
      case T29 -> Arrays.asList(ReviewDetail.SentBack.class);
      case T31 -> Arrays.asList(EndingDetail.Urged.class);
      case T32 -> Arrays.asList(EndingDetail.Reassigned.class);
      case T33 -> Arrays.asList(ActDetail.TakenOver.class);
      case T34 -> Arrays.asList(ActDetail.HandedOver.class);
      case T35, T36 -> Arrays.asList(ActDetail.OldAct.class);
      case T37 -> Arrays.asList(EndingDetail.Recused.class);
      case T13 -> Arrays.asList(JointDetail.Split.class);
      case T14 ->
          Arrays.asList(
              JointDetail.Answered.class, JointDetail.Silent.class, JointDetail.Asked.class);
      case T15 -> Arrays.asList(JointDetail.Merged.class);
      case T30 -> Arrays.asList(EndingDetail.Reopened.class);
    };
  }

  static Optional<Refused> check(CaseFile file, Act act, Transition row, ItemLaw law) {
    ActDetail detail = act.detail();
    if (detail instanceof ActDetail.Captured captured) {
      return captured(act, captured, law);
    }
    if (detail instanceof ActDetail.Received received) {
      return received(act, received, law);
    }
    if (detail instanceof ActDetail.Notified notified) {
      Optional<Refused> bare = notified(notified);
      return bare.isPresent() ? bare : JointRows.passesOn(file, notified.missing());
    }
    if (detail instanceof ActDetail.Corrected corrected) {
      return corrected(file, corrected);
    }
    if (detail instanceof ActDetail.Accepted accepted) {
      return FollowingRows.accepted(act, accepted, law);
    }
    if (detail instanceof ActDetail.StepDone done) {
      return opinion(row, done.opinion());
    }
    if (detail instanceof ActDetail.Forwarded forwarded) {
      return forwarded(file, forwarded);
    }
    if (detail instanceof ActDetail.Decided decided) {
      return decided(file, act, row, decided);
    }
    if (detail instanceof ActDetail.ReadyToDeliver ready) {
      return readyToDeliver(file, ready);
    }
    if (detail instanceof ActDetail.Delivered delivered) {
      return ServingRows.delivered(file, act, delivered);
    }
    if (detail instanceof IntakeDetail intake) {
      return IntakeRows.check(file, intake);
    }
    if (detail instanceof JointDetail joint) {
      return JointRows.check(file, act, joint, law);
    }
    if (detail instanceof ReviewDetail review) {
      return ReviewRows.check(file, review, law);
    }
    if (detail instanceof EndingDetail ending) {
      return EndingRows.check(file, act, ending);
    }
    if (detail instanceof ActDetail.HandedOver over) {
      return handedOver(file, over);
    }
    if (detail instanceof ActDetail.OldAct old) {
      return oldAct(row, old);
    }
    return Optional.empty();
  }

  private static Optional<Refused> captured(Act act, ActDetail.Captured detail, ItemLaw law) {
    boolean byProxy = act.actor().knownRole().filter(role -> role == Role.PROXY_AGENT).isPresent();
    return byProxy && !law.proxyAllowed()
        ? refuse("T1", "本事项须本人办理，不能代办。", "请告知申请人到窗口办理，并帮其预约。")
        : sameItem("T1", detail.item(), law);
  }

  private static Optional<Refused> received(Act act, ActDetail.Received detail, ItemLaw law) {
    if (law.acceptLevel() == Level.VILLAGE) {
      return refuse("T2", "村级证明由村民委员会出具，不作为办件收件。", "请在村级办理并存档。");
    }
    boolean serves =
        act.isAfterAMove()
            ? Level.mayServe(detail.acceptNode(), detail.region())
            : Level.serves(detail.acceptNode(), detail.region());
    boolean rightOffice = Level.ofNode(detail.acceptNode()) == law.acceptLevel() && serves;
    boolean rightNode =
        act.node().equals(detail.acceptNode()) || standsIn(act.node(), detail.acceptNode());
    return rightOffice && rightNode
        ? sameItem("T2", detail.item(), law)
        : refuse("T2", "本节点不是这一事项在登记地的受理节点。", "请转给登记地的" + law.acceptLevel().title() + "级节点收件。");
  }

  /** After a take-over the county's node receives in the township's place. */
  static boolean standsIn(String node, String acceptNode) {
    return Level.ofNode(node) == Level.COUNTY
        && Level.ofNode(acceptNode) == Level.TOWNSHIP
        && Level.sameCounty(node, acceptNode);
  }

  private static Optional<Refused> handedOver(CaseFile file, ActDetail.HandedOver detail) {
    boolean down =
        Level.ofNode(detail.toNode()) == Level.TOWNSHIP
            && Level.sameCounty(detail.toNode(), file.subject().region())
            && !detail.toNode().equals(file.holder());
    return down ? Optional.empty() : refuse("T34", "移交的去向不是本县的另一个乡镇节点。", "请选择负责登记地的乡镇节点。");
  }

  private static Optional<Refused> oldAct(Transition row, ActDetail.OldAct detail) {
    return row == Transition.T36 && isBlank(detail.reason())
        ? refuse("T36", "没有写明撤销的理由。", "请写明理由，村里会看到。")
        : Optional.empty();
  }

  private static Optional<Refused> sameItem(String rule, String item, ItemLaw law) {
    return law.code().equals(item)
        ? Optional.empty()
        : refuse(rule, "记录中的事项与所用的事项目录不符。", "请更新事项目录后再处理。");
  }

  private static Optional<Refused> notified(ActDetail.Notified detail) {
    if (detail.missing().isEmpty()) {
      return refuse("T4", "补正告知书没有列出所缺材料。", "请列全所缺的材料和要求；材料齐全的应当受理。");
    }
    for (MissingItem item : detail.missing()) {
      if (isBlank(item.name()) || isBlank(item.what()) || isBlank(item.how())) {
        return refuse("T4", "有的补正项没有写明缺什么、怎样补。", "请逐项写明材料名称、问题和补正要求。");
      }
    }
    return detail.dueDays() > 0 ? Optional.empty() : refuse("T4", "没有写明补正期限。", "请写明补正期限（工作日数）。");
  }

  private static Optional<Refused> corrected(CaseFile file, ActDetail.Corrected detail) {
    for (MissingItem item : file.missing()) {
      if (!detail.given().contains(item.no())) {
        return refuse("T5", "告知书所列的“" + item.name() + "”还没有补交。", "请把告知书所列各项一次补齐后再提交。");
      }
    }
    return Optional.empty();
  }

  private static Optional<Refused> opinion(Transition row, String opinion) {
    return isBlank(opinion) ? refuse(row.code(), "没有填写本环节的意见。", "请填写意见后再提交。") : Optional.empty();
  }

  private static Optional<Refused> forwarded(CaseFile file, ActDetail.Forwarded detail) {
    boolean upward =
        Level.ofNode(detail.toNode()) == Level.COUNTY
            && Level.serves(detail.toNode(), file.subject().region());
    return upward
        ? opinion(Transition.T21, detail.opinion())
        : refuse("T21", "转报的去向不是本县的县级节点。", "请转报给本县政务服务中心。");
  }

  private static Optional<Refused> decided(
      CaseFile file, Act act, Transition row, ActDetail.Decided detail) {
    if (row != Transition.T11 && detail.yes() != (row == Transition.T22)) {
      return refuse(row.code(), "决定内容与步骤不一致。", "请重新选择准予或者不予。");
    }
    if (file.reviewers().contains(act.actor().person())) {
      return refuse(row.code(), "您已对本件提出审查意见，审查人不得作决定。", "请由另一位首席代表决定。");
    }
    if (act.date().isAfter(dayOf(act))) {
      return refuse(row.code(), "决定日期晚于今天。", "请核对决定日期。");
    }
    Optional<Refused> wanting = detail.yes() ? content(row, detail) : reasons(row, detail);
    return wanting.isPresent() ? wanting : JointRows.decision(file, row, detail);
  }

  private static Optional<Refused> content(Transition row, ActDetail.Decided detail) {
    return isBlank(detail.content())
        ? refuse(row.code(), "没有写明决定的内容。", "请写明准予、确认或者给付的内容。")
        : Optional.empty();
  }

  /** 行政许可法 38(2): a no states its reasons and its ground. */
  private static Optional<Refused> reasons(Transition row, ActDetail.Decided detail) {
    return isBlank(detail.reason()) || isBlank(detail.basis())
        ? refuse(row.code(), "不予的决定没有写明理由和依据。", "请写明事实、理由和所依据的条款。")
        : Optional.empty();
  }

  private static Optional<Refused> readyToDeliver(CaseFile file, ActDetail.ReadyToDeliver detail) {
    return mayDeliver(file, detail.handTo())
        ? Optional.empty()
        : refuse("T24b", "送达节点既不是本节点，也不是收件节点。", "请选择由本中心送达，或者交回收件的乡镇送达。");
  }

  /** This node itself, or the office that received the case. */
  static boolean mayDeliver(CaseFile file, String node) {
    return node.equals(file.holder()) || Level.sameOffice(node, file.subject().acceptNode());
  }

  private static LocalDate dayOf(Act act) {
    return Instant.ofEpochMilli(act.atMs()).atOffset(BEIJING).toLocalDate();
  }
}
