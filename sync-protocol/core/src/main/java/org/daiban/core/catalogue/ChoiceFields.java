package org.daiban.core.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daiban.core.number.TypedText;

/** Rules of choices: one option, some options, yes or no. */
final class ChoiceFields {
  private static final int OPTIONS_SHOWN_MAX = 12;

  private ChoiceFields() {}

  static Object one(FormField field, String path, Object raw, FormFindings findings) {
    String typed = TextFields.text(raw);
    if (typed == null) {
      return TextFields.notReadable(field, path, raw, findings);
    }
    String chosen = TypedText.line(typed);
    if (!field.rule().options().contains(chosen)) {
      findings.error(field, path, "not-an-option", notAnOption(field));
    }
    return chosen;
  }

  static Object some(FormField field, String path, Object raw, FormFindings findings) {
    Collection<?> all = raw instanceof Collection<?> list ? list : Collections.singletonList(raw);
    Set<String> chosen = new LinkedHashSet<>();
    for (Object each : all) {
      String typed = TextFields.text(each);
      if (typed == null) {
        return TextFields.notReadable(field, path, raw, findings);
      }
      chosen.add(TypedText.line(typed));
    }
    if (!field.rule().options().containsAll(chosen)) {
      findings.error(field, path, "not-an-option", notAnOption(field));
    }
    return Collections.unmodifiableList(new ArrayList<>(chosen));
  }

  private static String notAnOption(FormField field) {
    List<String> options = field.rule().options();
    return options.size() > OPTIONS_SHOWN_MAX
        ? "不在可选项里，请重新选择"
        : "不在可选项里，请从“" + String.join("、", options) + "”中选择";
  }

  static Object yesOrNo(FormField field, String path, Object raw, FormFindings findings) {
    Boolean answer = answer(raw);
    if (answer == null) {
      return TextFields.notReadable(field, path, raw, findings);
    }
    Boolean only = field.rule().mustBe().orElse(answer);
    if (!only.equals(answer)) {
      findings.error(field, path, "must-be", only ? "须勾选后才能登记，请向本人说明后勾选" : "不能勾选，请取消勾选");
    }
    return answer;
  }

  private static Boolean answer(Object raw) {
    if (raw instanceof Boolean answer) {
      return answer;
    }
    return switch (String.valueOf(raw)) {
      case "true", "是" -> Boolean.TRUE;
      case "false", "否" -> Boolean.FALSE;
      default -> null;
    };
  }
}
