package org.daiban.node.letters;

import java.util.ArrayList;
import java.util.List;
import org.daiban.core.calendar.DueDate;
import org.daiban.core.cases.MissingItem;

/**
 * W05 一次性补正告知书: everything that is missing, told once (行政许可法 32(4)).
 *
 * @param type the item's type
 * @param due the day by which to answer
 */
public record CorrectionNotice(String type, List<MissingItem> missing, int dueDays, DueDate due)
    implements LetterBody {
  public CorrectionNotice {
    missing = List.copyOf(missing);
  }

  @Override
  public LetterKind kind() {
    return LetterKind.W05;
  }

  @Override
  public String title() {
    return "一次性补正告知书";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "还差"
        + missing.size()
        + "样材料，请在"
        + LetterDates.day(due)
        + "前交给村代办员或者窗口。只要补齐下面这些，不会再要别的。不清楚的"
        + organ.contact()
        + "。";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.paragraph(
        "你（单位）提出的申请，材料不齐全或者不符合法定形式，依照" + ItemWords.intakeGround(type) + "，现一次性告知需要补正的全部内容：");
    List<List<String>> rows = new ArrayList<>();
    for (MissingItem item : missing) {
      rows.add(List.of(String.valueOf(rows.size() + 1), item.name(), item.what(), item.how()));
    }
    page.table(List.of("序号", "材料或内容", "存在的问题", "补正要求和取得途径"), rows);
    page.paragraph("补正期限：" + dueDays + "个工作日，至" + LetterDates.day(due) + "止。");
    page.paragraph("需要补正的内容已全部列出，除此之外不再要求补正。逾期不补正的，本机关将终止办理，你（单位）可以重新申请。");
    page.paragraph("补正时间不计入办理时限。");
  }
}
