package org.daiban.core.cases;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Verdict.Refused;

/**
 * What every act must satisfy whatever its row: from a state that the row names, written by the
 * holder under its term, next in order, by a role that the row names, with the detail and the
 * letter that belong to it.
 */
final class ActGuards {
  private ActGuards() {}

  /** One question to an act; empty when nothing stands in its way. */
  private interface Question {
    Optional<Refused> ask(CaseFile file, Act act, Transition row);
  }

  private static final List<Question> QUESTIONS =
      Collections.unmodifiableList(
          Arrays.asList(
              ActGuards::firstAct,
              ActGuards::holder,
              ActGuards::term,
              ActGuards::revision,
              ActGuards::state,
              ActGuards::role,
              ActGuards::kin,
              ActGuards::detail,
              ActGuards::letter,
              ActGuards::size));

  static Optional<Refused> check(CaseFile file, Act act, Transition row, ItemLaw law) {
    if (row == Transition.T30) {
      return ReopenRow.check(file, act, law);
    }
    for (Question question : QUESTIONS) {
      Optional<Refused> refused = question.ask(file, act, row);
      if (refused.isPresent()) {
        return refused;
      }
    }
    Optional<Refused> closed = TransitionGuards.open(file, row, law);
    return closed.isPresent() ? closed : DetailGuards.check(file, act, row, law);
  }

  private static Optional<Refused> firstAct(CaseFile file, Act act, Transition row) {
    if (file != null || row == Transition.T1 || row == Transition.T2) {
      return Optional.empty();
    }
    return refuse("STATE", "本节点还没有这个办件的收件记录。", "请先等收件记录到达，再处理后面的步骤。");
  }

  /** Only the holder moves a case; receipt and taking up are written by the node that begins. */
  private static Optional<Refused> holder(CaseFile file, Act act, Transition row) {
    if (file == null || row == Transition.T1 || row == Transition.T2) {
      return Optional.empty();
    }
    if (row == Transition.T33) {
      return DetailGuards.standsIn(act.node(), file.holder())
          ? Optional.empty()
          : refuse("T33", "只有县级节点能接管乡镇节点的办件。", "请由县中心管理员在县级节点接管。");
    }
    boolean takesUp = row == Transition.T21b || row == Transition.T9b;
    String mayWrite = takesUp ? file.handingTo() : file.holder();
    return act.node().equals(mayWrite) || mayWrite.isEmpty()
        ? Optional.empty()
        : refuse("HOLDER", "办件不在本节点办理，只有持件节点能推进它。", "请等持件节点办理；有材料或意见的，提交给持件节点。");
  }

  private static Optional<Refused> term(CaseFile file, Act act, Transition row) {
    boolean right =
        (row == Transition.T2 && act.detail() instanceof ActDetail.Received received)
            ? Act.isTermOfReceipt(act.term(), act.node(), received)
            : act.term() == termOf(file, row);
    return right
        ? Optional.empty()
        : refuse("TERM", "办件已经移交，这一步骤是按移交之前的任期作出的。", "请刷新办件，由现在的持件节点办理。");
  }

  private static int termOf(CaseFile file, Transition row) {
    if (row == Transition.T1) {
      return 0;
    }
    if (file == null || row == Transition.T2) {
      return 1;
    }
    return row.raisesTerm() ? file.term() + 1 : file.term();
  }

  private static Optional<Refused> revision(CaseFile file, Act act, Transition row) {
    int expected = file == null ? (row == Transition.T1 ? 0 : 1) : file.revision() + 1;
    return act.revision() == expected
        ? Optional.empty()
        : refuse("REVISION", "办件在您打开之后已有新的进展。", "请刷新办件，看过最新情况再办理。");
  }

  private static Optional<Refused> state(CaseFile file, Act act, Transition row) {
    boolean first = file == null;
    return first || row.from().contains(file.state())
        ? Optional.empty()
        : refuse(
            "STATE",
            "办件现在是“" + file.state().title() + "”，不能“" + row.title() + "”。",
            "请刷新办件，按页面给出的步骤办理。");
  }

  private static Optional<Refused> role(CaseFile file, Act act, Transition row) {
    boolean allowed = act.actor().knownRole().map(row.roles()::contains).orElse(false);
    return allowed
        ? Optional.empty()
        : refuse("ROLE", "“" + row.title() + "”不在您的职责之内。", "请由" + titles(row) + "办理。");
  }

  private static Optional<Refused> kin(CaseFile file, Act act, Transition row) {
    return file != null && file.isRecused(act.actor().person())
        ? Optional.of(Recusal.refusal())
        : Optional.empty();
  }

  private static Optional<Refused> detail(CaseFile file, Act act, Transition row) {
    return DetailGuards.belongs(row, act.detail())
        ? Optional.empty()
        : refuse("DETAIL", "“" + row.title() + "”的记录缺少应有的内容。", "请升级程序后重新办理这一步骤。");
  }

  private static Optional<Refused> letter(CaseFile file, Act act, Transition row) {
    boolean belongs =
        act.detail().issued().map(letter -> row.letters().contains(letter.kind())).orElse(true);
    return belongs
        ? Optional.empty()
        : refuse("LETTER", "“" + row.title() + "”应附" + row.letters() + "，所附文书不符。", "请重新出具文书。");
  }

  private static Optional<Refused> size(CaseFile file, Act act, Transition row) {
    return ActLimits.check(act);
  }

  static Optional<Refused> refuse(String rule, String reason, String todo) {
    return Optional.of(new Refused(rule, reason, todo));
  }

  static boolean isBlank(String text) {
    return text.trim().isEmpty();
  }

  private static String titles(Transition row) {
    StringBuilder titles = new StringBuilder();
    for (Role role : row.roles()) {
      titles.append(titles.length() == 0 ? "" : "、").append(role.title());
    }
    return titles.toString();
  }
}
