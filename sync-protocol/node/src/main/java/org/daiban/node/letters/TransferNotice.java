package org.daiban.node.letters;

import java.time.LocalDate;

/**
 * W07 转办（移送）告知单: the papers went on to the organ whose matter it is (行政许可法 32(1)(2), 社会救助暂行办法 60).
 *
 * @param toDepartment whose matter it is
 */
public record TransferNotice(String toDepartment, String reason, LocalDate sentOn)
    implements LetterBody {

  @Override
  public LetterKind kind() {
    return LetterKind.W07;
  }

  @Override
  public String title() {
    return "转办（移送）告知单";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "这件事归" + toDepartment + "管，材料已经替您转过去了，您不用再跑。";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.paragraph("你（单位）提出的申请属于" + toDepartment + "的职责。本机关已将申请和全部材料转交，由其办理。");
    page.open("dl", "facts");
    page.fact("转出机关", organ.name());
    page.fact("主管机关", toDepartment);
    page.fact("转办理由", reason);
    page.fact("转办日期", LetterDates.day(sentOn));
    page.close("dl");
    page.paragraph("主管机关收到材料后，一次性告知期限和办理时限自其收到之日起重新计算；不得要求重复提交材料。");
  }
}
