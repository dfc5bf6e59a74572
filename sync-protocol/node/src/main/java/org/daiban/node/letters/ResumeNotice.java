package org.daiban.node.letters;

import java.time.LocalDate;
import java.util.Optional;
import org.daiban.core.calendar.DueDate;

/**
 * W11 恢复办理告知书: the result is here, the limits run on.
 *
 * @param from the day the result came; the days after it count again
 * @param due the new day by which the organ decides; empty where no limit runs
 */
public record ResumeNotice(String procedure, String result, LocalDate from, Optional<DueDate> due)
    implements LetterBody {

  @Override
  public LetterKind kind() {
    return LetterKind.W11;
  }

  @Override
  public String title() {
    return "恢复办理告知书";
  }

  @Override
  public String plainSpeech(Organ organ) {
    String by = due.map(day -> "，" + LetterDates.day(day) + "前会有决定").orElse("");
    return procedure + "已经有结果，您的申请继续办理" + by + "。";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.open("dl", "facts");
    page.fact("特别程序", procedure);
    page.fact("结果", result);
    page.fact("恢复计算时限", "自" + LetterDates.day(from) + "次日起");
    page.fact("新的期满日", due.map(LetterDates::day).orElse(""));
    page.close("dl");
  }
}
