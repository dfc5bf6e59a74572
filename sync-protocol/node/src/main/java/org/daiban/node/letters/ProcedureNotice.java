package org.daiban.node.letters;

import java.time.LocalDate;

/**
 * W10 特别程序告知书: time that the law does not count, told in writing (行政许可法 45).
 *
 * @param type the item's type
 * @param days how long it takes, working days
 * @param from the day of the notice; the days after it do not count
 */
public record ProcedureNotice(
    String type, String procedure, int days, String reason, LocalDate from) implements LetterBody {

  @Override
  public LetterKind kind() {
    return LetterKind.W10;
  }

  @Override
  public String title() {
    return "特别程序告知书";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "您的申请要先做" + procedure + "，大约" + days + "个工作日。这段时间不算在办理时限里，结果出来会再通知您。";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.paragraph(
        "办理你（单位）的申请需要进行" + procedure + "。依照" + ItemWords.pauseGround(type) + "，所需时间不计入办理时限，现书面告知。");
    page.open("dl", "facts");
    page.fact("特别程序", procedure);
    page.fact("理由", reason);
    page.fact("所需时间", days + "个工作日");
    page.fact("停止计算时限", "自" + LetterDates.day(from) + "次日起，至结果到达之日止");
    page.close("dl");
  }
}
