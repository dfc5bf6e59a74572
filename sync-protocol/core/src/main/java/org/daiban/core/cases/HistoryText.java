package org.daiban.core.cases;

/** What an act says in the history of its case: one Chinese sentence without personal data. */
final class HistoryText {
  private HistoryText() {}

  static String of(Act act, Joint joint) {
    ActDetail detail = act.detail();
    String title = act.knownTransition().map(Transition::title).orElse(act.transition());
    if (detail instanceof JointDetail part) {
      return title + JointWords.of(part, joint);
    }
    if (detail instanceof ActDetail.Notified notified) {
      return title + "，共" + notified.missing().size() + "项，" + notified.dueDays() + "个工作日内补齐";
    }
    if (detail instanceof ActDetail.Accepted accepted) {
      return title + accepted(accepted);
    }
    if (detail instanceof ActDetail.StepDone done) {
      return title + "，意见：" + done.opinion();
    }
    if (detail instanceof ActDetail.Forwarded forwarded) {
      return title + "，意见：" + forwarded.opinion();
    }
    if (detail instanceof ActDetail.Decided decided) {
      return title + "，" + (decided.yes() ? decided.content() : "理由：" + decided.reason());
    }
    if (detail instanceof ActDetail.Delivered delivered) {
      return title + delivered(delivered);
    }
    if (detail instanceof ActDetail.TakenOver over) {
      return title + "，由县级节点代持，理由：" + over.reason();
    }
    if (detail instanceof ActDetail.HandedOver over) {
      return title + "给负责本村的乡镇节点，理由：" + over.reason();
    }
    if (detail instanceof ActDetail.OldAct old) {
      return title + "：" + oldAct(old);
    }
    return title + OtherWords.of(detail);
  }

  /** An agent's own proof reads as it always did. */
  private static String delivered(ActDetail.Delivered detail) {
    String how =
        ServingMode.find(detail.mode())
            .filter(mode -> mode != ServingMode.PICKUP && mode != ServingMode.AGENT)
            .map(mode -> "，" + mode.title())
            .orElse(detail.byAgent() ? "，由代办员转交" : "");
    boolean left = detail.mode().equals(ServingMode.LEFT.word());
    return how + (left ? "，" : "，签收人为") + detail.relation() + (left ? "拒收" : "");
  }

  private static String accepted(ActDetail.Accepted detail) {
    StringBuilder text = new StringBuilder();
    for (DeferredItem item : detail.deferred()) {
      text.append("，").append(item.name()).append(item.byPromise() ? "告知承诺，" : "容缺后补，");
      text.append(item.dueOn()).append(item.byPromise() ? "前核查" : "前补交");
    }
    return text.toString();
  }

  private static String oldAct(ActDetail.OldAct old) {
    String row = Transition.find(old.transition()).map(Transition::title).orElse(old.transition());
    return old.date()
        + row
        + (old.letterNumber().isEmpty() ? "" : "，" + old.letterNumber())
        + (old.reason().isEmpty() ? "" : "，理由：" + old.reason());
  }
}
