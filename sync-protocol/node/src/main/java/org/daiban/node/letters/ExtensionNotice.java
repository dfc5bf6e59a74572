package org.daiban.node.letters;

import org.daiban.core.calendar.DueDate;

/**
 * W12 延期办理告知书: more days, why, and who approved them (行政许可法 42).
 *
 * @param type the item's type
 * @param old the day by which the organ had to decide
 * @param due the new one
 */
public record ExtensionNotice(
    String type, DueDate old, int days, DueDate due, String reason, String approver)
    implements LetterBody {

  @Override
  public LetterKind kind() {
    return LetterKind.W12;
  }

  @Override
  public String title() {
    return "延期办理告知书";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "您的申请还需要多一点时间，最晚" + LetterDates.day(due) + "会有决定。有疑问的" + organ.contact() + "。";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.paragraph("你（单位）的申请在法定期限内不能作出决定。依照" + ItemWords.extensionGround(type) + "，经批准，延长办理期限。");
    page.open("dl", "facts");
    page.fact("原期满日", LetterDates.day(old));
    page.fact("延长", days + "个工作日");
    page.fact("新的期满日", LetterDates.day(due));
    page.fact("理由", reason);
    page.fact("批准人", approver);
    page.close("dl");
  }
}
