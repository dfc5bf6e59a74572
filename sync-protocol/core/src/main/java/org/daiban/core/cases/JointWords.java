package org.daiban.core.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The words in the details of {@link JointDetail}: what history says of them, how long they are.
 */
final class JointWords {
  private JointWords() {}

  /** What follows the act's title in the history. */
  static String of(JointDetail detail, Joint joint) {
    if (detail instanceof JointDetail.Split split) {
      String survey =
          split.survey() == null
              ? ""
              : "，" + split.survey().date() + " " + split.survey().time() + "联合踏勘";
      return "给" + departments(joint, split.parts()) + survey;
    }
    if (detail instanceof JointDetail.Answered answered) {
      return "："
          + departments(joint, Arrays.asList(answered.part()))
          + (answered.agrees() ? "同意" : "不同意")
          + (answered.reason().isEmpty() ? "" : "，" + answered.reason());
    }
    if (detail instanceof JointDetail.Asked asked) {
      return "："
          + departments(joint, Arrays.asList(asked.part()))
          + "提出补正要求"
          + asked.missing().size()
          + "项";
    }
    if (detail instanceof JointDetail.Silent silent) {
      return "：" + departments(joint, Arrays.asList(silent.part())) + "逾期未答复，按并联方案视为同意";
    }
    return "，意见：" + ((JointDetail.Merged) detail).opinion();
  }

  private static String departments(Joint joint, List<Integer> numbers) {
    List<String> names = new ArrayList<>();
    for (JointPart part : joint.parts()) {
      if (numbers.contains(part.no())) {
        names.add(part.department());
      }
    }
    return String.join("、", names);
  }

  /** Free texts, which may be long. */
  static List<String> texts(JointDetail detail) {
    if (detail instanceof JointDetail.Answered answered) {
      return Arrays.asList(answered.reason());
    }
    return detail instanceof JointDetail.Merged merged
        ? Arrays.asList(merged.opinion())
        : Collections.emptyList();
  }

  /** Names and other short words. */
  static List<String> words(JointDetail detail) {
    if (detail instanceof JointDetail.Split split && split.survey() != null) {
      return Arrays.asList(split.survey().time(), split.survey().place());
    }
    List<String> words = new ArrayList<>();
    if (detail instanceof JointDetail.Asked asked) {
      asked
          .missing()
          .forEach(one -> words.addAll(Arrays.asList(one.name(), one.what(), one.how())));
    }
    return words;
  }

  /** Lines of a list. */
  static int lines(JointDetail detail) {
    return detail instanceof JointDetail.Asked asked ? asked.missing().size() : 0;
  }
}
