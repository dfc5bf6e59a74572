package org.daiban.server.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.catalogue.CatalogueProblem;
import org.daiban.core.catalogue.ItemStop;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;

/** Why an act on the catalogue is refused, each with what to do next. */
final class CatalogueFaults {
  private CatalogueFaults() {}

  static Refusal noDraft() {
    return Refusal.notFound("catalogue-draft-unknown", "没有这份草稿，或者已经办结。", "请刷新页面，从清单里重新打开。");
  }

  static Refusal noItem() {
    return Refusal.notFound("item-unknown", "清单里没有这个事项。", "请回到清单，重新选择事项。");
  }

  static Refusal moved() {
    return Refusal.conflict("catalogue-moved", "这份草稿在您打开之后已被改过。", "请刷新页面，看过最新内容再办理。");
  }

  static Refusal wrongState(DraftState state, String wanted) {
    return Refusal.conflict(
        "catalogue-draft-state",
        "这份草稿现在是“" + state.title() + "”，不能" + wanted + "。",
        "请刷新页面，按现在的状态办理。");
  }

  static Refusal notStoppable(
      ServiceItem item, Optional<ItemStop.Kind> before, ItemStop.Kind wanted) {
    return Refusal.conflict(
        "catalogue-draft-state",
        "“"
            + item.shortName()
            + "”到那天"
            + before.map(kind -> "是“" + kind.title() + "”").orElse("没有停办")
            + "，不能再"
            + wanted.title()
            + "。",
        before.equals(Optional.of(ItemStop.Kind.WITHDRAWN))
            ? "已取消的事项要重新办理，请起草新版本，经三方审核后发布。"
            : "请刷新页面，按现在的状态办理。");
  }

  /** Section 14: editor, reviewers and publisher are different people. */
  static Refusal sameHands(String what) {
    return Refusal.conflict(
        "catalogue-same-person", what + "（编辑、三方审核、发布须由不同的人办理）。", "请由另一位有权的人员登录办理。");
  }

  /** Section 4: the guards before publishing; each line names its rule. */
  static Refusal guarded(List<CatalogueProblem> problems) {
    List<Problem.Field> fields = new ArrayList<>();
    problems.forEach(problem -> fields.add(new Problem.Field(problem.code(), problem.message())));
    return new Refusal(
        new Problem(
            422,
            "catalogue-guards",
            "还不能送审或发布",
            "有" + problems.size() + "处不合规定。",
            "请按下面各条改正后再办理。",
            fields));
  }

  static Refusal invalid(String field, String message) {
    return Refusal.invalid(List.of(new Problem.Field(field, message)));
  }
}
