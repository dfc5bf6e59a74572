package org.daiban.node.letters;

import java.time.LocalDate;
import org.daiban.core.calendar.DueDate;
import org.daiban.core.cases.Ruling;

/**
 * W31 撤销原决定、重新办理决定书: a ruling takes the earlier decision away, and the matter is decided anew
 * within the time that the ruling gives (行政许可法 69).
 *
 * @param closedNumber the number of the closed case
 * @param step where it begins again
 * @param due by when the ruling wants it decided
 */
public record ReopeningDecision(
    String closedNumber, Ruling ruling, String step, LocalDate on, DueDate due)
    implements LetterBody {

  @Override
  public LetterKind kind() {
    return LetterKind.W31;
  }

  @Override
  public String title() {
    return "撤销原决定、重新办理决定书";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "原来的决定不算了，您的申请重新办理，最迟" + LetterDates.day(due) + "办结。不用重新交材料。有事" + organ.contact() + "。";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.open("dl", "facts");
    page.fact("原办件编号", closedNumber);
    page.fact("原决定文书", ruling.oldLetter());
    page.fact("裁决", ruling.organ() + ruling.kind() + ruling.number());
    page.fact("从哪个环节重新办理", step);
    page.fact("办结期限", LetterDates.day(due));
    page.close("dl");
    page.heading("裁决的要求");
    page.paragraph(ruling.text());
    page.heading("处理");
    page.paragraph(
        "依照上列裁决，"
            + (ruling.oldLetter().isEmpty() ? "原决定" : ruling.oldLetter())
            + "自"
            + LetterDates.day(on)
            + "起不再执行，本申请另立办件重新办理，申请人不需要重新提交材料。");
  }
}
